import type { Fact } from '#lib/knowledge/fact.ts';
import { PUT_IN_ORDER } from '#lib/knowledge/instructions.ts';
import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { framed } from '../../draft-item.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft, Option } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { leadInNaming } from '../../lead-in.ts';
import { statedClaims } from '../../propose/prospects.ts';
import { placeParts, positionId } from './place-parts.ts';
import { score } from './score.ts';

const ID = 'ordered-response';
const FIRST = { plain: 1, case: 61 } as const;
/** Two steps are a coin, more than six a memory test. */
const STEPS = { min: 3, max: 6 } as const;

/** The steps of a sequence, to be put in order. */
export const kind: ItemKind = {
  id: ID,
  label: 'ordered response',
  generate,
  shapeFaults,
  score,
  scoring: 'zero-one-all',
  picksIn: () => 1,
  whyNone,
};

function shapeFaults(item: ItemDraft): string[] {
  const parts = item.parts ?? [];
  const faults: string[] = [];
  if (parts.length < STEPS.min || parts.length > STEPS.max)
    faults.push(
      `Unexpected ${String(parts.length)} positions, expected ${String(STEPS.min)} to ${String(STEPS.max)}`,
    );
  const texts = (options: readonly Option[]) => options.map(({ text }) => text).join('|');
  const placed = new Set<string>();
  parts.forEach((part, index) => {
    if (part.id !== positionId(index))
      faults.push(`Unexpected part "${part.id}", expected "${positionId(index)}"`);
    if (texts(part.options) !== texts(parts[0]?.options ?? []) || part.options.length !== parts.length)
      faults.push(`Unexpected options at position ${part.text}, expected every step once, the same at each`);
    const keys = part.options.filter(({ key }) => key);
    if (keys.length !== 1 || keys.some(({ id }) => placed.has(id)))
      faults.push(`Unexpected keys at position ${part.text}, expected one step that has no other position`);
    for (const { id } of keys) placed.add(id);
  });
  return faults;
}

/** One item a sequence, and one for each case of its fact. */
function generate(generation: Generation): ItemDraft[] {
  return generation.facts.flatMap((fact) => [
    ...(draft(fact, FIRST.plain, undefined, generation) ?? []),
    ...generation.cases
      .filter(({ facts }) => facts.includes(fact.ref))
      .flatMap((patient, index) => draft(fact, FIRST.case + index, patient, generation) ?? []),
  ]);
}

function draft(
  fact: Fact,
  number: number,
  patient: PatientCase | undefined,
  generation: Generation,
): readonly ItemDraft[] | undefined {
  const { kb } = generation;
  const { entry } = fact;
  const links = statedClaims(fact, 1, kb);
  const [first] = links;
  if (entry.kind !== 'sequence' || first === undefined) return undefined;
  const steps = entry.steps.slice(0, STEPS.max);
  if (steps.length < STEPS.min || new Set(steps).size < steps.length) return undefined;
  const id = `${fact.ref}/${ID}/${String(number)}`;
  const { relation, qualifiers } = first;
  const question = leadInNaming(relation, 'order', { qualifiers }, patient !== undefined, id, kb);
  if (question === undefined) return undefined;
  const head = {
    id,
    kind: ID,
    role: 'order',
    leadIn: `${question} ${PUT_IN_ORDER}`,
    order: 'fixed',
  } as const;
  return [
    {
      ...framed(head, relation, [fact.ref], patient, generation),
      options: [],
      parts: placeParts(steps, links, id, kb),
    },
  ];
}

function whyNone({ entry, relation }: Fact): string {
  if (entry.kind !== 'sequence') return 'it is no sequence of steps';
  const { length } = entry.steps;
  return length < STEPS.min
    ? `it has ${String(length)} steps, and ${String(STEPS.min)} are needed`
    : `relation \`${relation}\` has no phrasing under \`ask: order\`, or the steps are not told apart`;
}
