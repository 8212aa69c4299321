import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import type { WrittenText } from '#lib/content/written/written-item.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import { PUT_IN_ORDER } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { ItemDraft, Part } from '../item.ts';
import { placeParts } from '../kinds/ordered-response/place-parts.ts';
import { statedClaims } from '../propose/prospects.ts';
import { writtenItemCodes } from './codes.ts';
import { frameOf, headPlaces, type WrittenHead } from './frame.ts';
import { nameOption } from './name-option.ts';
import { relatedTo, unnamedWords, type TiedAnswers } from './tied-answers.ts';

/**
 * Ties steps to be put in order to a cited sequence. The stem is a phrasing of the relation: it is read, never declared; and
 * whether the author's order is that of the fact, the checker says.
 */
export function tieSteps(head: WrittenHead, kb: KnowledgeBase): TiedAnswers {
  const { written, facts, id } = head;
  const refused = (faults: readonly Diagnostic[]): TiedAnswers => ({ item: undefined, faults });
  const sequence = facts.flatMap((ref) => sequenceOf(kb.facts.get(ref)))[0];
  const [link, ...links] = sequence === undefined ? [] : statedClaims(sequence.fact, 1, kb);
  if (sequence === undefined || link === undefined) {
    const message = 'Unexpected steps to be put in order, expected a cited fact that is a sequence of them';
    return refused([diagnose(writtenItemCodes.keyWithoutFact, written.place, message)]);
  }
  const kind = kb.relations.get(link.relation)?.domain ?? '';
  const named = written.steps.map(({ text }) => nameOption({ text, concept: undefined }, kind, kb));
  const steps = named.filter((step) => step !== undefined);
  const faults = written.steps.flatMap((step, index) => stepFaults(step, named, index, kind, sequence, kb));
  if (faults.length > 0) return refused(faults);
  const parts = inOwnWords(placeParts(steps, [link, ...links], id, kb), steps, written.steps);
  const item: ItemDraft = {
    ...frameOf(
      { ...head, home: sequence.fact.ref, keyFacts: [sequence.fact.ref], instruction: PUT_IN_ORDER },
      kb,
    ),
    kind: 'ordered-response',
    options: [],
    parts,
    order: 'fixed',
    template: `${link.relation}/order`,
  };
  return { item, places: { ...headPlaces(written), ...placesOf(parts, steps, written.steps) }, faults: [] };
}

interface Sequence {
  readonly fact: Fact;
  readonly steps: readonly ConceptId[];
}

function sequenceOf(fact: Fact | undefined): readonly Sequence[] {
  return fact?.entry.kind === 'sequence' ? [{ fact, steps: fact.entry.steps }] : [];
}

/** Each step is one of the sequence, and stands once. */
function stepFaults(
  step: WrittenText,
  named: readonly (ConceptId | undefined)[],
  index: number,
  kind: string,
  { fact, steps }: Sequence,
  kb: KnowledgeBase,
): Diagnostic[] {
  const concept = named[index];
  if (concept === undefined) return [unnamedWords(step, kind, kb)];
  const isOwn = steps.includes(concept);
  if (isOwn && named.indexOf(concept) === index) return [];
  const expected = isOwn ? 'each once' : `one of the sequence ${fact.ref}`;
  const message = `Unexpected step "${step.text}", expected ${expected}`;
  return [diagnose(writtenItemCodes.untiedOption, step.place, message, { related: relatedTo(fact.ref, kb) })];
}

function inOwnWords(
  parts: readonly Part[],
  steps: readonly ConceptId[],
  written: readonly WrittenText[],
): Part[] {
  return parts.map((part) => ({
    ...part,
    options: part.options.map((option) => ({
      ...option,
      text: written[steps.indexOf(option.id)]?.text ?? option.text,
    })),
  }));
}

function placesOf(
  parts: readonly Part[],
  steps: readonly ConceptId[],
  written: readonly WrittenText[],
): {
  readonly options: Readonly<Record<string, Place>>;
  readonly rationales: Readonly<Record<string, Place>>;
} {
  const placeOf = (step: ConceptId): Place | undefined => written[steps.indexOf(step)]?.place;
  const options = parts.flatMap((part, index) => [
    ...[written[index]?.place].flatMap((place) => (place === undefined ? [] : [[part.id, place] as const])),
    ...part.options.flatMap(({ id }) => {
      const place = placeOf(id);
      return place === undefined ? [] : [[`${part.id}/${id}`, place] as const];
    }),
  ]);
  return { options: Object.fromEntries(options), rationales: {} };
}
