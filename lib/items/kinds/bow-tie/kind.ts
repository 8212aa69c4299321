import type { Fact } from '#lib/knowledge/fact.ts';
import { shuffled, streamFor } from '#lib/base/random.ts';
import { unique } from '#lib/base/unique.ts';
import { COMPLETE_DIAGRAM, selectExactly } from '#lib/knowledge/instructions.ts';
import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { counted, keyFaults, namesConcept, strayOptionFaults } from '../../blanks.ts';
import { framed } from '../../draft-item.ts';
import { draftOption } from '../../draft-option.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft, Part } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { leadInFor } from '../../lead-in.ts';
import { orderChoices } from '../../order-choices.ts';
import { alsoRight, type Candidate, type Prospect } from '../../propose/candidate.ts';
import { prospectsOf } from '../../propose/prospects.ts';
import { unrelatedWrong } from '../../propose/wrong-lists.ts';
import { score } from './score.ts';

const ID = 'bow-tie';
/** NCSBN: one condition, two actions, two things to watch, from pools of four, five and five. */
const PLACES = [
  { id: 'condition', keys: 1, options: 4 },
  { id: 'actions', keys: 2, options: 5 },
  { id: 'monitoring', keys: 2, options: 5 },
] as const;

/** What is the matter, what is done, and what is watched, for one person. */
export const kind: ItemKind = {
  id: ID,
  label: 'bow-tie',
  generate,
  shapeFaults: (item) => {
    const ids = (item.parts ?? []).map(({ id }) => id).join(', ');
    const expected = PLACES.map(({ id }) => id).join(', ');
    if (ids !== expected) return [`Unexpected parts "${ids}", expected "${expected}"`];
    return [...strayOptionFaults(item.options), ...(item.parts ?? []).flatMap(placeFaults)];
  },
  score,
  scoring: 'zero-one-by-key',
  picksIn: (_item, part) => PLACES.find(({ id }) => id === part.id)?.keys ?? 1,
  whyNone,
};

function placeFaults({ id, options }: Part): string[] {
  const place = PLACES.find((one) => one.id === id);
  if (place === undefined) return [];
  const { length } = options;
  return [
    ...(length === place.options
      ? []
      : [`Unexpected ${counted(length, 'option')} in part "${id}", expected ${String(place.options)}`]),
    ...keyFaults({ id, options }, place.keys),
  ];
}

/** One item a case, in the objective of its condition's fact. */
function generate(generation: Generation): ItemDraft[] {
  const { facts, cases } = generation;
  return facts.flatMap(({ ref }) => {
    const own = cases.filter(({ bowTie }) => bowTie?.condition === ref);
    return own.flatMap((patient, index) => draft(patient, index + 1, generation) ?? []);
  });
}

/** A part before its options are in order. */
interface Wing {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly Candidate[];
}

function draft(patient: PatientCase, number: number, generation: Generation): ItemDraft | undefined {
  const { kb } = generation;
  const { bowTie } = patient;
  if (bowTie === undefined) return undefined;
  const id = `${bowTie.condition}/${ID}/${String(number)}`;
  const wings = PLACES.flatMap((place) => wing(id, place, bowTie[place.id], kb) ?? []);
  const relation = kb.facts.get(bowTie.condition)?.relation;
  if (relation === undefined || wings.length < PLACES.length || givesAway(wings, kb)) return undefined;
  const { order, parts } = orderChoices(
    id,
    wings.map(({ choices }) => choices),
    kb,
  );
  const used = unique([bowTie.condition, ...parts.flat().flatMap(({ facts }) => facts)]);
  const head = { id, kind: ID, role: 'object', leadIn: COMPLETE_DIAGRAM, order } as const;
  return {
    ...framed(head, relation, used, patient, generation),
    level: 'analysis',
    safety: used.some((ref) => kb.facts.get(ref)?.safety ?? false),
    options: [],
    parts: wings.map(({ id: part, text }, index) => ({
      id: part,
      text,
      options: (parts[index] ?? []).map((candidate) => draftOption(candidate, kb)),
    })),
  };
}

function wing(
  id: string,
  place: (typeof PLACES)[number],
  ref: string,
  kb: Generation['kb'],
): Wing | undefined {
  const fact = kb.facts.get(ref);
  const prospect =
    fact === undefined ? undefined : prospectsOf(fact, kb).find(({ asks }) => asks === 'object');
  if (prospect === undefined) return undefined;
  const role = place.keys === 1 ? 'object' : 'objects';
  const text = leadInFor(prospect, role, true, id, kb);
  const right = rightFor(prospect, place.keys, id);
  const wrong = unrelatedWrong(prospect.wrong, kb).slice(0, place.options - place.keys);
  if (text === undefined || right.length < place.keys || wrong.length < place.options - place.keys)
    return undefined;
  return {
    id: place.id,
    text: place.keys === 1 ? text : `${text} ${selectExactly(place.keys)}`,
    choices: [...right, ...wrong],
  };
}

/** As many right answers as there are places, of the fact itself; which of several depends on the item's id alone. */
function rightFor(prospect: Prospect, count: number, id: string): readonly Candidate[] {
  const { key, fact } = prospect;
  const others = alsoRight(prospect);
  if (count === 1) return others.length === 0 ? [key] : [];
  const own = [key, ...others].filter(({ facts }) => facts.includes(fact.ref));
  return shuffled(streamFor(id, fact.ref), own).slice(0, count);
}

/** True when the words of one part name what is right in another. */
function givesAway(wings: readonly Wing[], kb: Generation['kb']): boolean {
  return wings.some((one) =>
    wings.some((other) =>
      other.choices.some(({ proof, concept }) => proof === 'entailed' && namesConcept(one.text, concept, kb)),
    ),
  );
}

function whyNone({ ref }: Fact, { cases }: Generation): string {
  return cases.some(({ bowTie }) => bowTie?.condition === ref)
    ? 'a wing of its bow-tie has too few right or wrong answers that can be proved, or is given away'
    : 'no case has it as the condition of a bow-tie';
}
