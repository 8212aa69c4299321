import { attempt, Broken } from '../broken.ts';
import { inspectCodes } from '../codes.ts';
import type { Inspecting } from '../inspecting.ts';
import { all, type XmlPart, type XmlTree } from '../xml/xml-tree.ts';
import { rulesOf, scoreByCanvas } from './canvas-score.ts';
import type { Choices } from './lists.ts';
import { fieldOf, scoreByRules, type Answered } from './rules.ts';

/** Shares are written with eight decimals of 100 points. */
const PRECISION = 1e-7;
const RESPONSE = 'response1';

/** A question that is complete. */
export interface Scored {
  readonly item: XmlTree;
  readonly processing: XmlTree;
  readonly lists: readonly Choices[];
}

/**
 * By its rules and by its type a question gives the same share for every response that is tried, nothing for nothing, and
 * everything for one of them. Diagnostics: `exchange/scoring`, `exchange/question-form`.
 */
export function tellOfScoring(inspecting: Inspecting, part: XmlPart, question: Scored): void {
  attempt(inspecting, part, question.processing, () => {
    const [nothing = 0, ...shares] = [noResponse(question.lists), ...responsesTo(question)].map((response) =>
      agreedShare(question, response),
    );
    if (nothing !== 0)
      throw new Broken(
        inspectCodes.scoring,
        `Unexpected share of ${String(nothing)} for no answer, expected 0`,
      );
    const best = Math.max(...shares);
    if (Math.abs(best - 1) > PRECISION)
      throw new Broken(
        inspectCodes.scoring,
        `Unexpected share of ${String(best)} for the best answer, expected 1`,
      );
    const whole = shares.filter((share) => Math.abs(share - 1) <= PRECISION).length;
    if (fieldOf(question.item, 'question_type') === 'multiple_choice_question' && whole > 1)
      throw new Broken(
        inspectCodes.scoring,
        `Unexpected ${String(whole)} keys of a question for one answer, expected one`,
      );
  });
}

/** @throws Broken when the two readings part, or give what is no share */
function agreedShare({ item, processing }: Scored, response: Answered): number {
  const [byRules, byCanvas] = [scoreByRules(processing, response), scoreByCanvas(item, response)];
  const words = JSON.stringify([...response.values()].flat());
  if (Math.abs(byRules - byCanvas) > PRECISION)
    throw new Broken(
      inspectCodes.scoring,
      `Unexpected share of ${String(byRules)} for ${words} by its rules, expected the ${String(byCanvas)} that its type gives`,
    );
  if (byRules >= 0 && byRules <= 1) return byRules;
  throw new Broken(
    inspectCodes.scoring,
    `Unexpected share of ${String(byRules)} for ${words}, expected 0 to 1`,
  );
}

function noResponse(lists: readonly Choices[]): Answered {
  return new Map(lists.length === 0 ? [[RESPONSE, ['']]] : lists.map(({ ident }) => [ident, []]));
}

/**
 * Every choice alone; the keys as the rules name them; all choices, and all but one; in several lists also each place in all of
 * them. Of numbers the ends of each range and what lies beyond.
 */
function responsesTo({ lists, item }: Scored): readonly Answered[] {
  if (lists.length === 0) return numbersIn(item).map((number) => new Map([[RESPONSE, [String(number)]]]));
  const named = namedKeys(item);
  const alone = lists.flatMap((list) =>
    list.options.map(({ ident }) => new Map(lists.map((one) => [one.ident, one === list ? [ident] : []]))),
  );
  const [first] = lists;
  const several = first !== undefined && !first.isSingle && lists.length === 1 ? severalOf(first, named) : [];
  const turned = (first?.options ?? []).map(
    (_, at) =>
      new Map(
        lists.map(({ ident, options }) => [
          ident,
          options
            .slice(at % options.length)
            .slice(0, 1)
            .map((one) => one.ident),
        ]),
      ),
  );
  return [...alone, ...several, ...(lists.length > 1 ? [...turned, named] : [])];
}

function severalOf({ ident, options }: Choices, named: Answered): readonly Answered[] {
  const every = options.map((option) => option.ident);
  return [
    named,
    new Map([[ident, every]]),
    ...every.map((left) => new Map([[ident, every.filter((one) => one !== left)]])),
  ];
}

/** What scoring rules compare with, by the response: of a conjunction what stands in it and not in a negation. */
function namedKeys(item: XmlTree): Answered {
  const keys = new Map<string, string[]>();
  for (const rule of rulesOf(item)) {
    if (!all(rule, 'setvar').some(({ text }) => Number(text) > 0)) continue;
    const conditions = all(rule, 'conditionvar');
    for (const test of [...conditions, ...conditions.flatMap((one) => all(one, 'and'))].flatMap((one) =>
      all(one, 'varequal'),
    )) {
      const response = test.attributes['respident'] ?? '';
      const list = keys.get(response) ?? [];
      if (!list.includes(test.text)) keys.set(response, [...list, test.text]);
    }
  }
  return keys;
}

function numbersIn(item: XmlTree): readonly number[] {
  const bounds = rulesOf(item)
    .flatMap((rule) => all(rule, 'conditionvar'))
    .flatMap((condition) => [...all(condition, 'vargte'), ...all(condition, 'varlte')])
    .map(({ text }) => Number(text));
  return bounds.flatMap((bound) => [bound, bound - 1, bound + 1, -bound]);
}
