import { once } from '#lib/base/remembered.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** A lesson by its address. */
interface Lesson {
  readonly course: string;
  readonly lesson: string;
}

/** True when the lesson has an objective of that id. */
export function isObjective(id: string, lesson: Lesson, kb: KnowledgeBase): boolean {
  return objectivesOf(kb).has(named(id, lesson));
}

const objectivesOf = once(
  ({ objectives }: KnowledgeBase) => new Set(objectives.map((one) => named(one.id, one))),
);

/** Ids hold no line end, so no two objectives go by one name. */
function named(id: string, { course, lesson }: Lesson): string {
  return `${course}\n${lesson}\n${id}`;
}
