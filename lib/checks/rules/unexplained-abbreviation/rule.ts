import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Rule } from '../../rule.ts';
import { optionSets } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { unitOf } from '../../text/units.ts';
import { words } from '../../text/words.ts';
import { finding, inOrder } from '../finding.ts';

/** Two capitals or more, perhaps with digits: GABA, CYP3A4, ECG, but no word of small letters. */
const ABBREVIATION = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*s?$/u;
/** Abbreviations that every reader knows, Roman numerals, those that are wrong even when spelt out (IWF-24), and words set in capitals. Chosen here. */
const EVERYDAY = new Set(
  (
    'US USA UK EU AM PM OK ID II III VI VII VIII IX XI XII DNA RNA HIV AIDS COVID-19 BMI ' +
    'IU QD QOD MS ' +
    'TRUE FALSE YES NO NOT EXCEPT LEAST BEST MOST FIRST ALL ANY NONE AND OR'
  ).split(' '),
);

const glossaries = new WeakMap<KnowledgeBase, ReadonlySet<string>>();

/** An abbreviation that neither the vocabulary knows nor the item spells out. */
export const rule: Rule = {
  id: 'IWF-01b',
  code: 'rules/unexplained-abbreviation',
  waivable: true,
  why: 'A learner who knows the matter but not the letters answers wrong; and the same letters stand for different things.',
  help: 'Spell it out once, with the letters in brackets, or give the concept an `abbreviation` in the vocabulary.',
  check: (item, kb) => {
    const texts = textsOf(item);
    const all = texts.join('\n');
    const unknown = new Set(
      texts.flatMap(abbreviations).filter((short) => !isKnown(short, kb) && !isSpeltOut(short, all)),
    );
    return inOrder(
      [...unknown].map((short) =>
        finding('warning', `Unexpected abbreviation ${quoted(short)}, expected it spelt out once`, short),
      ),
    );
  },
};

function textsOf(item: Item): readonly string[] {
  const inSets = optionSets(item).flatMap((set) => [set.text, ...set.options.map(({ text }) => text)]);
  return [...new Set([item.stem, ...inSets])];
}

function abbreviations(text: string): readonly string[] {
  return words(text)
    .map(({ raw }) => raw.replace(/'s$/u, ''))
    .filter((raw) => ABBREVIATION.test(raw));
}

function isKnown(short: string, kb: KnowledgeBase): boolean {
  const one = short.replace(/s$/u, '');
  return EVERYDAY.has(one) || unitOf(one) !== undefined || glossaryOf(kb).has(one);
}

/** "angiotensin-converting enzyme (ACE)" and "ACE (angiotensin-converting enzyme)". */
function isSpeltOut(short: string, text: string): boolean {
  return text.includes(`(${short})`) || text.includes(`${short} (`);
}

/** Every abbreviation that a registered name or a qualifier's words hold. */
function glossaryOf(kb: KnowledgeBase): ReadonlySet<string> {
  const known = glossaries.get(kb);
  if (known !== undefined) return known;
  const names = [...kb.concepts.values()].flatMap((concept) => concept.names);
  const phrases = [...kb.qualifiers.values()].flatMap(({ values }) =>
    Object.values(values).flatMap(({ phrase, noun }) => [phrase, noun ?? '']),
  );
  const glossary = new Set(
    [...names, ...phrases].flatMap(abbreviations).map((one) => one.replace(/s$/u, '')),
  );
  glossaries.set(kb, glossary);
  return glossary;
}
