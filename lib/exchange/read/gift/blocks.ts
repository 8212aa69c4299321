/** A question of a GIFT file with the comments in front of it, as one stretch of text. */
export interface GiftBlock {
  /** Where it begins in the file. */
  readonly from: number;
  /** As written, with blanks in place of comments, so that offsets hold. */
  readonly text: string;
  readonly comments: readonly string[];
}

/** The questions of a file: an empty line ends one, wherever it stands. Source: Moodle docs, GIFT format. Linear in the text. */
export function blocksOf(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let begun: { readonly from: number; text: string; readonly comments: string[] } | undefined;
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(at, end);
    if (line.trim() === '') {
      if (begun !== undefined) blocks.push(begun);
      begun = undefined;
    } else {
      begun ??= { from: at, text: '', comments: [] };
      const isComment = line.trimStart().startsWith('//');
      if (isComment) begun.comments.push(line.trim().slice(2).trim());
      begun.text += isComment ? line.replace(/[^\n]/gu, (sign) => ' '.repeat(sign.length)) : line;
    }
    at = end;
  }
  if (begun !== undefined) blocks.push(begun);
  return blocks;
}

/** The id and the tags that a comment carries: `[id:…] [tag:…]`, as Moodle writes and reads them. */
export function idAndTags(comments: readonly string[]): {
  readonly id: string;
  readonly tags: readonly string[];
} {
  const found = comments.flatMap((comment) => [
    ...comment.matchAll(/\[(?<what>id|tag):(?<value>(?:\\.|[^\]\\])*)\]/gu),
  ]);
  const of = (what: string): string[] =>
    found.flatMap(({ groups }) =>
      groups?.['what'] === what ? [(groups['value'] ?? '').replace(/\\(?<sign>.)/gu, '$<sign>').trim()] : [],
    );
  return { id: of('id')[0] ?? '', tags: of('tag') };
}
