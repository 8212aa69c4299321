import { remembered, rememberedOf } from '#lib/base/remembered.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { mentions } from '../../text/mentions.ts';
import { answerSets, rowTexts } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { withoutBracket } from '../../text/named-concept.ts';
import { plain, withoutEnd } from '../../text/words.ts';
import { askedTells, phrases, tellingWords } from '../../text/telling.ts';
import { finding, inOrder } from '../finding.ts';

/**
 * Source: the rubric's list for IWF-17 (flags 2.1 % of 5,700 MMLU-Redux items, 2.5 % of its health items). A comparison ("more
 * often than") says which of two comes first and no number; "more often than not" compares nothing. "Too often" is more
 * than is good.
 */
const VAGUE = phrases(
  'often|sometimes|occasionally|frequently|infrequently|usually|rarely|seldom|generally|typically|commonly|mostly|regularly|somewhat|nearly',
  (any) => String.raw`(?<!\b(?:more|less|as|too) )\b${any}\b|\b${any} than not\b`,
);
/** Labels of CIOMS working group III and everyday ones. */
const LABELS = 'common|uncommon|rare|frequent|infrequent';
/** A label as a whole option. */
const LABEL = phrases(LABELS, (any) => `^(?:very )?${any}$`);
/** The same labels said of something. Source: the rubric, IWF-17: their lay sense is banned. */
const LAY = phrases(LABELS, (any) => String.raw`\b(?:is|are|as|was|were) (?:a |an )?(?:very )?${any}\b`);
/** What asks for a number. */
const HOW_OFTEN = /\bhow (?:often|frequently|regularly)\b/giu;
const TELLING = tellingWords(VAGUE.telling, LABEL.telling, LAY.telling);
/** Printed numbers: "1 in 100", "1/100", "1 %", "1 per 100", "1 of 100". */
const NUMBERS = /\d ?(?:in|of|per|\/|%)/u;

/** Words of frequency without numbers. */
export const rule: Rule = {
  id: 'IWF-17',
  code: 'rules/vague-frequency',
  waivable: true,
  why: 'Readers take "common" for anything from 3 to 54 in 100, so the option is right for some and wrong for others.',
  help: 'Print the numbers: "in at least 1 in 100 but fewer than 1 in 10 people"; a label may stand beside its bounds.',
  check: (item, kb) =>
    askedTells(TELLING, item)
      ? inOrder([...answersOf(item).flatMap((text) => inAnswer(text, kb)), ...inStem(item.stem)])
      : [],
};

/** The words of a passage say how often something came in one person, and give no answer to "how often". */
function answersOf(item: Item): readonly string[] {
  const sets = answerSets(item).filter((set) => !set.passage);
  return [...sets.flatMap((set) => set.texts), ...rowTexts(item)];
}

/** What stands in quotation marks is called so, as “rarely moist” is by a scale, and not said. As long as it was, so that places stay. */
function unquoted(text: string): string {
  return text.replaceAll(/“[^“”]*”/gu, ({ length }) => '“'.padEnd(length, '”'));
}

const inAnswer = rememberedOf((text, kb: KnowledgeBase): readonly Finding[] => {
  const written = plain(text);
  const vague = VAGUE.pattern.exec(unquoted(written));
  if (vague !== null) {
    const [word] = vague;
    const named = mentions(written, kb).some(({ start, end }) => start <= vague.index && vague.index < end);
    const severity = named ? 'warning' : 'error';
    return [
      finding(
        severity,
        `Unexpected "${word}" in the answer ${quoted(text)}, expected a number or no word of frequency`,
        text,
      ),
    ];
  }
  const label =
    LABEL.pattern.exec(withoutEnd(withoutBracket(written), '.'))?.[0] ?? LAY.pattern.exec(written)?.[0];
  if (label === undefined || NUMBERS.test(written)) return [];
  return [
    finding(
      'error',
      `Unexpected "${label}" without numbers in the answer ${quoted(text)}, expected its numeric bounds`,
      text,
    ),
  ];
});

const inStem: (stem: string) => readonly Finding[] = remembered((written) => {
  const stem = plain(written);
  const vague = VAGUE.pattern.exec(unquoted(stem).replaceAll(HOW_OFTEN, 'how many times'))?.[0];
  if (vague !== undefined) {
    return [
      finding(
        'warning',
        `Unexpected "${vague}" in the stem, expected a number or no word of frequency`,
        stem,
      ),
    ];
  }
  const label = LAY.pattern.exec(stem)?.[0];
  if (label === undefined || NUMBERS.test(stem)) return [];
  return [
    finding(
      'warning',
      `Unexpected "${label}" without numbers in the stem, expected its numeric bounds`,
      stem,
    ),
  ];
});
