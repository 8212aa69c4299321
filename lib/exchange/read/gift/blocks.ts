/** A question of a GIFT file with the comments in front of it, as one stretch of text. */
export interface GiftBlock {
  /** Where it begins in the file. */
  readonly from: number;
  /** As written, with blanks in place of comments, so that offsets hold. */
  readonly text: string;
  readonly comments: readonly GiftComment[];
}

/** A comment without its slashes, and where its words begin. */
export interface GiftComment {
  readonly text: string;
  readonly from: number;
}

/** The questions of a file: an empty line ends one, wherever it stands. Source: Moodle docs, GIFT format. Linear in the text. */
export function blocksOf(text: string): GiftBlock[] {
  const blocks: GiftBlock[] = [];
  let begun: { readonly from: number; text: string; readonly comments: GiftComment[] } | undefined;
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
      if (isComment) begun.comments.push({ text: line, from: at });
      begun.text += isComment ? line.replace(/[^\n]/gu, (sign) => ' '.repeat(sign.length)) : line;
    }
    at = end;
  }
  if (begun !== undefined) blocks.push(begun);
  return blocks;
}

/** The id and the tags that comments carry: `[id:…] [tag:…]`, as Moodle writes and reads them. */
export function idAndTags(comments: readonly GiftComment[]): {
  readonly id: string;
  /** Where the id stands; -1 when there is none. */
  readonly idAt: number;
  readonly tags: readonly string[];
} {
  const found = comments.flatMap(({ text, from }) =>
    [...text.matchAll(/\[(?<what>id|tag):(?<value>(?:\\.|[^\]\\])*)\]/gu)].map(({ groups, index }) => ({
      what: groups?.['what'],
      value: (groups?.['value'] ?? '').replace(/\\(?<sign>.)/gu, '$<sign>').trim(),
      at: from + index,
    })),
  );
  const id = found.find(({ what }) => what === 'id');
  return {
    id: id?.value ?? '',
    idAt: id?.at ?? -1,
    tags: found.flatMap(({ what, value }) => (what === 'tag' ? [value] : [])),
  };
}
