import { foldName } from '#lib/base/words.ts';
import { literalPattern } from '#lib/base/literal-pattern.ts';

/** Words that say the same in a question, each list in its own forms. */
const ALIKE: readonly (readonly (readonly string[])[])[] = [
  [
    ['begin', 'begins', 'began', 'begun', 'beginning'],
    ['start', 'starts', 'started', 'starting'],
    ['commence', 'commences', 'commenced', 'commencing'],
  ],
  [['below'], ['under']],
  [['above'], ['over']],
  [['medicine'], ['drug'], ['medication']],
  [['medicines'], ['drugs'], ['medications']],
];

/**
 * A question with the words of its phrasings in the place of others that say the same: "when did they start?" where the relation says
 * "began". One that has a word of the phrasings already keeps all of its own; the order must be theirs all the same.
 */
export function inOwnWords(question: string, phrasings: string): string {
  return ALIKE.reduce((text, words) => replaced(text, words, foldName(phrasings)), question);
}

function replaced(text: string, words: readonly (readonly string[])[], phrasings: string): string {
  const own = words.find((forms) => isIn(forms, phrasings));
  const said = words.find((forms) => isIn(forms, text));
  const [form] = own?.filter((one) => isIn([one], phrasings)) ?? [];
  if (own === undefined || said === undefined || own === said || form === undefined) return text;
  return isIn(own, text) ? text : text.replace(wholeWord(said), () => form);
}

function isIn(forms: readonly string[], text: string): boolean {
  return wholeWord(forms).test(text);
}

function wholeWord(forms: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${forms.map(literalPattern).join('|')})(?![\\p{L}\\p{N}-])`,
    'iu',
  );
}
