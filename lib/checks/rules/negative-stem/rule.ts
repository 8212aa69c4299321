import { once, rememberedOf } from '#lib/base/remembered.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { withoutNames } from '../../text/mentions.ts';
import { answerSets, optionSets } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { leadIn } from '../../text/sentences.ts';
import { plain } from '../../text/words.ts';
import { askedTells, tellingWords, tells } from '../../text/telling.ts';
import { finding, inOrder } from '../finding.ts';

/** Source: the rubric's pattern for IWF-19; contractions and "cannot" are added here, which it reads as one word. */
const NEGATIONS = String.raw`not|except|least|incorrect|false|untrue|cannot|\w{2,6}n't`;
const NEGATIVE = new RegExp(String.raw`\b(?:${NEGATIONS})\b`, 'iu');
/** Inside a word as well: what phrases of qualifiers leave of it may be one. */
const TELLING = tellingWords(new RegExp(NEGATIONS, 'iu'));
/** Negation in an option: without the words that only ask. */
const NEGATIVE_OPTION = /\b(?:not|no|never|except|without|cannot|\w{2,6}n't)\b/iu;
/** What reads as negation and is none. Source: the rubric, IWF-19; "true or false", "at least" and "the least number" are added here. */
const HARMLESS =
  /\b(?:whether or not|or not|not known|not recorded|do not crush|not only|at least|true or false|true, or false|false or true|least (?:number|amount|dose|time|age|count|value|volume|flow|pressure|distance|length|weight|total|score|rate|level))\b/giu;

/** A lead-in that asks for what is not so. */
export const rule: Rule = {
  id: 'IWF-19',
  code: 'rules/negative-stem',
  waivable: true,
  why: 'Learners who know the answer overlook the "not"; and knowing an exception is rarely what matters.',
  help: 'Ask for what is so. "Contraindicated" and "avoid" are positive content and may be asked.',
  check: (item, kb) => {
    if (!askedTells(TELLING, item)) return [];
    const asking = [leadIn(item.stem), ...questionsOfParts(item)].filter((asked) => tells(TELLING, asked));
    const negative = asking.flatMap((asked) => {
      const word = NEGATIVE.exec(bare(asked, kb))?.[0];
      return word === undefined
        ? []
        : [finding('error', `Unexpected "${word}" in the lead-in, expected a question on what is so`, asked)];
    });
    return inOrder(negative.length === 0 ? [] : [...negative, ...doubled(item, kb)]);
  },
};

/** Statements that are judged, sentences with a gap and passages may deny something: they ask nothing. */
function questionsOfParts(item: Item): readonly string[] {
  return optionSets(item)
    .filter((set) => !set.passage)
    .map((set) => leadIn(set.text))
    .filter((text) => text.includes('?'));
}

function doubled(item: Item, kb: KnowledgeBase): readonly Finding[] {
  const texts = answerSets(item).flatMap((set) => set.texts);
  const negative = texts.filter((text) => NEGATIVE_OPTION.test(bare(text, kb))).sort();
  const [first] = negative;
  if (first === undefined) return [];
  return [
    finding(
      'error',
      `Unexpected double negative: lead-in and option ${quoted(first)}, expected at most one`,
      negative.join('; '),
    ),
  ];
}

/** The text without registered names, phrases of qualifiers and harmless phrases, in which "not" asks nothing. */
const bare = rememberedOf((text, kb: KnowledgeBase): string => {
  let rest = withoutNames(text, kb).toLowerCase();
  for (const phrase of negativePhrases(kb)) rest = rest.replaceAll(phrase, ' ');
  return rest.replace(HARMLESS, ' ');
});

const negativePhrases = once((kb: KnowledgeBase): readonly string[] =>
  [...kb.qualifiers.values()]
    .flatMap(({ values }) => Object.values(values).map(({ phrase }) => phrase))
    .filter((phrase) => NEGATIVE.test(phrase))
    .map((phrase) => plain(phrase).toLowerCase()),
);
