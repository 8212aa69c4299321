import { compareText } from '#lib/base/diagnostic.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Generation } from './generation.ts';
import type { ItemDraft } from './item.ts';
import { kinds } from './kinds/registry.gen.ts';
import { prospectsOf } from './propose/prospects.ts';

/** Every draft the knowledge base allows, in the order of courses, lessons, objectives and kinds. Pure and repeatable. */
export function generateItems(kb: KnowledgeBase): ItemDraft[] {
  return generationsOf(kb).flatMap((generation) => kinds.flatMap((kind) => kind.generate(generation)));
}

function generationsOf(kb: KnowledgeBase): Generation[] {
  const examinable = [...kb.facts.values()].filter((fact) => fact.examinable);
  const facts = Map.groupBy(examinable, objectiveOf);
  return [...kb.objectives]
    .sort((a, b) => compareText(a.course, b.course) || compareText(a.lesson, b.lesson))
    .map((objective) => {
      const own = facts.get(objectiveOf({ ...objective, objective: objective.id })) ?? [];
      const refs = new Set(own.map(({ ref }) => ref));
      return {
        kb,
        objective,
        facts: own,
        prospects: own.flatMap((fact) => prospectsOf(fact, kb)),
        cases: kb.cases.filter((patient) => patient.facts.some((ref) => refs.has(ref))),
      };
    });
}

function objectiveOf({ course, lesson, objective }: Pick<Fact, 'course' | 'lesson' | 'objective'>): string {
  return `${course}/${lesson}/${objective}`;
}
