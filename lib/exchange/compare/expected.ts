import { invariant } from '#lib/base/invariant.ts';
import type { Item } from '#lib/items/item.ts';
import { exportSelection } from '../export.ts';
import type { ExchangeMeta } from '../format.ts';
import { readableIdentity } from '../identity.ts';
import { itemViewer } from '../item-view.ts';
import { READ_LIMITS } from '../read/read-bank.ts';
import { select } from '../select.ts';
import { askedOf, type Asked } from './asked.ts';
import type { Home } from './home.ts';

/** An item of the course as a file of a format would hold it today. */
export interface Expected {
  readonly item: Item;
  /** The id that it is exported under. */
  readonly id: string;
  /** Undefined when the format cannot hold it. */
  readonly asked: Asked | undefined;
  /** Why it may not be served any more; undefined when it may. */
  readonly barred: string | undefined;
}

/** Nothing of it stands in the files of the formats that are read. */
const META: ExchangeMeta = { site: 'https://stemma.invalid', date: '2000-01-01', changed: 0 };

/**
 * Items of a bank by their ids, each as its format keeps it: written and read again, so that what the format does not hold is no
 * change.
 *
 * @param wanted ids of items; those that the bank does not have are left out
 */
export async function expectedItems(
  home: Home,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Expected>> {
  const found = home.bank.items.filter(({ id }) => wanted.has(id));
  const byCourse = [...Map.groupBy(found, ({ course }) => course)];
  const lists = await Promise.all(byCourse.map(async ([course, items]) => ofCourse(home, course, items)));
  return new Map(lists.flat().map((one) => [one.item.id, one]));
}

async function ofCourse(home: Home, course: string, items: readonly Item[]): Promise<readonly Expected[]> {
  const { bank, kinds, format } = home;
  const selected = select(bank, { of: 'course', id: course }, kinds, home);
  invariant(selected.ok, `the bank has items of the course ${course} and no such course`);
  const barred = new Map(selected.value.barred.map(({ id, reason }) => [id, reason]));
  const seen = new Map(selected.value.items.map((one) => [one.id, one]));
  const view = itemViewer(bank, kinds);
  const views = items.map((item) => ({ item, view: seen.get(item.id) ?? view(item) }));
  const asked = new Map<string, Asked>();
  for (let from = 0; from < views.length; from += READ_LIMITS.questions) {
    const some = views.slice(from, from + READ_LIMITS.questions).map((one) => one.view);
    const { bytes } = await exportSelection(format, { ...selected.value, items: some }, META);
    for (const question of questionsIn(home, bytes)) asked.set(question.id, askedOf(question));
  }
  return views.map(({ item, view: shown }) => {
    const id = readableIdentity(shown);
    return { item, id, asked: asked.get(id), barred: barred.get(item.id) };
  });
}

function questionsIn({ read }: Home, bytes: Uint8Array | undefined) {
  if (bytes === undefined) return [];
  const { questions, composites } = read('', new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return [...questions, ...composites];
}
