import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { figureCodes } from '../codes/figure-codes.ts';
import type { HtmlElement, HtmlNode, HtmlRoot } from '../markdown-tree.ts';
import type { SourceText } from '../source-text.ts';

/**
 * Makes each image that is a paragraph of its own into `<figure>`, its title into the caption, in place. An image elsewhere
 * is told of: `content/inline-image`.
 */
export function standFigures(root: HtmlRoot, source: SourceText, base: number): Diagnostic[] {
  const standing = new Set<HtmlElement>();
  for (const child of root.children) {
    const image = child.type === 'element' && child.tagName === 'p' ? onlyImage(child) : undefined;
    if (image === undefined || child.type !== 'element') continue;
    standing.add(image);
    toFigure(child, image);
  }
  return imagesIn(root.children)
    .filter((image) => !standing.has(image))
    .map(({ position }) => {
      const { start, end } = position ?? {};
      const place = source.place(base + (start?.offset ?? 0), base + (end?.offset ?? 0));
      const message =
        'Unexpected image among other text, expected it on a line of its own between empty lines';
      return diagnose(figureCodes.inlineImage, place, message);
    });
}

/** All images, in the order of the text. */
function imagesIn(nodes: HtmlRoot['children']): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === 'img' ? [node] : imagesIn(node.children);
  });
}

/** The image of a paragraph that holds nothing else. */
function onlyImage({ children }: HtmlElement): HtmlElement | undefined {
  const [first, ...more] = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return first?.type === 'element' && first.tagName === 'img' && more.length === 0 ? first : undefined;
}

function toFigure(paragraph: HtmlElement, image: HtmlElement): void {
  const { title, ...properties } = image.properties;
  image.properties = properties;
  paragraph.tagName = 'figure';
  paragraph.children = [image, ...caption(title)];
}

function caption(title: unknown): HtmlNode[] {
  if (typeof title !== 'string' || title.trim() === '') return [];
  const words: HtmlNode = { type: 'text', value: title.trim() };
  return [{ type: 'element', tagName: 'figcaption', properties: {}, children: [words] }];
}
