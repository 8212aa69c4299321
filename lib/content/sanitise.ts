import { shortened } from '#lib/base/shortened.ts';
import { diagnose, type CodePage } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { bodyCodes } from './codes/body-codes.ts';
import { referenceCodes } from './codes/reference-codes.ts';
import { isOfOwnNetwork } from './link/own-network.ts';
import { pageLink, type LinkedPage } from './link/page-link.ts';
import type { HtmlElement, HtmlNode, HtmlRoot } from './markdown-tree.ts';
import type { SourceText } from './source-text.ts';

type Properties = HtmlElement['properties'];

/** Elements that a lesson may hold, each with its attributes. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  blockquote: [],
  br: [],
  code: [],
  del: [],
  em: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  img: ['src', 'alt', 'title'],
  li: [],
  ol: ['start'],
  p: [],
  pre: [],
  strong: [],
  table: [],
  tbody: [],
  td: ['align'],
  th: ['align'],
  thead: [],
  tr: [],
  ul: [],
};

/** An image of the course that a body shows. */
export interface FigureUse {
  /** As written: relative to the folder of the course. */
  readonly path: string;
  readonly place: Place;
}

/** A page of the site to which a body leads. */
export interface LinkUse {
  readonly page: LinkedPage;
  readonly place: Place;
}

interface Pass {
  readonly source: SourceText;
  readonly base: number;
  readonly figures: FigureUse[];
  readonly links: LinkUse[];
  readonly diagnostics: Diagnostic[];
}

/** What the pass over a tree found. */
export interface Sanitised {
  readonly figures: readonly FigureUse[];
  readonly links: readonly LinkUse[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reduces an HTML tree in place to the elements, attributes and addresses that a lesson may hold; headings of the first
 * level become second, and links to files of the content lead to their pages. Diagnostics: `content/unsafe-link`, `content/unsafe-image`, `content/missing-alt`.
 */
export function sanitise(root: HtmlRoot, source: SourceText, base: number): Sanitised {
  const pass: Pass = { source, base, figures: [], links: [], diagnostics: [] };
  root.children = cleanAll(pass, root.children as HtmlNode[]);
  return pass;
}

function cleanAll(pass: Pass, nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    return node.type === 'element' ? cleanElement(pass, node) : [];
  });
}

function cleanElement(pass: Pass, element: HtmlElement): HtmlNode[] {
  if (element.tagName === 'h1') element.tagName = 'h2';
  const attributes = Object.hasOwn(ALLOWED, element.tagName) ? ALLOWED[element.tagName] : undefined;
  if (attributes === undefined) return cleanAll(pass, element.children);
  element.properties = kept(element.properties, attributes);
  element.children = cleanAll(pass, element.children);
  if (element.tagName === 'a') cleanLink(pass, element);
  if (element.tagName === 'img') cleanImage(pass, element);
  return [element];
}

function kept(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(properties, name) ? [[name, properties[name]]] : [])),
  );
}

/** `http:`, `https:` and `mailto:`, or an address without a scheme that stays on this site. */
function isSafeLink(href: string): boolean {
  if (/^(?:https?:\/\/|mailto:)/iu.test(href)) return true;
  return !/^[/\\]{2}|^\\|^[^/?#]*:/u.test(href);
}

function cleanLink(pass: Pass, element: HtmlElement): void {
  const { href } = element.properties;
  if (typeof href === 'string' && isSafeLink(href)) {
    const link = pageLink(href, pass.source.path);
    if (isOfOwnNetwork(href)) tellOfOwnNetwork(pass, element, href);
    if (link === undefined) return;
    pass.links.push({ page: link.page, place: placeOf(pass, element) });
    element.properties = { ...element.properties, href: link.href };
    return;
  }
  report(
    pass,
    element,
    bodyCodes.unsafeLink,
    `Unexpected address "${shown(href)}", expected https:, http:, mailto:, a relative path or #heading`,
  );
  element.properties = {};
}

function tellOfOwnNetwork(pass: Pass, element: HtmlElement, href: string): void {
  const message = `Unexpected address "${shown(href)}" of one machine or network, expected one that every reader can open`;
  const help =
    'Write the public address of the page. A lesson, course or quiz of this content is named by its file, as in `kidneys.md`.';
  pass.diagnostics.push(diagnose(referenceCodes.deadLink, placeOf(pass, element), message, { help }));
}

function cleanImage(pass: Pass, element: HtmlElement): void {
  const { src, alt } = element.properties;
  if (typeof alt !== 'string' || alt.trim() === '')
    report(
      pass,
      element,
      bodyCodes.missingAlt,
      'Unexpected image without a description, expected words between `[` and `]`',
    );
  if (typeof src === 'string' && /^figures\/[\w-][\w.-]*\.svg$/u.test(src)) {
    pass.figures.push({ path: src, place: placeOf(pass, element) });
    return;
  }
  report(
    pass,
    element,
    bodyCodes.unsafeImage,
    `Unexpected image "${shown(src)}", expected an SVG file in \`figures/\``,
  );
  element.properties = { alt: typeof alt === 'string' ? alt : '' };
}

function shown(address: unknown): string {
  const text = typeof address === 'string' ? address : '';
  return shortened(text, 80);
}

function placeOf({ source, base }: Pass, { position }: HtmlElement): Place {
  return source.place(base + (position?.start.offset ?? 0), base + (position?.end.offset ?? 0));
}

function report(pass: Pass, element: HtmlElement, page: CodePage, message: string): void {
  pass.diagnostics.push(diagnose(page, placeOf(pass, element), message));
}
