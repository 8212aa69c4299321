import { compareText } from '#lib/base/diagnostic.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Generation } from './generation.ts';
import type { ItemDraft } from './item.ts';
import { kinds } from './kinds/registry.gen.ts';
import { prospectsOf } from './propose/prospects.ts';

/** Every draft the knowledge base allows, in the order of courses, lessons, objectives and kinds. Pure and repeatable. */
export function generateItems(kb: KnowledgeBase): ItemDraft[] {
  return generationsOf(kb).flatMap((generation) => kinds.flatMap((kind) => kind.generate(generation)));
}

/** What the kinds generate from, objective by objective. */
export function generationsOf(kb: KnowledgeBase): Generation[] {
  const examinable = [...kb.facts.values()].filter((fact) => fact.examinable);
  const facts = Map.groupBy(examinable, ({ course, lesson, objective }) =>
    placeOf(course, lesson, objective),
  );
  const casesOn = casesByFact(kb);
  return [...kb.objectives]
    .sort((a, b) => compareText(a.course, b.course) || compareText(a.lesson, b.lesson))
    .map((objective) => {
      const own = facts.get(placeOf(objective.course, objective.lesson, objective.id)) ?? [];
      const places = new Set(own.flatMap(({ ref }) => casesOn.get(ref) ?? []));
      return {
        kb,
        objective,
        facts: own,
        prospects: own.flatMap((fact) => prospectsOf(fact, kb)),
        cases: [...places].sort((a, b) => a - b).flatMap((place) => kb.cases[place] ?? []),
      };
    });
}

function placeOf(course: string, lesson: string, objective: string): string {
  return `${course}/${lesson}/${objective}`;
}

/** The places in `kb.cases` of the cases that rest on a fact. */
function casesByFact(kb: KnowledgeBase): ReadonlyMap<FactRef, readonly number[]> {
  const places = new Map<FactRef, number[]>();
  for (const [place, { facts }] of kb.cases.entries())
    for (const ref of facts) places.set(ref, [...(places.get(ref) ?? []), place]);
  return places;
}
