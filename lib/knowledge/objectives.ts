import { once } from '#lib/base/remembered.ts';
import type { KnowledgeBase, Objective } from './knowledge-base.ts';

/** A lesson by its address. */
interface Lesson {
  readonly course: string;
  readonly lesson: string;
}

/** The objectives of a lesson, in their order; none of a lesson that is not known. */
export function objectivesOf(lesson: Lesson, kb: KnowledgeBase): readonly Objective[] {
  return byLesson(kb).get(named(lesson)) ?? NONE;
}

/** True when the lesson has an objective of that id. */
export function isObjective(id: string, lesson: Lesson, kb: KnowledgeBase): boolean {
  return objectivesOf(lesson, kb).some((one) => one.id === id);
}

const NONE: readonly Objective[] = [];
const byLesson = once(({ objectives }: KnowledgeBase) => Map.groupBy(objectives, named));

/** Ids of the content hold no line end, so no two of its lessons go by one name. */
function named({ course, lesson }: Lesson): string {
  return `${course}\n${lesson}`;
}
