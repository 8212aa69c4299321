import { foldName } from '#lib/base/words.ts';
import { literalPattern } from '#lib/base/literal-pattern.ts';

/** A word in its forms. */
interface Word {
  readonly forms: readonly { readonly form: string; readonly pattern: RegExp }[];
  /** Any of its forms. */
  readonly pattern: RegExp;
}

/**
 * Words that say the same in a question, each list in its own forms. "Lower" is none: it may say of a dose that it is a low one, and
 * nothing of what lowers it.
 */
const ALIKE: readonly (readonly Word[])[] = [
  [
    ['begin', 'begins', 'began', 'begun', 'beginning'],
    ['start', 'starts', 'started', 'starting'],
    ['commence', 'commences', 'commenced', 'commencing'],
  ],
  [
    ['raises', 'raise', 'raised', 'raising'],
    ['increases', 'increase', 'increased', 'increasing'],
    ['elevates', 'elevate', 'elevated', 'elevating'],
  ],
  [
    ['lowers', 'lowered', 'lowering'],
    ['reduces', 'reduce', 'reduced', 'reducing'],
    ['decreases', 'decrease', 'decreased', 'decreasing'],
  ],
  [['below'], ['under']],
  [['above'], ['over']],
  [
    ['medicine', 'medicines'],
    ['drug', 'drugs'],
    ['medication', 'medications'],
  ],
].map((words) => words.map(wordOf));

function wordOf(forms: readonly string[]): Word {
  return {
    forms: forms.map((form) => ({ form, pattern: wholeWord([form]) })),
    pattern: wholeWord(forms),
  };
}

/**
 * A question with the words of its phrasings in the place of others that say the same: "when did they start?" where the relation says
 * "began". One that has a word of the phrasings already keeps all of its own; the order must be theirs all the same.
 */
export function inOwnWords(question: string, phrasings: string): string {
  return ALIKE.reduce((text, words) => replaced(text, words, foldName(phrasings)), question);
}

function replaced(text: string, words: readonly Word[], phrasings: string): string {
  const own = words.find(({ pattern }) => pattern.test(phrasings));
  const said = own === undefined ? undefined : words.find(({ pattern }) => pattern.test(text));
  const form = own?.forms.find(({ pattern }) => pattern.test(phrasings))?.form;
  if (own === undefined || said === undefined || own === said || form === undefined) return text;
  return own.pattern.test(text) ? text : text.replace(said.pattern, () => form);
}

function wholeWord(forms: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${forms.map(literalPattern).join('|')})(?![\\p{L}\\p{N}-])`,
    'iu',
  );
}
