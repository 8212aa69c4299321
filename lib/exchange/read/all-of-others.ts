import type { ReadItem, ReadOption } from './read-bank.ts';

const ALL =
  /^(?:all|both)(?: of)?(?: the)?(?: (?:above|these|those|them|answers|options))+(?: are (?:right|correct|true))?[.!]?$/iu;
const NONE = /^(?:none|neither)(?: of)?(?: the)?(?: (?:above|these|those|them|answers|options))+[.!]?$/iu;

/**
 * The options of a question as they are meant, where its right answer is "all of the above": the others, each of them right. The same
 * options of any other question.
 */
export function meantOptions({ options }: Pick<ReadItem, 'options'>): readonly ReadOption[] {
  const [key, second] = options.filter((option) => option.key);
  if (key === undefined || second !== undefined || !ALL.test(key.text.trim())) return options;
  const others = options.filter((option) => option !== key && !NONE.test(option.text.trim()));
  return others.map((option) => ({ ...option, key: true }));
}
