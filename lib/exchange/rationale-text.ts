import { BLANK } from '#lib/base/blank.ts';
import { unique } from '#lib/base/unique.ts';
import type { ExchangeItem } from './item.ts';

/** What is right in one part and why, for feedback on the whole item. */
export interface PartAnswer {
  /** The part it is about, as a reader knows it; empty when the item has one. */
  readonly of: string;
  /** The keys in words. */
  readonly right: readonly string[];
  /** Why, each reason once. */
  readonly rationales: readonly string[];
}

/** What is right in each part, and why. */
export function answersOf(item: ExchangeItem): readonly PartAnswer[] {
  return item.parts.map((part) => {
    const keys = part.options.filter(({ key }) => key);
    return {
      of: item.parts.length === 1 ? '' : part.text,
      right: keys.map(({ text }) => text),
      rationales: unique(keys.map(({ rationale }) => rationale).filter((text) => text !== '')),
    };
  });
}

/**
 * The rationale of the whole item as paragraphs: of one part its reasons; of several a paragraph for each, which begins with
 * what is right.
 */
export function rationaleParagraphs(item: ExchangeItem): readonly string[] {
  const answers = answersOf(item);
  if (item.scoring === 'rationale') return [reasonedParagraph(answers)];
  if (answers.length === 1) return answers.flatMap(({ rationales }) => rationales);
  return answers.map(({ of, right, rationales }) => {
    const said = of.includes(BLANK) ? filled({ of, right }) : named({ of, right });
    return unique([said, ...rationales]).join(' ');
  });
}

/** An answer and its reasons are one sentence. */
function reasonedParagraph(answers: readonly PartAnswer[]): string {
  const said = answers.map(filled).join(' ');
  return unique([said, ...answers.flatMap(({ rationales }) => rationales)]).join(' ');
}

function filled({ of, right }: Pick<PartAnswer, 'of' | 'right'>): string {
  return of.replace(BLANK, () => right.join(', '));
}

function named({ of, right }: Pick<PartAnswer, 'of' | 'right'>): string {
  return `${of}${/[.:?!]$/u.test(of) ? '' : ':'} ${right.join('; ')}.`;
}
