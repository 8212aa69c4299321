/** Every response to an item, scored by us and by the system that imported it: equal, or declared as a loss. */
import type { ExportReport } from '#lib/exchange/export.ts';
import type { ExchangeItem } from '#lib/exchange/item.ts';
import { readableIdentity } from '#lib/exchange/identity.ts';
import type { Item, Part, Response } from '#lib/items/item.ts';
import { partsOf } from '#lib/items/item.ts';
import { itemKindOf } from '../support/item-kind.ts';
import type { ConsumerQuestion, Shown } from './consumer.ts';

/** Moodle keeps seven decimals of a share. */
const PRECISION = 0.000_001;
/** Items with more responses than this have more than six options in several parts at once. */
const RESPONSES_MAX = 20_000;

/** What came of the comparison of one item. */
export interface Truth {
  readonly item: string;
  readonly kind: string;
  readonly responses: number;
  /** Responses that nobody can give there. */
  readonly impossible: number;
  /** The first response with another share, in words; undefined when all are equal. */
  readonly unequal: string | undefined;
  readonly isDeclared: boolean;
}

/** An item in both forms. */
export interface Twin {
  readonly item: Item;
  readonly view: ExchangeItem;
}

/**
 * Compares each written item; one that the consumer does not have fails at once.
 *
 * @param most items with more responses than this are passed over
 */
export function truthTable(
  twins: readonly Twin[],
  { written }: ExportReport,
  questions: readonly ConsumerQuestion[],
  most = RESPONSES_MAX,
): readonly Truth[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const losses = new Map(written.map(({ id, losses: all }) => [id, all]));
  return twins.flatMap(({ item, view }) => {
    const lost = losses.get(item.id);
    if (lost === undefined || countOf(item) > most) return [];
    const question = byId.get(readableIdentity(view)) ?? byId.get(view.identity);
    if (question === undefined) throw new RangeError(`${item.id} was written and is not there`);
    return [{ ...compare(item, question), isDeclared: lost.some(({ feature }) => feature === 'scoring') }];
  });
}

function compare(item: Item, question: ConsumerQuestion): Omit<Truth, 'isDeclared'> {
  const kind = itemKindOf(item.kind);
  let [responses, impossible] = [0, 0];
  let unequal: string | undefined;
  for (const response of responsesTo(item)) {
    const theirs = question.score(shownOf(item, response));
    responses += 1;
    if (theirs === undefined) {
      impossible += 1;
      continue;
    }
    const { points, max } = kind.score(item, response);
    // NaN, of an option that is not there, is unequal to all.
    if (!(Math.abs(points / max - theirs) <= PRECISION))
      unequal ??= `${JSON.stringify(response)}: ours ${points}/${max}, theirs ${theirs}`;
  }
  return { item: item.id, kind: item.kind, responses, impossible, unequal };
}

function shownOf(item: Item, { picks, entries }: Response): Shown {
  const chosen = partsOf(item).map(({ id, options }) =>
    options.filter((option) => picks[id]?.includes(option.id)).map(({ text }) => text.trim()),
  );
  const [typed] = Object.values(entries ?? {});
  return { chosen, ...(typed === undefined ? {} : { typed }) };
}

function countOf(item: Item): number {
  return partsOf(item).reduce((product, part) => product * choicesIn(item, part).length, 1);
}

/** Every response to an item: where one is chosen each option and none, where several are every subset; or numbers near the edges. */
function* responsesTo(item: Item): Generator<Response> {
  const [first] = partsOf(item);
  if (first?.entry !== undefined) {
    for (const typed of numbersNear(first)) yield { picks: {}, entries: { [first.id]: typed } };
    return;
  }
  yield* product(partsOf(item).map((part) => choicesIn(item, part).map((ids) => [part.id, ids] as const)));
}

function* product(
  choices: readonly (readonly (readonly [string, readonly string[]])[])[],
): Generator<Response> {
  const [first, ...rest] = choices;
  if (first === undefined) {
    yield { picks: {} };
    return;
  }
  for (const [part, ids] of first)
    for (const { picks } of product(rest)) yield { picks: { [part]: ids, ...picks } };
}

function choicesIn(item: Item, part: Part): readonly (readonly string[])[] {
  const ids = part.options.map(({ id }) => id);
  if (itemKindOf(item.kind).picksIn(item, part) === 1) return [[], ...ids.map((id) => [id])];
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_id, at) => (bits >> at) % 2 === 1),
  );
}

/** The edges, what lies just outside, and the wrong amounts, without commas: other systems read those in their own way. */
function numbersNear({ entry, options }: Part): readonly string[] {
  if (entry === undefined) return [];
  const beside = [entry.lowest, entry.highest].flatMap((edge) =>
    [-0.001, 0, 0.001].map((step) => (Number(edge) + step).toFixed(3)),
  );
  const amounts = options.map(({ text }) => /[\d.,]+/u.exec(text)?.[0].replaceAll(',', '') ?? '');
  return ['0', '1', ...beside, ...amounts];
}
