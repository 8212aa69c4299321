import { digestOf } from '#lib/base/hash.ts';
import { streamFor, shuffled } from '#lib/base/random.ts';
import { unique } from '#lib/base/unique.ts';
import { SELECT_ALL } from '#lib/knowledge/instructions.ts';
import { citationsOf } from '../../citations.ts';
import { draftOption } from '../../draft-option.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { leadInFor } from '../../lead-in.ts';
import type { Candidate, Prospect } from '../../propose/candidate.ts';
import { score } from './score.ts';

const ID = 'multiple-response';
const FIRST = { object: 1, subject: 31, case: 61 } as const;
/** Select all that apply has 5 to 10 options (NCSBN); more than seven tire the reader. */
const OPTIONS = { min: 5, max: 10, most: 7 } as const;

/** Any number of right answers, but never none and never all. */
export const kind: ItemKind = {
  id: ID,
  label: 'multiple response',
  generate,
  shapeFaults: (item) => {
    const keys = item.options.filter((option) => option.key).length;
    const wrong = item.options.length - keys;
    const faults: string[] = [];
    if (keys < 1 || wrong < 1)
      faults.push(
        `Unexpected ${String(keys)} keys of ${String(item.options.length)} options, expected some right and some wrong`,
      );
    if (wrong < keys - 1)
      faults.push(
        `Unexpected ${String(wrong)} distractors for ${String(keys)} keys: ticking everything would earn more than one point`,
      );
    if (item.options.length < OPTIONS.min || item.options.length > OPTIONS.max)
      faults.push(
        `Unexpected ${String(item.options.length)} options, expected ${String(OPTIONS.min)} to ${String(OPTIONS.max)}`,
      );
    return faults;
  },
  score,
  picksPerPart: (item) => item.options.length,
};

function generate(generation: Generation): ItemDraft[] {
  const drafts: ItemDraft[] = [];
  for (const prospect of generation.prospects) {
    const plain = prospect.ordinal === 0 ? draft(prospect, FIRST[prospect.asks], generation) : undefined;
    if (plain !== undefined) drafts.push(plain);
  }
  for (const patient of generation.cases) {
    const first = generation.prospects.find(
      (prospect) =>
        prospect.ordinal === 0 && prospect.asks === patient.asks && patient.facts.includes(prospect.fact.ref),
    );
    const number = FIRST.case + generation.cases.indexOf(patient);
    const inCase = first === undefined ? undefined : draft(first, number, generation, patient.text);
    if (inCase !== undefined) drafts.push(inCase);
  }
  return drafts;
}

function draft(
  prospect: Prospect,
  number: number,
  { kb, objective }: Generation,
  patient?: string,
): ItemDraft | undefined {
  const id = `${prospect.fact.ref}/${ID}/${String(number)}`;
  const right = [
    prospect.key,
    ...prospect.alsoRight.filter(({ facts }) => facts.includes(prospect.fact.ref)),
  ];
  const candidates =
    right.length === 1 + prospect.alsoRight.length ? choose(right, prospect.wrong, id) : undefined;
  const leadIn = leadInFor(
    prospect,
    prospect.asks === 'object' ? 'objects' : 'subjects',
    patient !== undefined,
    id,
    kb,
  );
  if (candidates === undefined || leadIn === undefined) return undefined;
  const facts = unique([prospect.fact.ref, ...candidates.flatMap((candidate) => candidate.facts)]);
  return {
    id,
    course: objective.course,
    lesson: objective.lesson,
    objective: objective.id,
    facts,
    kind: ID,
    level: patient === undefined ? 'recall' : 'application',
    safety: prospect.fact.safety,
    stem: `${patient === undefined ? '' : `${patient}\n\n`}${leadIn} ${SELECT_ALL}`,
    options: candidates
      .sort((a, b) => (a.concept < b.concept ? -1 : 1))
      .map((candidate) => draftOption(candidate, kb)),
    sources: citationsOf(facts, kb),
    order: 'free',
  };
}

/**
 * Right and wrong answers in varying numbers: at least two right, and enough wrong ones that ticking everything
 * earns at most one point. Which ones depends on the item's id alone.
 */
function choose(
  right: readonly Candidate[],
  wrong: readonly Candidate[],
  id: string,
): Candidate[] | undefined {
  const keysMax = Math.min(right.length, wrong.length + 1, OPTIONS.most - 2);
  if (keysMax < 2) return undefined;
  const digest = digestOf(id);
  const fewest = Math.max(2, OPTIONS.min - wrong.length);
  if (fewest > keysMax) return undefined;
  const keys = fewest + (digest % (keysMax - fewest + 1));
  const least = Math.max(OPTIONS.min - keys, keys - 1, 1);
  const most = Math.max(least, Math.min(wrong.length, OPTIONS.most - keys));
  const draw = <T>(values: readonly T[], purpose: string, count: number) =>
    shuffled(streamFor(id, purpose), values).slice(0, count);
  return [...draw(right, 'right', keys), ...draw(wrong, 'wrong', most)];
}
