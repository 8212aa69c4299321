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
  return words.flatMap((stretch, at) => {
    if (stretch.mark !== 'same') return [shown(stretch)];
    const lines = stretch.text.split('\n');
    const head = at === 0 ? 0 : CONTEXT + 1;
    const tail = at === words.length - 1 ? 0 : CONTEXT + 1;
    const folded = lines.length - head - tail;
    if (folded < FOLDED_LEAST) return [shown(stretch)];
    const cut = [lines.slice(0, head), lines.slice(head, head + folded), lines.slice(head + folded)];
    const [above = '', middle = '', below = ''] = cut.map((some) => some.join('\n'));
    return [
      ...(head === 0 ? [] : [shown({ mark: 'same', text: `${above}\n` })]),
      { mark: 'same' as const, text: tail === 0 ? middle : `${middle}\n`, folded },
      ...(tail === 0 ? [] : [shown({ mark: 'same', text: below })]),
    ];
  });
}

function shown(stretch: MarkedWords): FoldedWords {
  return { ...stretch, folded: 0 };
}
