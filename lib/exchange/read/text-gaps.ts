/** Texts with gaps: sentences, tables and lists in which something is chosen or typed. */
import { BLANK } from '#lib/base/blank.ts';
import type { Tag } from './html-tags.ts';
import { endsBlock, htmlPieces, oneLine } from './plain-text.ts';

/** What a text with gaps says. */
export interface GapText {
  /** The paragraphs before its gaps; of a text that is nothing but its gaps, all of it with blanks. */
  readonly stem: string;
  /** The words around each gap; in a sentence with a blank, in a list or a table without. Empty for the only gap. */
  readonly texts: readonly string[];
  /** What no words can carry: `picture`. */
  readonly lost: readonly string[];
}

/** Words, the number of a gap, or where a stretch of a sentence ends. */
type Mark = string | number | typeof STRETCH;
type Block = Mark[];
const STRETCH = Symbol('end of a stretch');

/** @param pieces the HTML before the first gap, between gaps and behind the last */
export function readGapText(pieces: readonly string[]): GapText {
  const lost = new Set<string>();
  const blocks = blocksOf(pieces, lost);
  const told = wordsPerGap(blocks, pieces.length - 1);
  const shown = blocks.map((block) => blockWords(block)).filter((words) => words !== BLANK && words !== '');
  const isAlone = told.texts.length === 1;
  const stem = isAlone || told.stem.length === 0 ? shown : told.stem;
  return { stem: stem.join('\n\n'), texts: isAlone ? [''] : told.texts, lost: [...lost].filter(isSeen) };
}

/** A table is only how the gaps are set. */
function isSeen(what: string): boolean {
  return what !== 'layout of a table';
}

function blocksOf(pieces: readonly string[], lost: Set<string>): readonly Block[] {
  const blocks: Block[] = [[]];
  const put = (...marks: readonly Mark[]): void => void blocks.at(-1)?.push(...marks);
  for (const [gap, piece] of pieces.entries()) {
    if (gap > 0) put(gap - 1);
    for (const mark of htmlPieces(piece, lost)) {
      if (typeof mark === 'string') put(mark);
      else if (endsBlock(mark)) blocks.push([]);
      else put(...stretchEnd(mark));
    }
  }
  return blocks.filter((block) => blockWords(block) !== '');
}

function stretchEnd({ name, isClosing }: Tag): readonly Mark[] {
  return name === 'span' && isClosing ? [STRETCH] : [];
}

/** A gap that stands alone takes the words of the block before it, which stands for nothing else. */
function wordsPerGap(
  blocks: readonly Block[],
  count: number,
): Pick<GapText, 'texts'> & { readonly stem: readonly string[] } {
  const texts = Array.from({ length: count }, () => '');
  const stem: string[] = [];
  let free: string | undefined;
  for (const block of blocks) {
    const words = blockWords(block);
    const sentences = sentencesOf(block);
    if (words !== BLANK && free !== undefined) stem.push(free);
    for (const { gap, words: own } of sentences) texts[gap] = words === BLANK ? (free ?? '') : own;
    free = sentences.length === 0 ? words : undefined;
  }
  return { texts, stem: free === undefined ? stem : [...stem, free] };
}

function blockWords(block: readonly Mark[]): string {
  return oneLine(
    block.map((mark) => (typeof mark === 'symbol' ? '' : typeof mark === 'number' ? BLANK : mark)).join(''),
  );
}

/** A block as one stretch for each gap. */
function sentencesOf(block: Block): readonly { readonly gap: number; readonly words: string }[] {
  const gaps: number[] = [];
  // The words before each gap and behind the last, in pieces that end where a stretch does.
  const between: string[][] = [['']];
  for (const mark of block) {
    const last = between.at(-1) ?? [];
    if (typeof mark === 'number') {
      gaps.push(mark);
      between.push(['']);
    } else if (typeof mark === 'string') last.push(`${last.pop() ?? ''}${mark}`);
    else last.push('');
  }
  const cuts = between.map((pieces, index) => {
    if (index === 0) return ['', pieces.join('')] as const;
    return index === gaps.length ? ([pieces.join(''), ''] as const) : cutOf(pieces);
  });
  return gaps.map((gap, index) => ({
    gap,
    words: oneLine(`${cuts[index]?.[1] ?? ''}${BLANK}${cuts[index + 1]?.[0] ?? ''}`),
  }));
}

/** What of the words between two gaps belongs to the first: up to the last stretch, else up to the first sentence that ends, else nothing. */
function cutOf(pieces: readonly string[]): readonly [before: string, behind: string] {
  if (pieces.length > 1) return [pieces.slice(0, -1).join(''), pieces.at(-1) ?? ''];
  const [words = ''] = pieces;
  const end = /[.;:!?](?=\s)/u.exec(words);
  return end === null ? ['', words] : [words.slice(0, end.index + 1), words.slice(end.index + 1)];
}
