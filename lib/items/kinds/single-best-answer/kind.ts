import { digestOf } from '#lib/base/hash.ts';
import { byConcept, draftItem } from '../../draft-item.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { leadInFor } from '../../lead-in.ts';
import { chooseDistractors } from '../../propose/choose-distractors.ts';
import { keyStandsBeside } from '../../propose/named-beside.ts';
import { numberedProspects, type NumberedProspect } from '../../propose/numbered-prospects.ts';
import { inScaleOrder, isOrdered } from '../../propose/scale-order.ts';
import { whyNoWay } from '../../propose/why-no-kind.ts';
import { isAskedOtherWay } from './asked-other-way.ts';
import { score } from './score.ts';

const ID = 'single-best-answer';

/** One right answer among three or four. */
export const kind: ItemKind = {
  id: ID,
  label: 'single best answer',
  generate,
  shapeFaults: (item) => {
    const keys = item.options.filter((option) => option.key).length;
    const faults: string[] = [];
    if (keys !== 1) faults.push(`Unexpected ${String(keys)} keys, expected exactly one`);
    if (item.options.length < 3 || item.options.length > 5)
      faults.push(`Unexpected ${String(item.options.length)} options, expected 3 to 5`);
    return faults;
  },
  score,
  scoring: 'zero-one',
  picksIn: () => 1,
  whyNone: (fact, generation) => whyNoWay(fact, generation, ['object', 'subject']),
};

function generate(generation: Generation): ItemDraft[] {
  return numberedProspects(generation.prospects, generation)
    .filter(({ prospect, patient }) => patient !== undefined || !isAskedOtherWay(prospect, generation.kb))
    .flatMap((asked) => draft(asked, generation) ?? []);
}

function draft(
  { prospect, patient, number }: NumberedProspect,
  generation: Generation,
): ItemDraft | undefined {
  const { kb } = generation;
  const id = `${prospect.fact.ref}/${ID}/${String(number)}`;
  const leadIn = leadInFor(prospect, prospect.asks, patient !== undefined, id, kb);
  const wrong = chooseDistractors(prospect, digestOf(id), kb);
  if (leadIn === undefined || wrong === undefined) return undefined;
  const candidates = [prospect.key, ...wrong];
  if (keyStandsBeside(candidates, prospect.fact, kb)) return undefined;
  const ordered = isOrdered(candidates, kb);
  const head = { id, kind: ID, role: prospect.asks, leadIn, order: ordered ? 'fixed' : 'free' } as const;
  const options = ordered ? inScaleOrder(candidates, kb) : byConcept(candidates);
  return draftItem(head, prospect, options, patient, generation);
}
