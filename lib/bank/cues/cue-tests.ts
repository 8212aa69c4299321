import type { Choice, ReadOption } from './choice.ts';
import { upperTail } from './upper-tail.ts';

/** A way in which an option may stand out; `hit` says whether it points at the key, and at no other option. */
interface Cue {
  readonly name: CueName;
  /** Undefined where the cue cannot be asked of a choice, such as the middle of options that are no numbers. */
  readonly hit: (choice: Choice) => boolean | undefined;
}

/** The names end the codes `bank/cue-…`. */
export type CueName =
  | 'longest'
  | 'shortest'
  | 'convergence'
  | 'stem-word'
  | 'no-absolute'
  | 'middle'
  | 'true'
  | 'false';

/** What a key can stand out by; each is a rule for one item too, but for the middle (lib/checks/rules/README.md). */
export const cues: readonly Cue[] = [
  { name: 'longest', hit: ({ options, key }) => alone(options, key, ({ length }) => length) },
  { name: 'shortest', hit: ({ options, key }) => alone(options, key, ({ length }) => -length) },
  { name: 'convergence', hit: ({ options, key }) => alone(options, key, ({ shared }) => shared) },
  { name: 'stem-word', hit: ({ options, key }) => only(options, key, ({ stemWords }) => stemWords > 0) },
  { name: 'no-absolute', hit: ({ options, key }) => only(options, key, ({ absolute }) => !absolute) },
  { name: 'middle', hit: isMiddle },
];

function alone(options: readonly ReadOption[], key: number, score: (option: ReadOption) => number): boolean {
  const most = score(options[key] ?? NOTHING);
  return options.every((option, index) => index === key || score(option) < most);
}

const NOTHING: ReadOption = {
  id: '',
  length: 0,
  absolute: false,
  shared: 0,
  stemWords: 0,
  value: undefined,
};

function only(options: readonly ReadOption[], key: number, has: (option: ReadOption) => boolean): boolean {
  return options.every((option, index) => has(option) === (index === key));
}

/** With an even number of options no one of them is the middle. */
function isMiddle({ options, key }: Choice): boolean | undefined {
  const values = options.flatMap(({ value }) => value ?? []);
  if (values.length < options.length || options.length % 2 === 0) return undefined;
  const middle = values.toSorted((a, b) => a - b)[(options.length - 1) / 2];
  return options[key]?.value === middle;
}

/** How often a cue pointed at the key, among choices of one number of options, and how likely that is by chance. */
export interface CueResult {
  readonly cue: CueName;
  /** Options of each choice: chance is one in so many. */
  readonly options: number;
  readonly choices: number;
  readonly hits: number;
  /** The ids of the items with a hit, each once; empty for statements, where each shows nothing by itself. */
  readonly items: readonly string[];
  /** Upper tail of the binomial distribution, 0 to 1. */
  readonly p: number;
}

/** Every cue, by the number of options. */
export function cueResults(choices: readonly Choice[]): readonly CueResult[] {
  const bySize = [...Map.groupBy(choices, ({ options }) => options.length)].sort(([a], [b]) => a - b);
  return bySize.flatMap(([size, group]) =>
    cues.flatMap(({ name, hit }) => {
      const asked = group.filter((choice) => hit(choice) !== undefined);
      const found = asked.filter((choice) => hit(choice));
      const [choices, hits] = [asked.length, found.length];
      const p = upperTail(
        asked.map(() => 1 / size),
        hits,
      );
      const items = [...new Set(found.map(({ item }) => item))];
      return choices === 0 ? [] : [{ cue: name, options: size, choices, hits, items, p }];
    }),
  );
}

/** Whether the statements to be judged are true, or false, more often than a coin would have it. */
export function truthResults(statements: readonly { readonly holds: boolean }[]): readonly CueResult[] {
  if (statements.length === 0) return [];
  const half = statements.map(() => 1 / 2);
  const holding = statements.filter(({ holds }) => holds).length;
  return [['true', holding] as const, ['false', statements.length - holding] as const].map(([cue, hits]) => ({
    cue,
    options: 2,
    choices: statements.length,
    hits,
    items: [],
    p: upperTail(half, hits),
  }));
}
