import type { ExchangeItem, ExchangePart } from '../../item.ts';
import { element, type XmlElement } from '../../xml/xml.ts';
import { keysOf, responseOf, type Names } from './asked.ts';
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

/** How the parts of an item are answered and scored, each by a response of its own. */
export interface PartScores {
  readonly responses: readonly XmlElement[];
  readonly outcomes: readonly XmlElement[];
  readonly scoring: readonly XmlElement[];
}

/** Parts with a list of choices each. */
export function partScores(item: ExchangeItem, names: Names): PartScores {
  const limited = item.parts.map((part) => isLimited(item, part));
  const points = item.parts.map((_, index) =>
    limited[index] === true ? variable(pointsOf(index)) : mapped(responseOf(index)),
  );
  return {
    responses: item.parts.map((part, index) => responseOfPart(item, part, index, names)),
    outcomes: item.parts.flatMap((_, index) =>
      limited[index] === true ? [declareNumber(pointsOf(index), 0)] : [],
    ),
    scoring: [
      ...item.parts.flatMap((part, index) => (limited[index] === true ? limitRules(part, index) : [])),
      setOutcome('SCORE', total(item, points)),
    ],
  };
}

/** More choices than keys earn nothing, where a wrong choice takes nothing off. */
function isLimited({ scoring }: ExchangeItem, { picks }: ExchangePart): boolean {
  return scoring === 'zero-one-by-key' && picks > 1;
}

function pointsOf(index: number): string {
  return `POINTS_${index + 1}`;
}

function limitRules({ options }: ExchangePart, index: number): readonly XmlElement[] {
  const response = responseOf(index);
  const most = constant('integer', String(keysOf(options).length));
  return [
    setOutcome(pointsOf(index), mapped(response)),
    when(
      element('qti-gt', {}, element('qti-container-size', {}, variable(response)), most),
      setOutcome(pointsOf(index), constant('float', '0')),
    ),
  ];
}

/** A reason counts only with its answer, which comes first; of `zero-one-all` each part must be right. */
function total({ scoring }: ExchangeItem, points: readonly XmlElement[]): XmlElement {
  const [answer, ...reasons] = points;
  if (scoring === 'rationale' && answer !== undefined)
    return element('qti-product', {}, answer, sum(reasons));
  return scoring === 'zero-one-all' ? element('qti-product', {}, ...points) : sum(points);
}

function responseOfPart(
  { scoring }: ExchangeItem,
  { id, options, picks }: ExchangePart,
  index: number,
  names: Names,
): XmlElement {
  const isPlusMinus = scoring === 'plus-minus';
  const listed = isPlusMinus ? options : keysOf(options);
  return declareResponse({
    identifier: responseOf(index),
    cardinality: picks === 1 ? 'single' : 'multiple',
    type: 'identifier',
    correct: keysOf(options).map((option) => names.ofOption(id, option.id)),
    mapping: {
      points: listed.map((option) => [names.ofOption(id, option.id), option.key ? 1 : -1] as const),
      isFloored: isPlusMinus,
    },
  });
}
