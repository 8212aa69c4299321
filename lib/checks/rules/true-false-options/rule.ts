import { remembered } from '#lib/base/remembered.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { leadIn } from '../../text/sentences.ts';
import { namedConcepts } from '../../text/named-concept.ts';
import { answerSets, optionSets, type OptionSet } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { plain } from '../../text/words.ts';
import { askedTells, optionTells, phrases, tellingWords } from '../../text/telling.ts';
import { finding, inOrder } from '../finding.ts';

/** Source: the rubric's pattern for IWF-06 (flags 2.7 % of 5,700 MMLU-Redux items, 0.3 % of its health items). */
const JUDGES = phrases('true|false|yes|no', (any) => String.raw`^${any}\b`);
const TELLING = tellingWords(JUDGES.telling);
/** How many such options make a series. Source: the rubric, IWF-06. */
const SERIES = 2;
/** "Which statement is true?" in its usual forms. Source: the rubric, IWF-06; the forms are chosen here. */
const WHICH_IS_TRUE =
  /\bwhich(?: one)?(?: of (?:the following|these|the))?(?: \w+)? (?:statements?|claims?|sentences?)\b.{0,80}\b(?:true|false|correct|incorrect|right|wrong)\b/iu;

const STATEMENTS = tellingWords(phrases('statements?|claims?|sentences?').telling);

/** Options that only judge, and stems that ask for a true statement. Rows of a matrix are the sound form of this, and exempt. */
export const rule: Rule = {
  id: 'IWF-06',
  code: 'rules/true-false-options',
  waivable: true,
  why: 'Such an item is several true-or-false items in one: it has no question to answer before the options are read.',
  help: 'Ask one question that could be answered without the options, or judge each statement in a matrix.',
  check: (item, kb) => {
    const sets = optionSets(item);
    const series = optionTells(TELLING, item) ? answerSets(item).flatMap((set) => judging(set, kb)) : [];
    return inOrder([
      ...series,
      ...(sets.some((set) => set.judges && set.text !== '') ? [] : stemFindings(item)),
    ]);
  },
};

function judging(set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const found = set.options.filter(
    ({ text }) => JUDGES.pattern.test(plain(text)) && namedConcepts(text, kb).length === 0,
  );
  return found.length < SERIES ? [] : found.map(({ text }) => optionFinding(text));
}

function optionFinding(text: string): Finding {
  return finding(
    'error',
    `Unexpected option ${quoted(text)}, expected an answer instead of a judgement`,
    text,
  );
}

/** The lead-in, and the question of a part. */
function stemFindings(item: Item): readonly Finding[] {
  if (!askedTells(STATEMENTS, item)) return [];
  const questions = [leadIn(item.stem), ...optionSets(item).map((set) => set.text)];
  return questions.flatMap(inQuestion);
}

const inQuestion: (question: string) => readonly Finding[] = remembered((question) => {
  const asked = WHICH_IS_TRUE.exec(question)?.[0];
  if (asked === undefined) return [];
  return [finding('error', `Unexpected lead-in ${quoted(asked)}, expected a question on one fact`, question)];
});
