import { invariant } from '#lib/base/invariant.ts';
import type { ExchangeItem, ExchangeOption, ExchangePart } from '../../item.ts';
import { element, type XmlElement } from '../../xml/xml.ts';
import { caseFlow, namesOf, prompt, responseOf, shuffle, type Asked } from './asked.ts';
import { addFeedback, blockFeedback, showFeedback } from './feedback.ts';
import { inline } from './flow.ts';
import {
  constant,
  declareNumber,
  declareResponse,
  mapped,
  setOutcome,
  sum,
  variable,
  when,
} from './rules.ts';

/** An option of a part, which is a cell of a table: a pair of what the part is called and what the list that all share calls it. */
interface Cell {
  readonly part: ExchangePart;
  readonly option: ExchangeOption;
  readonly pair: string;
  /** The outcome that holds the pair and never changes: not every player knows constants that are pairs. */
  readonly holder: string;
  /** What its feedback is called. */
  readonly feedback: string;
}

const RESPONSE = responseOf(0);

/** Rows, each with one answer from a list that all share. */
export function match(item: ExchangeItem): Asked {
  const { cells, partSet, optionSet } = tableOf(item, false);
  const keys = cells.filter(({ option }) => option.key);
  return {
    responses: [
      declareResponse({
        ...answered(keys),
        mapping: { points: keys.map(({ pair }) => [pair, 1] as const), isFloored: false },
      }),
    ],
    outcomes: explained(cells).map(declarePair),
    body: [...caseFlow(item), interaction(item, partSet('1'), optionSet('0')), ...cells.flatMap(block)],
    scoring: [setOutcome('SCORE', mapped(RESPONSE))],
    feedback: feedbackRules(cells),
  };
}

/** Columns, which are the parts, over rows that all share: in each column right choices less wrong ones, never below nought. */
export function grid(item: ExchangeItem): Asked {
  const { cells, partSet, optionSet } = tableOf(item, true);
  const columns = item.parts.map((part, index) => ({ part, points: `POINTS_${index + 1}` }));
  const nought = constant('float', '0');
  return {
    responses: [declareResponse(answered(cells.filter(({ option }) => option.key)))],
    outcomes: [...columns.map(({ points }) => declareNumber(points, 0)), ...cells.map(declarePair)],
    body: [...caseFlow(item), interaction(item, optionSet('0'), partSet('0')), ...cells.flatMap(block)],
    scoring: [
      ...columns.flatMap(({ part, points }) =>
        cells
          .filter((cell) => cell.part === part)
          .map((cell) =>
            when(
              isChosen(cell),
              setOutcome(points, sum([variable(points), constant('float', cell.option.key ? '1' : '-1')])),
            ),
          ),
      ),
      setOutcome('SCORE', sum(columns.map(({ points }) => element('qti-max', {}, variable(points), nought)))),
    ],
    feedback: feedbackRules(cells),
  };
}

function answered(keys: readonly Cell[]) {
  const correct = keys.map(({ pair }) => pair);
  return { identifier: RESPONSE, cardinality: 'multiple', type: 'directedPair', correct } as const;
}

/** The cells of a table, and its two sets of names. A set says how many matches each of its names may have; 0 is any number. */
function tableOf(item: ExchangeItem, isOptionFirst: boolean) {
  const names = namesOf(item);
  const [first] = item.parts;
  invariant(first !== undefined, `${item.id} has no part`);
  const shared = new Map(first.options.map(({ id, text }) => [text, names.ofOption(first.id, id)]));
  const cells = item.parts.flatMap((part) =>
    part.options.map((option): Cell => {
      const [own, other] = [names.ofPart(part.id), shared.get(option.text)];
      invariant(other !== undefined, `${item.id} has parts with different options`);
      const pair = isOptionFirst ? `${other} ${own}` : `${own} ${other}`;
      return { part, option, pair, holder: `PAIR_${own}_${other}`, feedback: `f_${own}_${other}` };
    }),
  );
  return {
    cells,
    partSet: (most: string) =>
      matchSet(
        item.parts.map(({ id, text }) => [names.ofPart(id), text] as const),
        most,
      ),
    optionSet: (most: string) =>
      matchSet(
        [...shared].map(([text, name]) => [name, text] as const),
        most,
      ),
  };
}

function matchSet(entries: readonly (readonly [name: string, text: string])[], most: string): XmlElement {
  return element(
    'qti-simple-match-set',
    {},
    ...entries.map(([identifier, text]) =>
      element('qti-simple-associable-choice', { identifier, 'match-max': most }, ...inline(text)),
    ),
  );
}

function interaction(item: ExchangeItem, sources: XmlElement, targets: XmlElement): XmlElement {
  return element(
    'qti-match-interaction',
    {
      class: 'qti-match-tabular',
      'response-identifier': RESPONSE,
      shuffle: shuffle(item),
      'max-associations': '0',
      'min-associations': '0',
    },
    prompt(item.leadIn),
    sources,
    targets,
  );
}

function declarePair({ holder, pair }: Cell): XmlElement {
  return element(
    'qti-outcome-declaration',
    { identifier: holder, cardinality: 'single', 'base-type': 'directedPair' },
    element('qti-default-value', {}, element('qti-value', {}, pair)),
  );
}

function isChosen({ holder }: Cell): XmlElement {
  return element('qti-member', {}, variable(holder), variable(RESPONSE));
}

function explained(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(({ option }) => option.rationale !== '');
}

function feedbackRules(cells: readonly Cell[]): readonly XmlElement[] {
  return [
    showFeedback([]),
    ...explained(cells).map((cell) => when(isChosen(cell), addFeedback(cell.feedback))),
  ];
}

function block({ part, option, feedback }: Cell): readonly XmlElement[] {
  return blockFeedback(feedback, `${part.text}: ${option.text}`, option.rationale);
}
