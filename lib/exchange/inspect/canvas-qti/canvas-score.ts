/**
 * How Canvas scores a question that it imported, written from its source: it reads from the rules which answers are keys, and
 * then goes by the type of the question alone (`app/models/quizzes/quiz_question`, UserAnswer#score).
 */
import { own } from '#lib/base/own.ts';
import { Broken } from '../broken.ts';
import { inspectCodes } from '../codes.ts';
import { all, attribute, type XmlTree } from '../xml/xml-tree.ts';
import { fieldOf, type Answered } from './rules.ts';

type Scorer = (item: XmlTree, rules: readonly XmlTree[], answered: Answered) => number;

const SCORERS: Readonly<Record<string, Scorer>> = {
  multiple_choice_question: (_, rules, answered) => rightLessWrong(scoringValues(rules), only(answered)),
  multiple_answers_question: (_, rules, answered) => rightLessWrong(exactValues(rules), only(answered)),
  matching_question: sharePerResponse,
  multiple_dropdowns_question: sharePerResponse,
  numerical_question: (_, rules, answered) => (inRange(rules, only(answered)[0] ?? '') ? 1 : 0),
};

/** The share of the points, 0 to 1. @throws Broken for a type that is not exported */
export function scoreByCanvas(item: XmlTree, answered: Answered): number {
  const type = fieldOf(item, 'question_type');
  const scorer = own(SCORERS, type);
  if (scorer === undefined)
    throw new Broken(
      inspectCodes.questionForm,
      `Unexpected question_type "${type}", expected one of ${Object.keys(SCORERS).join(', ')}`,
    );
  return scorer(item, rulesOf(item), answered);
}

/** The rules of an item in their order. */
export function rulesOf(item: XmlTree): readonly XmlTree[] {
  return item.children.flatMap((child) => all(child, 'respcondition'));
}

function only(answered: Answered): readonly string[] {
  return answered.get('response1') ?? [];
}

function rightLessWrong(keys: readonly string[], chosen: readonly string[]): number {
  if (keys.length === 0)
    throw new Broken(inspectCodes.scoring, 'Unexpected rules without a key, expected one that Canvas finds');
  const right = chosen.filter((ident) => keys.includes(ident)).length;
  return Math.max(0, right - (chosen.length - right)) / keys.length;
}

/** What rules with positive points compare with. */
function scoringValues(rules: readonly XmlTree[]): readonly string[] {
  return scoring(rules).flatMap((rule) => comparisons(rule).map(({ text }) => text));
}

/** The keys of the first conjunction: what stands in it and not in a negation. */
function exactValues(rules: readonly XmlTree[]): readonly string[] {
  const conjunctions = rules.flatMap((rule) => all(rule, 'conditionvar')).flatMap((one) => all(one, 'and'));
  return conjunctions.slice(0, 1).flatMap((and) => all(and, 'varequal').map(({ text }) => text));
}

/** Of several rules for a response the last one counts, as in the reader of New Quizzes; of several keys of the same name too. */
function sharePerResponse(item: XmlTree, rules: readonly XmlTree[], answered: Answered): number {
  const responses = item.children.flatMap((child) => all(child, 'response_lid'));
  const keys = new Map(
    rules.flatMap(comparisons).map((comparison) => [attribute(comparison, 'respident'), comparison.text]),
  );
  const right = responses.filter((response) => {
    const ident = attribute(response, 'ident');
    const key = keys.get(ident);
    return key !== undefined && answered.get(ident)?.[0] === key;
  });
  return right.length / responses.length;
}

function inRange(rules: readonly XmlTree[], typed: string): boolean {
  // Every rule with a number in it is an answer, whether it scores or not.
  return rules
    .flatMap((rule) => all(rule, 'conditionvar'))
    .some((condition) => {
      const [lowest] = all(condition, 'vargte');
      const [highest] = all(condition, 'varlte');
      if (lowest === undefined || highest === undefined || typed === '') return false;
      return Number(typed) >= Number(lowest.text) && Number(typed) <= Number(highest.text);
    });
}

function scoring(rules: readonly XmlTree[]): readonly XmlTree[] {
  return rules.filter((rule) => all(rule, 'setvar').some(({ text }) => Number(text) > 0));
}

function comparisons(rule: XmlTree): readonly XmlTree[] {
  return all(rule, 'conditionvar').flatMap((condition) => all(condition, 'varequal'));
}
