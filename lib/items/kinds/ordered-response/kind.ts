import { invariant } from '#lib/base/invariant.ts';
import { shuffled, streamFor } from '#lib/base/random.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import { PUT_IN_ORDER } from '#lib/knowledge/instructions.ts';
import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { framed } from '../../draft-item.ts';
import { draftOption } from '../../draft-option.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft, Option, Part } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { leadInNaming } from '../../lead-in.ts';
import { statementOf } from '../../phrase/statement.ts';
import type { Candidate } from '../../propose/candidate.ts';
import { statedClaims } from '../../propose/prospects.ts';
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

function positionId(index: number): string {
  return `position-${String(index + 1)}`;
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
      parts: partsOf(steps, links, id, generation),
    },
  ];
}

/** A part a position; the options stand in an order drawn from the id that is not the right one. */
function partsOf(
  steps: readonly ConceptId[],
  links: readonly Claim[],
  id: string,
  generation: Generation,
): Part[] {
  const drawn = shuffled(streamFor(id, 'steps'), steps);
  const isSolved = drawn.every((step, index) => step === steps[index]);
  const shown = isSolved ? [...drawn.slice(1), ...drawn.slice(0, 1)] : drawn;
  return steps.map((right, index) => ({
    id: positionId(index),
    text: String(index + 1),
    options: shown.map((step) =>
      step === right
        ? keyAt(step, links, generation)
        : distractorAt(step, steps.indexOf(step) > index, links, generation),
    ),
  }));
}

/** Why a step belongs where it does: what follows it, or what it follows when it is the last. */
function keyAt(step: ConceptId, links: readonly Claim[], { kb }: Generation): Option {
  return draftOption(candidateOf(step, linkOf(step, 'subject', links)), kb);
}

/** Why a step belongs elsewhere: of one that was placed too early what it follows, of one placed too late what follows it. */
function distractorAt(
  step: ConceptId,
  isTooEarly: boolean,
  links: readonly Claim[],
  { kb }: Generation,
): Option {
  const link = linkOf(step, isTooEarly ? 'object' : 'subject', links);
  const candidate = candidateOf(step, link);
  const option = draftOption(candidate, kb);
  const rationale = statementOf(candidate.pairing, kb) ?? option.rationale;
  return { ...option, key: false, rationale, proof: { kind: 'R2', facts: [link.fact] } };
}

/** The link in which a step has the role; the first and the last step have one link only. */
function linkOf(step: ConceptId, role: 'subject' | 'object', links: readonly Claim[]): Claim {
  const link =
    links.find((one) => one[role] === step) ?? links.find((one) => [one.subject, one.object].includes(step));
  invariant(link !== undefined, `ordered-response: no link of the sequence names ${step}`);
  return link;
}

function candidateOf(concept: ConceptId, link: Claim): Candidate {
  const { relation, subject, object, qualifiers, fact } = link;
  const pairing = { relation, subject, object, qualifiers };
  return { concept, pairing, proof: 'entailed', facts: [fact], reason: undefined, because: link };
}

function whyNone({ entry, relation }: Fact): string {
  if (entry.kind !== 'sequence') return 'it is no sequence of steps';
  const { length } = entry.steps;
  return length < STEPS.min
    ? `it has ${String(length)} steps, and ${String(STEPS.min)} are needed`
    : `relation \`${relation}\` has no phrasing under \`ask: order\`, or the steps are not told apart`;
}
