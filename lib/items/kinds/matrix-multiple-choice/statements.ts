import { digestOf } from '#lib/base/hash.ts';
import { shuffled, streamFor } from '#lib/base/random.ts';
import { unique } from '#lib/base/unique.ts';
import { matrixStem, TRUTH_OPTIONS } from '#lib/knowledge/instructions.ts';
import { citationsOf } from '../../citations.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft, Option, Part } from '../../item.ts';
import { pairingIds, pairingKey } from '../../pairing-ids.ts';
import { statementOf } from '../../phrase/statement.ts';
import type { Candidate } from '../../propose/candidate.ts';
import { statedClaims } from '../../propose/prospects.ts';
import { rationaleFor } from '../../rationale.ts';
import { crowdedRows } from './crowded-rows.ts';
import { independentRows } from './independent-rows.ts';

/** Fewer than four rows are no matrix; a phone shows five without losing the first. */
const ROWS_MIN = 4;
/** True and false rows, so that over many matrices as many are true as are false: nobody may gain by one answer for all. */
const SPLITS = [
  { right: 2, wrong: 2 },
  { right: 2, wrong: 3 },
  { right: 3, wrong: 2 },
] as const;

const MOST_RIGHT = Math.max(...SPLITS.map(({ right }) => right));
const FEWEST_RIGHT = Math.min(...SPLITS.map(({ right }) => right));

/** How many rows may be answered by another one: none, and only where the facts are too few for that, one or two. */
const RIVALS = [0, 1, 2];

/**
 * A matrix of statements, each true or false, drawn from the facts; at least one rests on the first of them, under which the
 * item is numbered. Undefined when there are too few to draw from.
 */
export function statementMatrix(
  head: { readonly id: string; readonly kind: string },
  facts: readonly string[],
  generation: Generation,
): ItemDraft | undefined {
  const { kb, objective } = generation;
  const rows = chooseRows(head.id, generation, facts);
  if (rows === undefined) return undefined;
  const ids = pairingIds(rows.map(({ pairing }) => pairing));
  const parts = rows.flatMap((candidate, index) => toRow(candidate, ids[index] ?? '', generation) ?? []);
  if (parts.length < ROWS_MIN) return undefined;
  const used = unique(rows.flatMap((candidate) => candidate.facts));
  const relations = unique(rows.map(({ pairing }) => pairing.relation));
  return {
    id: head.id,
    course: objective.course,
    lesson: objective.lesson,
    objective: objective.id,
    facts: used,
    kind: head.kind,
    level: 'recall',
    safety: used.some((ref) => kb.facts.get(ref)?.safety ?? false),
    stem: matrixStem(objective.topic),
    options: [],
    parts,
    sources: citationsOf(used, kb),
    order: 'fixed',
    template: `${relations.length === 1 ? (relations[0] ?? '') : 'several'}/true-or-false`,
  };
}

/** Two or three true and two or three false statements, taken in turn from the facts; how many follows from the id alone. */
function chooseRows(id: string, generation: Generation, facts: readonly string[]): Candidate[] | undefined {
  // Whether one step follows another "directly" is no matter of true or false without the others beside it.
  const asked = generation.prospects.filter(
    ({ asks, fact }) => asks === 'object' && fact.kind !== 'sequence' && facts.includes(fact.ref),
  );
  const begin = facts[0] ?? '';
  const keys = asked.map((prospect) => [prospect.key]);
  const right = independentRows(beginning(begin, takeInTurn(keys, id)), [], generation.kb, 0, MOST_RIGHT);
  if (right.length < FEWEST_RIGHT) return undefined;
  const denied = [
    ...asked.map((prospect) => shuffled(streamFor(id, prospect.key.concept), prospect.wrong)),
    statedAsFalse(generation, facts),
  ];
  const wrong = beginning(begin, takeInTurn(denied, id));
  const splitWith = (rivals: number): readonly (readonly Candidate[])[] =>
    SPLITS.flatMap((split) => {
      const shown = right.slice(0, split.right);
      const others = independentRows(wrong, shown, generation.kb, rivals, split.wrong);
      const rows = [...shown, ...others];
      const isWhole = shown.length === split.right && others.length === split.wrong;
      return isWhole && rows.some((row) => row.facts.includes(begin)) ? [rows] : [];
    });
  let possible: readonly (readonly Candidate[])[] = [];
  for (const rivals of RIVALS) if (possible.length === 0) possible = splitWith(rivals);
  const best = leastCrowded(possible, generation);
  const chosen = best[digestOf(id) % best.length];
  return chosen === undefined ? undefined : shuffled(streamFor(id, 'rows'), chosen);
}

/** Those in which no false rows crowd around one thing, or the fewest do. */
function leastCrowded(
  possible: readonly (readonly Candidate[])[],
  { kb }: Generation,
): readonly (readonly Candidate[])[] {
  const counted = possible.map((rows) => ({ rows, crowded: crowdedRows(rows, kb) }));
  const least = Math.min(...counted.map(({ crowded }) => crowded));
  return counted.filter(({ crowded }) => crowded === least).map(({ rows }) => rows);
}

/** One candidate that rests on the fact before the others. */
function beginning(fact: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const own = candidates.find((candidate) => candidate.facts.includes(fact));
  return own === undefined ? candidates : unique([own, ...candidates]);
}

/** What the facts say does not hold, as false statements. */
function statedAsFalse({ facts, kb }: Generation, refs: readonly string[]): Candidate[] {
  return facts
    .filter(({ ref, kind }) => kind !== 'sequence' && refs.includes(ref))
    .flatMap((fact) => statedClaims(fact, -1, kb))
    .map(({ relation, subject, object, qualifiers, fact }) => ({
      concept: object,
      pairing: { relation, subject, object, qualifiers },
      proof: 'R1',
      facts: [fact],
      reasonIn: undefined,
      because: undefined,
    }));
}

/** Round after round, one candidate of each list, each pairing once. */
function takeInTurn(lists: readonly (readonly Candidate[])[], id: string): Candidate[] {
  const order = shuffled(streamFor(id, 'turns'), lists);
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const taken = new Map<string, Candidate>();
  for (let round = 0; round < longest; round += 1) {
    for (const list of order) {
      const candidate = list[round];
      if (candidate === undefined) continue;
      const key = pairingKey(candidate.pairing);
      taken.set(key, taken.get(key) ?? candidate);
    }
  }
  return [...taken.values()];
}

function toRow(candidate: Candidate, id: string, { kb }: Generation): Part | undefined {
  const text = statementOf(candidate.pairing, kb);
  if (text === undefined) return undefined;
  const holds = candidate.proof === 'entailed';
  const rationale = rationaleFor(candidate, kb);
  const options = TRUTH_OPTIONS.map((option): Option => ({
    id: option.id,
    text: option.text,
    key: (option.id === 'true') === holds,
    rationale,
    proof: { kind: candidate.proof, facts: candidate.facts },
  }));
  return { id, text, options };
}
