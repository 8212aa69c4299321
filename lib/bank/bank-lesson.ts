import { compareIds } from '#lib/base/compare-ids.ts';
import { compareText } from '#lib/base/diagnostic.ts';
import type { ParsedBlueprint, ParsedContent, ParsedCourse, ParsedLesson } from '#lib/content/model.ts';
import type { Item } from '#lib/items/item.ts';
import { quizOfItem } from '#lib/items/written/written-id.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { BankCourse, BankFact, BankLesson, BankQuiz, BankSource, QuizCell } from './bank.ts';
import { statementOfFact } from './fact-statement.ts';
import { inLearningOrder } from './quiz-order.ts';

/** The lessons as the app reads them: courses as `compareIds` counts, lessons in their course's order, those it does not list last. */
export function bankLessons(parsed: ParsedContent, kb: KnowledgeBase): readonly BankLesson[] {
  const facts = Map.groupBy(kb.facts.values(), (fact) => `${fact.course}/${fact.lesson}`);
  return orderedLessons(parsed).map((lesson) =>
    toLesson(lesson, facts.get(`${lesson.course}/${lesson.id}`) ?? [], kb),
  );
}

/** The lessons, each marked as reviewed when it has items and a person signed every one of them. */
export function markReviewed(
  lessons: readonly BankLesson[],
  items: readonly Item[],
  signed: ReadonlySet<string>,
): readonly BankLesson[] {
  const own = Map.groupBy(items, ({ course, lesson }) => `${course}/${lesson}`);
  return lessons.map((lesson) => {
    const list = own.get(`${lesson.course}/${lesson.id}`) ?? [];
    return { ...lesson, reviewed: list.length > 0 && list.every(({ id }) => signed.has(id)) };
  });
}

/** The courses by id. A lesson that a course lists and nobody wrote is left out; content diagnostics name it. */
export function bankCourses(parsed: ParsedContent): readonly BankCourse[] {
  const written = new Set(parsed.lessons.map(({ course, id }) => `${course}/${id}`));
  return sortedById(parsed.courses).map(({ id, html, entry }: ParsedCourse) => ({
    id,
    title: entry.title,
    summary: entry.summary,
    audience: entry.audience,
    html,
    lessons: entry.lessons.filter((lesson) => written.has(`${id}/${lesson}`)),
  }));
}

/** The quizzes in the order of learning; one that names no lessons draws from all of its course. `items` are those of the bank. */
export function bankQuizzes(
  parsed: ParsedContent,
  courses: readonly BankCourse[],
  items: readonly Item[],
  signed: ReadonlySet<string>,
): readonly BankQuiz[] {
  const quizzes = sortedById(parsed.blueprints).map(({ id, html, entry }: ParsedBlueprint): BankQuiz => ({
    id,
    title: entry.title,
    course: entry.course,
    html,
    lessons: entry.lessons ?? courses.find((course) => course.id === entry.course)?.lessons ?? [],
    items: entry.items,
    kinds: entry.kinds,
    itemsPerFact: itemsPerFact(entry),
    cells: [...entry.cells, ...safetyCells(parsed, entry), ...writtenCells({ id, entry }, items, signed)],
    itemsPerTemplate: entry['items-per-template'],
    sharePerMedicine: entry['share-per-medicine'],
    signedOnly: entry['signed-only'],
    mode: entry.mode,
    minutes: entry.time,
    cutScore: entry['cut-score'],
  }));
  return inLearningOrder(quizzes, courses);
}

/** With `every-safety-fact`, a row for each safety-critical fact that may be asked, in the order of lessons and facts. */
export function safetyCells(parsed: ParsedContent, entry: ParsedBlueprint['entry']): readonly QuizCell[] {
  if (!entry['every-safety-fact']) return [];
  return orderedLessons(parsed)
    .filter(({ course, id }) => course === entry.course && (entry.lessons?.includes(id) ?? true))
    .flatMap(({ id: lesson, entry: { facts } }) =>
      facts
        .filter(({ safety, examinable }) => safety && examinable)
        .map(({ id: fact }) => ({ lesson, fact, min: 1 })),
    );
}

/** A row for the items that were written by hand in the quiz's own file: every form holds all of them, or as many as it says. */
export function writtenCells(
  { id, entry }: Pick<ParsedBlueprint, 'id' | 'entry'>,
  items: readonly Item[],
  signed: ReadonlySet<string>,
): readonly QuizCell[] {
  const own = items.filter(
    (item) => quizOfItem(item.id) === id && (!entry['signed-only'] || signed.has(item.id)),
  );
  const min = entry['written-items'] ?? own.length;
  return min === 0 ? [] : [{ quiz: id, min }];
}

/** Where feedback follows each item, the feedback on one item on a fact would answer the next one. */
const MOST_PER_FACT: Readonly<Record<ParsedBlueprint['entry']['mode'], number>> = {
  practice: 1,
  exam: 2,
};

/** How many items on one fact a form of the blueprint may hold. */
export function itemsPerFact(entry: ParsedBlueprint['entry']): number {
  return Math.min(entry['items-per-fact'], MOST_PER_FACT[entry.mode]);
}

function orderedLessons(parsed: ParsedContent): readonly ParsedLesson[] {
  const order = new Map(
    parsed.courses.flatMap(({ id, entry }) =>
      entry.lessons.map((lesson, index) => [`${id}/${lesson}`, index] as const),
    ),
  );
  const rank = ({ course, id }: ParsedLesson): number => order.get(`${course}/${id}`) ?? order.size;
  return [...parsed.lessons].sort(
    (a, b) => compareIds(a.course, b.course) || rank(a) - rank(b) || compareIds(a.id, b.id),
  );
}

function sortedById<T extends { readonly id: string }>(values: readonly T[]): readonly T[] {
  return [...values].sort((a, b) => compareIds(a.id, b.id));
}

function toLesson(lesson: ParsedLesson, facts: readonly Fact[], kb: KnowledgeBase): BankLesson {
  const { course, id, entry, html, words, headings, glossary } = lesson;
  return {
    course,
    id,
    title: entry.title,
    summary: entry.summary,
    html,
    words,
    headings,
    objectives: Object.entries(entry.objectives).map(([objective, { text, topic }]) => ({
      id: objective,
      text,
      topic,
    })),
    facts: facts.map((fact) => toFact(fact, kb)),
    sources: citedSources(facts, kb),
    glossary,
    changes: Object.entries(entry.changes)
      .map(([day, text]) => ({ day, text }))
      .sort((a, b) => compareText(b.day, a.day)),
    reviewed: false,
  };
}

function toFact(fact: Fact, kb: KnowledgeBase): BankFact {
  return {
    ref: fact.ref,
    objective: fact.objective,
    ...statementOfFact(fact, kb),
    sentence: fact.evidence.sentence,
    anchor: fact.evidence.anchor,
    citations: fact.citations.map(({ source, section }) => citation(source, section, kb)),
    safety: fact.safety,
    toVerify: fact.toVerify,
    reviewed: isReviewed(fact),
    version: fact.version,
  };
}

/** Whether someone is named who reviewed the fact; false for a fact that does not exist. */
export function isReviewed(fact: Fact | undefined): boolean {
  return fact?.reviewedBy !== undefined;
}

function citation(
  source: string,
  section: string | undefined,
  kb: KnowledgeBase,
): BankFact['citations'][number] {
  const known = kb.sources.get(source);
  const title = section === undefined ? '' : (known?.sections[section] ?? section);
  return { source, title: known?.title ?? source, section: title };
}

function citedSources(facts: readonly Fact[], kb: KnowledgeBase): readonly BankSource[] {
  const ids = new Set(facts.flatMap(({ citations }) => citations.map(({ source }) => source)));
  return [...ids].sort(compareText).flatMap((id) => {
    const known = kb.sources.get(id);
    if (known === undefined) return [];
    const { title, publisher, edition, retrieved, url } = known;
    return [{ id, title, publisher, edition, retrieved, url }];
  });
}
