import { digestOf } from '#lib/base/hash.ts';
import { streamFor, shuffled } from '#lib/base/random.ts';
import { SELECT_ALL } from '#lib/knowledge/instructions.ts';
import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { byConcept, draftItem } from '../../draft-item.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { leadInFor } from '../../lead-in.ts';
import type { Candidate, Prospect } from '../../propose/candidate.ts';
import { unrelated } from '../../propose/choose-distractors.ts';
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
  picksIn: (item) => item.options.length,
};

function generate(generation: Generation): ItemDraft[] {
  const first = generation.prospects.filter(({ ordinal }) => ordinal === 0);
  return first.flatMap((prospect) => {
    const cases = generation.cases.filter(
      ({ facts, asks }) => facts.includes(prospect.fact.ref) && asks === prospect.asks,
    );
    const plain = draft(prospect, FIRST[prospect.asks], undefined, generation) ?? [];
    return [
      plain,
      ...cases.map((patient, index) => draft(prospect, FIRST.case + index, patient, generation) ?? []),
    ].flat();
  });
}

function draft(
  prospect: Prospect,
  number: number,
  patient: PatientCase | undefined,
  generation: Generation,
): ItemDraft | undefined {
  const { kb } = generation;
  const id = `${prospect.fact.ref}/${ID}/${String(number)}`;
  const own = prospect.alsoRight.filter(({ facts }) => facts.includes(prospect.fact.ref));
  if (own.length < prospect.alsoRight.length) return undefined;
  const candidates = choose([prospect.key, ...own], unrelated(prospect.wrong, kb), id);
  const role = prospect.asks === 'object' ? 'objects' : 'subjects';
  const leadIn = leadInFor(prospect, role, patient !== undefined, id, kb);
  if (candidates === undefined || leadIn === undefined) return undefined;
  const head = { id, kind: ID, leadIn: `${leadIn} ${SELECT_ALL}`, order: 'free' } as const;
  return draftItem(head, prospect, byConcept(candidates), patient, generation);
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
