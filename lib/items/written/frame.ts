import { unique } from '#lib/base/unique.ts';
import type { WrittenItem } from '#lib/content/written/written-item.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase, PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { citationsOf } from '../citations.ts';
import { leadInOf, type ItemDraft } from '../item.ts';
import type { WrittenPlaces } from './written-places.ts';

/** An item written by hand, its references found. */
export interface WrittenHead {
  readonly written: WrittenItem;
  readonly id: string;
  readonly course: string;
  /** Those that it cites, in its order. */
  readonly facts: readonly FactRef[];
  readonly patient: PatientCase | undefined;
}

type Frame = Omit<ItemDraft, 'kind' | 'options' | 'parts' | 'order' | 'template' | 'declares'>;

/**
 * What an item of any kind has but its answers: the stem with the case before it and the instruction behind it, where its
 * author has not written it; the lesson and objective of `home`; the facts that give the keys first.
 */
export function frameOf(
  {
    written,
    id,
    course,
    facts,
    patient,
    home,
    keyFacts,
    instruction,
  }: WrittenHead & {
    readonly home: FactRef;
    readonly keyFacts: readonly FactRef[];
    readonly instruction: string | undefined;
  },
  kb: KnowledgeBase,
): Frame {
  const fact = kb.facts.get(home);
  const isSaid = instruction === undefined || written.stem.endsWith(instruction);
  const asked = isSaid ? written.stem : `${written.stem} ${instruction}`;
  const stem = patient === undefined ? asked : `${patient.text}\n\n${asked}`;
  return {
    id,
    course,
    lesson: fact?.lesson ?? '',
    objective: fact?.objective ?? '',
    facts: unique([...keyFacts.filter((ref) => facts.includes(ref)), ...facts]),
    level: written.level ?? (stem === leadInOf(stem) ? 'recall' : 'application'),
    safety: keyFacts.some((ref) => kb.facts.get(ref)?.safety === true),
    stem,
    sources: citationsOf(facts, kb),
  };
}

/** Where the stem and the facts of an item stand. */
export function headPlaces({ stemPlace, facts, place }: WrittenItem): Pick<WrittenPlaces, 'stem' | 'facts'> {
  const [first, last] = [facts[0]?.place ?? place, facts.at(-1)?.place ?? place];
  return { stem: stemPlace, facts: { ...first, endLine: last.endLine, endColumn: last.endColumn } };
}
