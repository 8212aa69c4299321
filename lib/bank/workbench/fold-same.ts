import type { MarkedWords } from './sheet-changes.ts';

/** A stretch as it is shown: one that nobody looks for is folded away, and can be opened. */
export interface FoldedWords extends MarkedWords {
  /** How many lines are folded away; 0 for a stretch that is shown. */
  readonly folded: number;
}

/** Lines shown on each side of a change: the reason's answer above it, and what follows. A choice of this project. */
const CONTEXT = 2;
/** Fewer lines than this take no more room than saying that they are there. */
const FOLDED_LEAST = 4;

/** The stretches of a change, of which long ones that are the same keep the lines beside what changed. Nothing is lost. */
export function foldSame(words: readonly MarkedWords[]): readonly FoldedWords[] {
  if (words.every(({ mark }) => mark !== 'same')) return words.map(shown);
  return words.flatMap((stretch, at) =>
    stretch.mark === 'same' ? foldOne(stretch.text, at > 0, at < words.length - 1) : [shown(stretch)],
  );
}

/** @param isBelow whether a change stands above it @param isAbove whether one stands below it */
function foldOne(text: string, isBelow: boolean, isAbove: boolean): readonly FoldedWords[] {
  const lines = text.split('\n');
  const [head, tail] = [isBelow, isAbove].map((isBeside) => (isBeside ? CONTEXT + 1 : 0));
  const [from, to] = [head ?? 0, lines.length - (tail ?? 0)];
  if (to - from < FOLDED_LEAST) return [shown({ mark: 'same', text })];
  // A line that another one follows keeps its end.
  const cut = (some: readonly string[], isLast: boolean): string =>
    some.map((line, at) => (isLast && at === some.length - 1 ? line : `${line}\n`)).join('');
  const beside = (some: readonly string[], isLast: boolean): readonly FoldedWords[] =>
    some.length === 0 ? [] : [shown({ mark: 'same', text: cut(some, isLast) })];
  return [
    ...beside(lines.slice(0, from), false),
    { mark: 'same', text: cut(lines.slice(from, to), !isAbove), folded: to - from },
    ...beside(lines.slice(to), true),
  ];
}

function shown(stretch: MarkedWords): FoldedWords {
  return { ...stretch, folded: 0 };
}
