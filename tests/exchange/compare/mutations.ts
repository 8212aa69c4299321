/** One change of a question that was read, and what it is. */
import fc from 'fast-check';
import type { Verdict } from '#lib/exchange/compare/compare-bank.ts';
import type { ReadComposite, ReadItem, ReadOption, ReadPart } from '#lib/exchange/read/read-bank.ts';

export type Question = ReadItem | ReadComposite;

/** Undefined where the question has nothing of the kind. */
type Change = (question: Question, at: number) => Question | undefined;

export interface Mutation {
  readonly name: string;
  readonly verdict: Verdict;
  readonly change: Change;
}

const partsIn = (question: Question): readonly ReadPart[] =>
  'parts' in question
    ? question.parts
    : [{ text: '', picks: 1, options: question.options, entry: undefined }];

/** Other parts, or other options of a choice. */
function withParts(question: Question, parts: readonly ReadPart[]): Question {
  return 'parts' in question ? { ...question, parts } : { ...question, options: parts[0]?.options ?? [] };
}

/** Every part with other options. What is of all of them stays so. */
function withOptions(
  question: Question,
  of: (options: readonly ReadOption[]) => readonly ReadOption[],
): Question {
  const parts = partsIn(question).map((part) => {
    const options = of(part.options);
    return { ...part, options, picks: part.picks === part.options.length ? options.length : part.picks };
  });
  return withParts(question, parts);
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

/** The words of an option that is nowhere a key. */
function wrongOf(question: Question, at: number): string | undefined {
  const parts = partsIn(question);
  const keys = new Set(
    parts.flatMap(({ options }) => options.flatMap(({ key, text }) => (key ? [text] : []))),
  );
  const wrong = parts.flatMap(({ options }) => options).filter(({ text }) => !keys.has(text));
  return pick(wrong, at)?.text;
}

/** Another part in the place of one of them. */
function withPart(question: Question, at: number, change: (part: ReadPart) => ReadPart | undefined) {
  const parts = partsIn(question);
  const index = at % Math.max(1, parts.length);
  const part = parts[index];
  const changed = part && change(part);
  return changed && withParts(question, parts.with(index, changed));
}

const withOption = (part: ReadPart, index: number, change: Partial<ReadOption>): ReadPart | undefined => {
  const option = part.options[index];
  return option && { ...part, options: part.options.with(index, { ...option, ...change }) };
};

/** The key of a part is wrong, and one of the wrong options right. */
function keyMoved(part: ReadPart, at: number): ReadPart | undefined {
  const from = part.options.findIndex(({ key }) => key);
  const wrong = part.options.flatMap(({ key }, index) => (key ? [] : [index]));
  const [key, other] = [part.options[from], part.options[pick(wrong, at) ?? -1]];
  if (key === undefined || other === undefined) return undefined;
  const options = part.options.map((option) => {
    if (option === key) return { ...key, key: false, share: other.share };
    return option === other ? { ...other, key: true, share: key.share } : option;
  });
  return { ...part, options };
}

const WORDS: readonly Mutation[] = [
  {
    name: 'a word of the stem',
    verdict: 'changed-words',
    change: (question) => ({ ...question, stem: `${question.stem} Now.` }),
  },
  {
    name: 'the stem denied',
    verdict: 'changed-words',
    change: (question) => ({ ...question, stem: question.stem.replace(/\s/u, ' not ') }),
  },
  {
    name: 'no rationale',
    verdict: 'changed-words',
    change: (question) => (question.feedback === '' ? undefined : { ...question, feedback: '' }),
  },
  {
    name: 'a tag less',
    verdict: 'changed-words',
    change: (question) =>
      question.tags.length === 0 ? undefined : { ...question, tags: question.tags.slice(1) },
  },
  {
    name: 'a word of a wrong option',
    verdict: 'changed-words',
    change: (question, at) => {
      const words = wrongOf(question, at);
      return words === undefined
        ? undefined
        : withOptions(question, (options) =>
            options.map((one) => (one.text === words ? { ...one, text: `${words} too` } : one)),
          );
    },
  },
  {
    name: 'a wrong option less',
    verdict: 'changed-words',
    change: (question, at) => {
      const words = wrongOf(question, at);
      return words === undefined
        ? undefined
        : withOptions(question, (options) => options.filter(({ text }) => text !== words));
    },
  },
  {
    name: 'a reason less',
    verdict: 'changed-words',
    change: (question, at) =>
      withPart(question, at, (part) => {
        const index = part.options.findIndex(({ feedback }) => feedback !== '');
        return withOption(part, index, { feedback: '' });
      }),
  },
  {
    name: 'a word of a row',
    verdict: 'changed-words',
    change: (question, at) =>
      withPart(question, at, (part) =>
        part.text === '' ? undefined : { ...part, text: `${part.text} too` },
      ),
  },
  {
    name: 'rows in another order',
    verdict: 'changed-words',
    change: (question) => {
      const parts = partsIn(question);
      return parts.length < 2 ? undefined : withParts(question, parts.toReversed());
    },
  },
];

const KEYS: readonly Mutation[] = [
  {
    name: 'the key moved',
    verdict: 'changed-key',
    change: (question, at) => withPart(question, at, (part) => keyMoved(part, at)),
  },
  {
    name: 'a key more',
    verdict: 'changed-key',
    change: (question, at) =>
      withPart(question, at, (part) =>
        withOption(
          part,
          part.options.findIndex(({ key }) => !key),
          { key: true },
        ),
      ),
  },
  {
    name: 'a key less',
    verdict: 'changed-key',
    change: (question, at) =>
      withPart(question, at, (part) => ({ ...part, options: part.options.filter(({ key }) => !key) })),
  },
  {
    name: 'other words of the key',
    verdict: 'changed-key',
    change: (question, at) =>
      withPart(question, at, (part) => {
        const index = part.options.findIndex(({ key }) => key);
        return withOption(part, index, { text: `${part.options[index]?.text ?? ''}0` });
      }),
  },
  {
    name: 'the key as a wrong option too',
    verdict: 'changed-key',
    change: (question, at) =>
      withPart(question, at, (part) => {
        const key = part.options.find((option) => option.key);
        return key && { ...part, options: [...part.options, { ...key, key: false }] };
      }),
  },
  {
    name: 'another share',
    verdict: 'changed-key',
    change: (question, at) =>
      withPart(question, at, (part) => {
        const index = part.options.findIndex(({ share }) => share !== undefined);
        return withOption(part, index, { share: (part.options[index]?.share ?? 0) + 10 });
      }),
  },
  {
    name: 'one answer for several, or several for one',
    verdict: 'changed-key',
    change: (question) =>
      'parts' in question ? undefined : { ...question, takes: question.takes === 'one' ? 'several' : 'one' },
  },
  {
    name: 'other points',
    verdict: 'changed-key',
    change: (question) => ({ ...question, points: [...question.points, 'defaultgrade 2'] }),
  },
  {
    name: 'another number accepted',
    verdict: 'changed-key',
    change: (question, at) =>
      withPart(question, at, (part) => part.entry && { ...part, entry: { ...part.entry, lowest: '0' } }),
  },
  {
    name: 'a row less',
    verdict: 'changed-key',
    change: (question) => {
      const parts = partsIn(question);
      return parts.length < 2 ? undefined : withParts(question, parts.slice(1));
    },
  },
];

const OTHERS: readonly Mutation[] = [
  {
    name: 'options in another order',
    verdict: 'same',
    change: (question) => withOptions(question, (options) => options.toReversed()),
  },
  {
    name: 'other white space, and letters with their marks apart',
    verdict: 'same',
    change: (question) => ({
      ...question,
      stem: ` ${question.stem.normalize('NFD').replaceAll(' ', '\u00A0\n')}`,
    }),
  },
  { name: 'nothing', verdict: 'same', change: (question) => question },
  {
    name: 'other digits in its id',
    verdict: 'no-longer-served',
    change: (question) => ({ ...question, id: `${question.id.slice(0, -8)}00000000` }),
  },
  {
    name: 'an id that is cut off',
    verdict: 'no-longer-served',
    change: (question) => ({ ...question, id: question.id.replace(/~.*$/u, '') }),
  },
  {
    name: 'an id in capitals',
    verdict: 'no-longer-served',
    change: (question) => ({ ...question, id: question.id.toUpperCase() }),
  },
];

export const MUTATIONS: readonly Mutation[] = [...WORDS, ...KEYS, ...OTHERS];

/** A change, and of which of its options or rows. */
export const mutation: fc.Arbitrary<{ readonly one: Mutation; readonly at: number }> = fc.record({
  one: fc.constantFrom(...MUTATIONS),
  at: fc.nat(20),
});
