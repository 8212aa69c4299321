import { rememberedOf } from '#lib/base/remembered.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { mentions } from '../../text/mentions.ts';
import { itemTexts } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { plain } from '../../text/words.ts';
import type { Finding, Rule } from '../../rule.ts';
import { itemTells, tellingWords, tells } from '../../text/telling.ts';
import { finding, inOrder } from '../finding.ts';

/**
 * What must not be written, and what to write. Source: the rubric, IWF-24: the Do Not Use list of the Joint Commission,
 * and ISMP. `U` counts behind a number only, and neither counts
 * in laboratory units (U/L).
 */
const NOTATIONS = [
  [/\d{1,8}\.0{1,8} ?(?:mg|mcg|g|mL|units?)\b/u, 'a whole number without ".0"'],
  [/(?:^|\s)\.\d+/u, 'a zero before the decimal point'],
  [/\d{1,8} ?I?U\b(?!\/)|\bIU\b(?!\/)/u, '"units" written out'],
  [/\bQ\.?O\.?D\b/iu, '"every other day" written out'],
  [/\bQ\.?D\b/u, '"daily" written out'],
  [/\b(?:MS|MSO4|MgSO4)\b/u, 'the name of the medicine written out'],
  [/(?:\d{1,8} ?|(?<!\p{L}))[µμ]g\b/u, '"mcg"'],
  [/\d{1,8} ?cc\b/u, '"mL"'],
  [/(?<![\d.,])\d{4,} ?(?:mg|mcg|g|mL|units?)\b/u, 'a comma in the thousands'],
] as const;

/** Every notation has a digit or one of these letters: most texts have neither. */
const SIGNS = /[\dQqUMµμ]/u;
const TELLING = tellingWords(SIGNS);

/** Notation that is known to cause dosing errors. */
export const rule: Rule = {
  id: 'IWF-24',
  code: 'rules/error-prone-notation',
  waivable: true,
  why: 'A trailing zero reads as ten times the dose when the point is missed, and learners copy what they read.',
  help: 'Write doses as the Joint Commission and ISMP ask: 5 mg, 0.5 mg, units, daily, mcg, mL, 1,000 units.',
  check: (item, kb) =>
    inOrder([
      ...(itemTells(TELLING, item) ? itemTexts(item).flatMap((text) => notationsIn(text, kb)) : []),
      ...unitsOf(item).flatMap((text) => notationsIn(text, kb)),
    ]),
};

function unitsOf({ parts = [] }: Item): readonly string[] {
  return parts.flatMap(({ entry }) => (entry === undefined ? [] : [`1 ${entry.unit}`]));
}

function notationsIn(written: string, kb: KnowledgeBase): readonly Finding[] {
  if (!tells(TELLING, written)) return [];
  return notations(written, kb);
}

const notations = rememberedOf((written, kb: KnowledgeBase): readonly Finding[] => {
  const text = plain(written);
  return NOTATIONS.flatMap(([pattern, expected]) => {
    const match = pattern.exec(text);
    if (match === null || isName(match, text, kb)) return [];
    return [finding('error', `Unexpected ${quoted(match[0])}, expected ${expected}`, text)];
  });
});

/** "MS" may be the abbreviation of a concept; it is then written as the vocabulary has it. Numbers have no such excuse. */
function isName({ 0: matched, index }: RegExpExecArray, text: string, kb: KnowledgeBase): boolean {
  if (/\d/u.test(matched)) return false;
  return mentions(text, kb).some(({ start, end }) => start <= index && index < end);
}
