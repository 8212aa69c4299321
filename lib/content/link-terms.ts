import type { Term } from './model.ts';

/** A term and the names by which a text may call it. */
export interface NamedTerm {
  readonly term: Term;
  readonly names: readonly string[];
}

/** A tag, or the text up to the next one. In written HTML a `<` in text or in a value is always escaped. */
const PIECE = /<(?:"[^"]*"|[^">])*>|[^<]+/gu;
/** Inside of these a link would be wrong, or would get in the way. */
const CLOSED = /^(?:a|h[2-6]|code|pre|figure|svg|th)$/u;
/** Elements without an end tag. */
const VOID = /^(?:br|hr|img)$/u;

/**
 * The HTML with a link to each term's entry around its first use, whole words in any letter case. Headings, links, code,
 * figures and table heads are passed over. The text stays as it is.
 */
export function linkTerms(html: string, terms: readonly NamedTerm[]): string {
  const open: string[] = [];
  const waiting = [...terms];
  return html.replace(PIECE, (piece) => {
    if (!piece.startsWith('<'))
      return open.some((name) => CLOSED.test(name)) ? piece : linkIn(piece, waiting);
    const name = /^<\/?([a-z0-9]+)/iu.exec(piece)?.[1] ?? '';
    if (piece.startsWith('</')) open.pop();
    else if (!VOID.test(name) && !piece.endsWith('/>')) open.push(name);
    return piece;
  });
}

/** Takes the terms that it links off the list. */
function linkIn(text: string, waiting: NamedTerm[]): string {
  const small = text.toLowerCase();
  const found = waiting
    .flatMap((named) => {
      const place = firstUse(
        text,
        named.names.filter((name) => small.includes(firstWordOf(name))),
      );
      return place === undefined ? [] : [{ named, ...place }];
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
  let linked = '';
  let at = 0;
  for (const { named, from, to } of found) {
    if (from < at) continue;
    waiting.splice(waiting.indexOf(named), 1);
    linked += `${text.slice(at, from)}<a class="term" href="#${named.term.anchor}">${text.slice(from, to)}</a>`;
    at = to;
  }
  return linked + text.slice(at);
}

/** A pattern for a name is made only where its first word stands. */
function firstWordOf(name: string): string {
  return name.trim().split(/\s/u, 1)[0]?.toLowerCase() ?? '';
}

interface Use {
  readonly from: number;
  readonly to: number;
}

function firstUse(text: string, names: readonly string[]): Use | undefined {
  const uses = names.flatMap((name): Use[] => {
    const words = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
    const match = new RegExp(`(?<![\\p{L}\\p{N}-])${words}(?:s|es)?(?![\\p{L}\\p{N}-])`, 'iu').exec(text);
    return match === null ? [] : [{ from: match.index, to: match.index + match[0].length }];
  });
  return uses.sort((a, b) => a.from - b.from || b.to - a.to)[0];
}
