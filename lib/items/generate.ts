import { compareText } from '#lib/base/diagnostic.ts';
import { asWrittenIn } from '#lib/knowledge/as-written-in.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase, PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { withSafetyMark } from './asked-facts.ts';
import type { Generation } from './generation.ts';
import type { ItemDraft } from './item.ts';
import { kinds } from './kinds/registry.gen.ts';
import { claimIndex } from './propose/claim-index.ts';
import { prospectsOf } from './propose/prospects.ts';

/** Every draft the knowledge base allows, in the order of courses, lessons, objectives and kinds. Pure and repeatable. */
export function generateItems(kb: KnowledgeBase): ItemDraft[] {
  return objectiveDrafts(kb).flatMap(({ drafts }) => drafts());
}

/** The drafts of one objective, made when they are asked for. */
export interface ObjectiveDrafts {
  /** `course/lesson/objective`. */
  readonly place: string;
  readonly drafts: () => readonly ItemDraft[];
  /**
   * The relations of which its drafts can ask: those of its facts, of the facts that its cases rest on, and of their reasons. Of the
   * claims of a base generators read those of a relation alone (`relation|concept`, `course|relation`), and of others nothing.
   */
  readonly relations: () => ReadonlySet<string>;
}

/** The drafts of `generateItems`, objective by objective: those of one are a function of the base alone. */
export function objectiveDrafts(kb: KnowledgeBase): readonly ObjectiveDrafts[] {
  return lateGenerations(kb).map(({ place, generation, facts, cases }) => ({
    place,
    relations: () => relationsOf([...facts, ...cases().flatMap((one) => factsOfCase(one, kb))], kb),
    drafts: () => {
      const made = generation();
      return kinds.flatMap((kind) => kind.generate(made)).map((draft) => withSafetyMark(draft, kb));
    },
  }));
}

/** What the kinds generate from, objective by objective of a lesson. */
export function generationsOf(kb: KnowledgeBase, course: string, lesson: string): Generation[] {
  const isOurs = (place: string): boolean => place.startsWith(placeOf(course, lesson, ''));
  return lateGenerations(kb).flatMap(({ place, generation }) => (isOurs(place) ? [generation()] : []));
}

function factsOfCase({ facts, bowTie }: PatientCase, kb: KnowledgeBase): readonly Fact[] {
  return [...facts, ...Object.values(bowTie ?? {})].flatMap((ref) => kb.facts.get(ref) ?? []);
}

function relationsOf(facts: readonly Fact[], kb: KnowledgeBase): ReadonlySet<string> {
  const { byFact } = claimIndex(kb);
  const asked = facts.flatMap(({ ref, relation }) => [
    relation,
    ...(byFact.get(ref) ?? []).map((claim) => claim.relation),
  ]);
  const reasons = asked.flatMap((relation) => kb.relations.get(relation)?.because?.relation ?? []);
  return new Set([...asked, ...reasons]);
}

/** What the drafts of one objective are made from. */
interface LateGeneration {
  readonly place: string;
  readonly facts: readonly Fact[];
  readonly cases: () => readonly PatientCase[];
  readonly generation: () => Generation;
}

function lateGenerations(kb: KnowledgeBase): readonly LateGeneration[] {
  const examinable = [...kb.facts.values()].filter((fact) => fact.examinable);
  const facts = Map.groupBy(examinable, ({ course, lesson, objective }) =>
    placeOf(course, lesson, objective),
  );
  const casesOn = casesByFact(kb);
  return [...kb.objectives]
    .sort((a, b) => compareText(a.course, b.course) || compareText(a.lesson, b.lesson))
    .map((objective) => {
      const place = placeOf(objective.course, objective.lesson, objective.id);
      const own = facts.get(place) ?? [];
      const written = asWrittenIn(kb, `${objective.course}/${objective.lesson}`);
      const cases = (): readonly PatientCase[] => {
        const places = new Set(own.flatMap(({ ref }) => casesOn.get(ref) ?? []));
        return [...places].sort((a, b) => a - b).flatMap((at) => kb.cases[at] ?? []);
      };
      return {
        place,
        facts: own,
        cases,
        generation: () => ({
          kb: written,
          objective,
          facts: own,
          prospects: own.flatMap((fact) => prospectsOf(fact, written)),
          cases: cases(),
        }),
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
