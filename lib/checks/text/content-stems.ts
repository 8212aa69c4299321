import { remembered } from '#lib/base/remembered.ts';
import { tokens } from './words.ts';

/** Shortest word or stem that carries content. Source: the rubric's `content(s)`, length >= 4. */
const SHORTEST = 4;

/** Words of grammar with four letters or more: they carry no content. */
const STOP = new Set(
  (
    'about above after again against also although among been before being below between both cannot could does doing ' +
    'done down during each either else even ever every from further have having here hers herself himself however ' +
    'into itself just less like made make many more most much must myself neither only onto other others over same ' +
    'shall should since some such than that their theirs them themselves then there these they this those though ' +
    'through thus together under until upon very want were what when where whether which while whom whose will with ' +
    'within without would your yours'
  ).split(' '),
);

/** Endings that a light stem drops or replaces, tried in this order. */
const ENDINGS = [
  ["'s", ''],
  ['ies', 'y'],
  ['sses', 'ss'],
  ['ing', ''],
  ['ed', ''],
  ['es', ''],
  ['s', ''],
] as const;

/** Drops one ending of inflection, and never leaves fewer than four letters. */
export function lightStem(word: string): string {
  for (const [ending, put] of ENDINGS) {
    const fits = word.endsWith(ending) && word.length - ending.length + put.length >= SHORTEST;
    if (fits && !(ending === 's' && word.endsWith('ss'))) return word.slice(0, -ending.length) + put;
  }
  return word;
}

/** True for a word that carries content: not of grammar, four letters or more, not a number. */
export function isContent(word: string): boolean {
  return word.length >= SHORTEST && !STOP.has(word) && /\p{L}/u.test(word);
}

/** The stems of the words of a text that carry content. */
export const contentStems: (text: string) => ReadonlySet<string> = remembered(
  (text) => new Set(tokens(text).filter(isContent).map(lightStem)),
);
