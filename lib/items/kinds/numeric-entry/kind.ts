import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import { sentenceCase } from '#lib/base/words.ts';
import { boundOf } from '#lib/knowledge/bounds.ts';
import { scopesOverlap } from '#lib/knowledge/contradictions.ts';
import type { KnowledgeBase, PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { placesRounded } from '#lib/knowledge/formula.ts';
import { enterNumber } from '#lib/knowledge/instructions.ts';
import { counted, keyFaults, strayOptionFaults } from '../../blanks.ts';
import { framed } from '../../draft-item.ts';
import { draftOption } from '../../draft-option.ts';
import type { Generation } from '../../generation.ts';
import { MAIN_PART, type ItemDraft, type NumberEntry, type Option } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { leadInFor } from '../../lead-in.ts';
import type { Candidate, Prospect } from '../../propose/candidate.ts';
import { inScaleOrder } from '../../propose/scale-order.ts';
import { entryFaults } from './entry-faults.ts';
import { entryFor } from './entry-for.ts';
import { isAccepted, readEntry, score } from './score.ts';

const ID = 'numeric-entry';
const FIRST = { plain: 1, case: 61 } as const;
/** Wrong amounts that are told apart in the feedback; more would bury the right one. */
const WRONG_MAX = 4;

/** One amount, typed as a number. */
export const kind: ItemKind = {
  id: ID,
  label: 'numeric entry',
  generate,
  shapeFaults: (item) => {
    const [part, ...more] = item.parts ?? [];
    if (part === undefined || more.length > 0)
      return [`Unexpected ${counted(item.parts?.length ?? 0, 'part')}, expected exactly one`];
    return [...strayOptionFaults(item.options), ...entryFaults(part), ...keyFaults(part, 1)];
  },
  score,
  scoring: 'zero-one',
  picksIn: () => 1,
  whyNone,
};

function generate(generation: Generation): ItemDraft[] {
  const asked = generation.prospects.filter(({ asks }) => asks === 'object');
  return asked.flatMap((prospect) => {
    const cases = generation.cases.filter(
      ({ facts, asks, phrases }) =>
        asks === 'object' && phrases.length === 0 && facts.includes(prospect.fact.ref),
    );
    return [
      draft(prospect, FIRST.plain + prospect.ordinal, undefined, generation),
      ...cases.map((patient, index) => draft(prospect, FIRST.case + index, patient, generation)),
    ].filter((one) => one !== undefined);
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
  const entry = entryFor(amountOf(prospect), kb);
  if (entry === undefined) return undefined;
  const question = leadInFor(prospect, 'object', patient !== undefined, id, kb);
  if (question === undefined || hasOtherRight(prospect, kb)) return undefined;
  const candidates = inScaleOrder([prospect.key, ...wrongAmounts(prospect, entry, generation)], kb);
  const facts = [...new Set([prospect.fact.ref, ...candidates.flatMap((one) => one.facts)])];
  const leadIn = `${question} ${enterNumber(entry.unit, placesAsked(prospect, kb))}`;
  const head = { id, kind: ID, role: 'object', leadIn, order: 'fixed' } as const;
  const options = candidates.map((candidate): Option => draftOption(candidate, kb));
  return {
    ...framed(head, prospect.relation, facts, patient, generation),
    options: [],
    parts: [{ id: MAIN_PART, text: '', options, entry }],
  };
}

function amountOf({ key, relation }: Prospect): Parameters<typeof entryFor>[0] {
  return { concept: key.concept, relation };
}

/** Who computes an amount is told how it is to be rounded. */
function placesAsked({ relation, qualifiers }: Prospect, kb: KnowledgeBase): number | undefined {
  const formula = kb.relations.get(relation)?.formula;
  if (formula === undefined) return undefined;
  const amounts = Object.entries(qualifiers).flatMap(([name, id]) => {
    const quantity = kb.concepts.get(id)?.quantity;
    return quantity === undefined ? [] : [[name, quantity] as const];
  });
  return placesRounded(formula, Object.fromEntries(amounts));
}

/** Where another number is right too, one who types it would be told that it is wrong. */
function hasOtherRight({ relation, known, qualifiers, key }: Prospect, kb: KnowledgeBase): boolean {
  if (boundOf(kb.relations.get(relation)?.statement ?? '') !== undefined) return true;
  const claims =
    kb.relations.get(relation)?.formula === undefined ? kb.claimsBySubject.get(`${relation}|${known}`) : [];
  return (claims ?? []).some(
    ({ object, polarity, qualifiers: scope }) =>
      polarity === 1 &&
      object !== key.concept &&
      scopesOverlap(scope, qualifiers) &&
      !liesWithin(object, key.concept, kb),
  );
}

/** Every number that the one covers is covered by the other. */
function liesWithin(inner: ConceptId, outer: ConceptId, kb: KnowledgeBase): boolean {
  const [a, b] = [kb.concepts.get(inner)?.interval, kb.concepts.get(outer)?.interval];
  return a !== undefined && b !== undefined && b.min <= a.min && a.max <= b.max;
}

/** Amounts that are read as a number of their own, outside what is accepted, each number once. */
function wrongAmounts(prospect: Prospect, entry: NumberEntry, { kb }: Generation): Candidate[] {
  const values = new Set<string>();
  return prospect.wrong
    .filter(({ concept }) => {
      const label = sentenceCase(kb.concepts.get(concept)?.label ?? '');
      const value = readEntry(label, entry)?.toFixed();
      if (value === undefined || values.has(value) || isAccepted(label, entry)) return false;
      values.add(value);
      return true;
    })
    .slice(0, WRONG_MAX);
}

function whyNone(fact: Fact, { kb, prospects }: Generation): string {
  const asked = prospects.filter((prospect) => prospect.fact.ref === fact.ref && prospect.asks === 'object');
  return asked.some((prospect) => entryFor(amountOf(prospect), kb) !== undefined)
    ? `relation \`${fact.relation}\` has no phrasing under \`ask: object\`, or other numbers are right too`
    : 'its answer is no single amount in a known unit';
}
