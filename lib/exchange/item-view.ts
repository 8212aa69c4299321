import { invariant } from '#lib/base/invariant.ts';
import { own } from '#lib/base/own.ts';
import { unique } from '#lib/base/unique.ts';
import type { Bank, BankFact, BankLesson } from '#lib/bank/bank.ts';
import type { Item } from '#lib/items/item.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import { askedView } from './asked-view.ts';
import type { ExchangeFact, ExchangeItem, ExchangeSource } from './item.ts';

/** The view of each item of a bank. @param kinds every kind that it has */
export function itemViewer(bank: Bank, kinds: readonly ItemKind[]): (item: Item) => ExchangeItem {
  const byKind = new Map(kinds.map((kind) => [kind.id, kind]));
  const lessons = new Map(bank.lessons.map((lesson) => [`${lesson.course}/${lesson.id}`, lesson]));
  const known = new Map(
    bank.lessons.flatMap((lesson) => lesson.facts.map((fact) => [fact.ref, { lesson, fact }])),
  );
  const courses = new Map(bank.courses.map(({ id, title }) => [id, title]));
  return (item) => {
    const kind = byKind.get(item.kind);
    invariant(kind !== undefined, `there is no item kind ${item.kind}`);
    const lesson = lessons.get(`${item.course}/${item.lesson}`);
    const cited = item.facts.flatMap((ref) => known.get(ref) ?? []);
    const places = {
      course: { id: item.course, title: courses.get(item.course) ?? item.course },
      lesson: { id: item.lesson, title: lesson?.title ?? item.lesson },
      objective: { id: item.objective, title: objectiveText(lesson, item.objective) },
    };
    const reviewed = own(bank.traits, item.id)?.signed === true;
    const bare = bareView(item, kind, places, reviewed);
    const facts = cited.map(({ fact }) => factView(fact));
    return { ...bare, facts, sources: sourcesOf(cited), tags: tagsOf(bare, facts) };
  };
}

type Places = Pick<ExchangeItem, 'course' | 'lesson' | 'objective'>;
type Cited = readonly { readonly lesson: BankLesson; readonly fact: BankFact }[];

/** All of a view but what its facts say. */
function bareView(
  item: Item,
  kind: ItemKind,
  places: Places,
  reviewed: boolean,
): Omit<ExchangeItem, 'facts' | 'sources' | 'tags'> {
  const asked = askedView(item, kind);
  return {
    ...asked,
    kindLabel: kind.label,
    scoring: kind.scoring,
    reviewed,
    ...places,
    title: `${places.lesson.title}: ${asked.leadIn}`,
  };
}

function factView({ ref, statement, unphrased, sentence, anchor, toVerify }: BankFact): ExchangeFact {
  return { ref, statement: unphrased === true ? '' : statement, sentence, anchor, toVerify };
}

/** Of a source that the lesson does not list. */
const UNKNOWN = { publisher: 'unknown', edition: 'unknown', retrieved: 'unknown', url: 'unknown' };

/** What the facts cite, each document and section once, in the order of the facts. */
function sourcesOf(cited: Cited): readonly ExchangeSource[] {
  const sources = new Map<string, ExchangeSource>();
  for (const { lesson, fact } of cited) {
    for (const { source, title, section } of fact.citations) {
      const { publisher, edition, retrieved, url } =
        lesson.sources.find(({ id }) => id === source) ?? UNKNOWN;
      sources.set(`${source}#${section}`, { id: source, title, section, publisher, edition, retrieved, url });
    }
  }
  return [...sources.values()];
}

/** See `ExchangeItem`. */
function tagsOf(
  item: Pick<ExchangeItem, 'course' | 'lesson' | 'objective' | 'kind' | 'level' | 'safety' | 'reviewed'>,
  facts: readonly ExchangeFact[],
): readonly string[] {
  return unique([
    `course:${item.course.id}`,
    `lesson:${item.lesson.id}`,
    `objective:${item.objective.id}`,
    `kind:${item.kind}`,
    `level:${item.level}`,
    ...(item.safety ? ['safety'] : []),
    item.reviewed ? 'reviewed' : 'awaiting-review',
    ...(facts.some(({ toVerify }) => toVerify) ? ['to-verify'] : []),
  ]);
}

function objectiveText(lesson: BankLesson | undefined, id: string): string {
  return lesson?.objectives.find((objective) => objective.id === id)?.text ?? id;
}
