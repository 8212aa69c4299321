import { byConcept, draftItem } from './draft-item.ts';
import type { Generation } from './generation.ts';
import type { ItemDraft } from './item.ts';
import { leadInFor } from './lead-in.ts';
import { chooseMany, distinctProspects } from './propose/choose-many.ts';
import { keyStandsBeside } from './propose/named-beside.ts';
import { numberedProspects, type NumberedProspect } from './propose/numbered-prospects.ts';

/** A kind with several right answers. */
interface KindOfMany {
  readonly id: string;
  /** What stands behind the question, for so many right answers. */
  readonly ending: (keys: number) => string;
}

/** One item a question, and one for each case of a fact. */
export function manyDrafts(kind: KindOfMany, generation: Generation): ItemDraft[] {
  return numberedProspects(distinctProspects(generation.prospects), generation).flatMap(
    (asked) => draft(kind, asked, generation) ?? [],
  );
}

function draft(
  { id: kind, ending }: KindOfMany,
  { prospect, patient, number }: NumberedProspect,
  generation: Generation,
): ItemDraft | undefined {
  const { kb } = generation;
  const id = `${prospect.fact.ref}/${kind}/${String(number)}`;
  const role = prospect.asks === 'object' ? 'objects' : 'subjects';
  const candidates = chooseMany(prospect, id, kb);
  if (candidates === undefined || keyStandsBeside(candidates, prospect.fact, kb)) return undefined;
  const question = leadInFor(prospect, role, patient !== undefined, id, kb);
  if (question === undefined) return undefined;
  const keys = candidates.filter(({ proof }) => proof === 'entailed').length;
  const head = { id, kind, role, leadIn: `${question} ${ending(keys)}`, order: 'free' } as const;
  return draftItem(head, prospect, byConcept(candidates), patient, generation);
}
