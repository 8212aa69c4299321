import { digestOf } from '#lib/base/hash.ts';
import { shuffled, streamFor } from '#lib/base/random.ts';
import { unique } from '#lib/base/unique.ts';
import { matrixStem, TRUTH_OPTIONS } from '#lib/knowledge/instructions.ts';
import { citationsOf } from '../../citations.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft, Option, Part } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { statementOf } from '../../phrase/statement.ts';
import type { Candidate } from '../../propose/candidate.ts';
import { rationaleFor } from '../../rationale.ts';
import { score } from './score.ts';

const ID = 'matrix-multiple-choice';
/** 4 to 10 rows (NCSBN); we print at most five, so that it fits a phone. */
const ROWS = { min: 4, max: 10, most: 5 } as const;

/** Statements, each true or false, each cell proved on its own. */
export const kind: ItemKind = {
  id: ID,
  label: 'true-or-false matrix',
  generate,
  shapeFaults: (item) => {
    const rows = item.parts?.length ?? 0;
    const faults: string[] = [];
    if (rows < ROWS.min || rows > ROWS.max)
      faults.push(`Unexpected ${String(rows)} rows, expected ${String(ROWS.min)} to ${String(ROWS.max)}`);
    for (const part of item.parts ?? []) {
      const texts = part.options.map((option) => option.text).join('|');
      if (texts !== TRUTH_OPTIONS.map(({ text }) => text).join('|'))
        faults.push(`Unexpected columns "${texts}" in row "${part.text}", expected "True|False"`);
    }
    return faults;
  },
  score,
  picksIn: () => 1,
};

/** One matrix an objective from all its facts, and one a fact that has enough proved statements of its own. */
function generate(generation: Generation): ItemDraft[] {
  const drafts: ItemDraft[] = [];
  const [first] = generation.facts;
  if (first !== undefined && generation.facts.length > 1) {
    const pooled = draft(
      `${first.ref}/${ID}/1`,
      generation,
      generation.facts.map(({ ref }) => ref),
    );
    if (pooled !== undefined) drafts.push(pooled);
  }
  for (const fact of generation.facts) {
    const own = draft(`${fact.ref}/${ID}/2`, generation, [fact.ref]);
    if (own !== undefined) drafts.push(own);
  }
  return drafts;
}

function draft(id: string, generation: Generation, facts: readonly string[]): ItemDraft | undefined {
  const { kb, objective } = generation;
  const rows = chooseRows(id, generation, facts);
  if (rows === undefined) return undefined;
  const parts = rows.flatMap((candidate) => toRow(candidate, generation) ?? []);
  if (parts.length < ROWS.min) return undefined;
  const used = unique(rows.flatMap((candidate) => candidate.facts));
  return {
    id,
    course: objective.course,
    lesson: objective.lesson,
    objective: objective.id,
    facts: used,
    kind: ID,
    level: 'recall',
    safety: used.some((ref) => kb.facts.get(ref)?.safety ?? false),
    stem: matrixStem(objective.topic),
    options: [],
    parts,
    sources: citationsOf(used, kb),
    order: 'fixed',
  };
}

/** Two or three true and two or three false statements, taken in turn from the facts; how many depends on the id alone. */
function chooseRows(
  id: string,
  { prospects }: Generation,
  facts: readonly string[],
): Candidate[] | undefined {
  const asked = prospects.filter(
    (prospect) => prospect.asks === 'object' && facts.includes(prospect.fact.ref),
  );
  const right = takeInTurn(
    asked.map((prospect) => [prospect.key]),
    id,
  );
  const wrong = takeInTurn(
    asked.map((prospect) => shuffled(streamFor(id, prospect.key.concept), prospect.wrong)),
    id,
  );
  const digest = digestOf(id);
  const wanted = Math.min(right.length, 1 + (digest % 3));
  const chosen = [...right.slice(0, wanted), ...wrong.slice(0, ROWS.most - wanted)];
  if (chosen.length < ROWS.min || wanted === 0 || chosen.length === wanted) return undefined;
  return shuffled(streamFor(id, 'rows'), chosen);
}

/** Round after round, one candidate of each list, each pairing once. */
function takeInTurn(lists: readonly (readonly Candidate[])[], id: string): Candidate[] {
  const order = shuffled(streamFor(id, 'turns'), lists);
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const taken = new Map<string, Candidate>();
  for (let round = 0; round < longest; round += 1) {
    for (const list of order) {
      const candidate = list[round];
      if (candidate !== undefined) taken.set(rowId(candidate), taken.get(rowId(candidate)) ?? candidate);
    }
  }
  return [...taken.values()];
}

function rowId({ pairing }: Candidate): string {
  return `${pairing.subject}/${pairing.relation}/${pairing.object}`;
}

function toRow(candidate: Candidate, { kb }: Generation): Part | undefined {
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
  return { id: rowId(candidate), text, options };
}
