import type { BankFact, BankLesson } from './bank.ts';
import type { BankChunk } from './chunk.ts';

/** A lesson by its course and its id in it. */
export interface LessonName {
  readonly course: string;
  readonly id: string;
}

/**
 * What is known of a lesson without opening it: enough for lists, for progress, and to say which lessons have the items that ask a
 * fact. Plain JSON, and derived from the lesson's chunk alone.
 */
export interface LessonOutline extends Pick<
  BankLesson,
  'course' | 'id' | 'title' | 'summary' | 'words' | 'changes'
> {
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  readonly facts: readonly Pick<BankFact, 'ref' | 'objective' | 'safety' | 'statement' | 'anchor'>[];
  /** The facts that its items rest on, of this lesson or others, each with the kinds of those items, as they come. */
  readonly asks: readonly (readonly [fact: string, kinds: readonly string[]])[];
}

/** The outline of a lesson. */
export function outlineOf({ lesson, items }: Pick<BankChunk, 'lesson' | 'items'>): LessonOutline {
  const kinds = new Map<string, Set<string>>();
  for (const { kind, facts } of items)
    for (const fact of facts) kinds.set(fact, (kinds.get(fact) ?? new Set()).add(kind));
  return shown(
    lesson,
    [...kinds].map(([fact, through]) => [fact, [...through]]),
  );
}

/** The outline of a lesson that was written anew and whose items are those of the outline before. */
export function outlineAnew(lesson: BankLesson, before: LessonOutline | undefined): LessonOutline {
  return shown(lesson, before?.asks ?? []);
}

function shown(lesson: BankLesson, asks: LessonOutline['asks']): LessonOutline {
  const { course, id, title, summary, words, changes, objectives, facts } = lesson;
  return {
    course,
    id,
    title,
    summary,
    words,
    changes,
    objectives: objectives.map((objective) => ({ id: objective.id, text: objective.text })),
    facts: facts.map(({ ref, objective, safety, statement, anchor }) => ({
      ref,
      objective,
      safety,
      statement,
      anchor,
    })),
    asks,
  };
}

/** True when the lesson has an item. */
export function hasItems({ asks }: Pick<LessonOutline, 'asks'>): boolean {
  return asks.length > 0;
}

/** `course/lesson`: how a lesson is named where one text must do. */
export function lessonKey({ course, id }: LessonName): string {
  return `${course}/${id}`;
}

/** The lesson that a reference leads to: of a lesson (`course/lesson`), or of what stands in one (`course/lesson/fact`). */
export function lessonOf(ref: string): LessonName {
  const [course = '', id = ''] = ref.split('/');
  return { course, id };
}
