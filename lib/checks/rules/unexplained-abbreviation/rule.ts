import { once, remembered, rememberedOf } from '#lib/base/remembered.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Rule } from '../../rule.ts';
import { askedTexts } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { unitOf } from '../../text/units.ts';
import { words } from '../../text/words.ts';
import { askedTells, tellingWords } from '../../text/telling.ts';
import { finding, inOrder } from '../finding.ts';

/** Two capitals or more, perhaps with digits: GABA, CYP3A4, ECG, but no word of small letters. */
const SHORT = String.raw`(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*s?`;
const ABBREVIATION = new RegExp(`^${SHORT}$`, 'u');
const TELLING = tellingWords(new RegExp(`^${SHORT}(?:'s)?$`, 'u'));
/** Abbreviations that every reader knows, Roman numerals, those that are wrong even when spelt out (IWF-24), and words set in capitals. Chosen here. */
const EVERYDAY = new Set(
  (
    'US USA UK EU AM PM OK ID II III VI VII VIII IX XI XII DNA RNA HIV AIDS COVID-19 BMI ' +
    'IU QD QOD MS ' +
    'TRUE FALSE YES NO NOT EXCEPT LEAST BEST MOST FIRST ALL ANY NONE AND OR'
  ).split(' '),
);

/** An abbreviation that neither the vocabulary knows nor the item spells out. */
export const rule: Rule = {
  id: 'IWF-01b',
  code: 'rules/unexplained-abbreviation',
  waivable: true,
  why: 'A learner who knows the matter but not the letters answers wrong; and the same letters stand for different things.',
  help: 'Spell it out once, with the letters in brackets, or give the concept an `abbreviation` in the vocabulary.',
  check: (item, kb) => {
    if (!askedTells(TELLING, item)) return [];
    const texts = askedTexts(item);
    const unknown = new Set(texts.flatMap((text) => unknownIn(text, kb)));
    if (unknown.size === 0) return [];
    const all = texts.join('\n');
    return inOrder(
      [...unknown]
        .filter((short) => !isSpeltOut(short, all))
        .map((short) =>
          finding('warning', `Unexpected abbreviation ${quoted(short)}, expected it spelt out once`, short),
        ),
    );
  },
};

const abbreviations: (text: string) => readonly string[] = remembered((text) =>
  words(text)
    .map(({ form }) => form.raw.replace(/'s$/u, ''))
    .filter((raw) => ABBREVIATION.test(raw)),
);

const unknownIn = rememberedOf((text, kb: KnowledgeBase) =>
  abbreviations(text).filter((short) => !isKnown(short, kb)),
);

function isKnown(short: string, kb: KnowledgeBase): boolean {
  const one = short.replace(/s$/u, '');
  return EVERYDAY.has(one) || unitOf(one) !== undefined || glossaryOf(kb).has(one);
}

/** "angiotensin-converting enzyme (ACE)" and "ACE (angiotensin-converting enzyme)". */
function isSpeltOut(short: string, text: string): boolean {
  return text.includes(`(${short})`) || text.includes(`${short} (`);
}

/** Every abbreviation that a registered name or a qualifier's words hold. */
const glossaryOf = once((kb: KnowledgeBase): ReadonlySet<string> => {
  const names = [...kb.concepts.values()].flatMap((concept) => concept.names);
  const phrases = [...kb.qualifiers.values()].flatMap(({ values }) =>
    Object.values(values).flatMap(({ phrase, noun }) => [phrase, noun ?? '']),
  );
  return new Set([...names, ...phrases].flatMap(abbreviations).map((one) => one.replace(/s$/u, '')));
});
