import type { Place } from '#lib/base/diagnostic.ts';
import type { WrittenItem, WrittenText } from '#lib/content/written/written-item.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { SELECT_ALL, selectExactly } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { leadInOf, type Declaration, type ItemDraft } from '../item.ts';
import type { Candidate } from '../propose/candidate.ts';
import { isOrdered } from '../propose/scale-order.ts';
import { candidateFor, reasonOf } from './candidates.ts';
import type { Meaning } from './find-meaning.ts';
import { frameOf, headPlaces, type WrittenHead } from './frame.ts';
import type { WrittenPlaces } from './written-places.ts';

/** Everything that a draft is made from. */
export interface WrittenParts extends WrittenHead {
  readonly question: Meaning;
}

/**
 * The item as a draft with its declaration. Rationales that its author leaves out are written as those of generated items.
 * `question` names a concept for every option.
 */
export function draftWritten(
  parts: WrittenParts,
  kb: KnowledgeBase,
): { readonly item: ItemDraft; readonly places: WrittenPlaces } {
  const { written, facts, question } = parts;
  const { claim, concepts } = question;
  const named = concepts.flatMap((concept) => concept ?? []);
  const ids = optionIds(named);
  const candidates = written.options.map(({ key }, index) =>
    candidateFor(named[index] ?? '', key, pairingOf(named[index] ?? '', question), parts, kb),
  );
  const keyFacts = candidates.flatMap((candidate) =>
    candidate?.proof === 'entailed' ? candidate.facts : [],
  );
  const item: ItemDraft = {
    ...frameOf({ ...parts, home: claim.fact, keyFacts, instruction: instructionOf(written) }, kb),
    kind: kindOf(written),
    options: written.options.map(({ text, key }, index) => ({
      id: ids[index] ?? '',
      text,
      key,
      ...reasonOf(writtenReason(written, index)?.text, key, candidates[index], facts, kb),
    })),
    order: isOrdered(
      named.map((concept) => ({ concept })),
      kb,
    )
      ? 'fixed'
      : 'free',
    template: `${claim.relation}/${question.asks}`,
    declares: declarationOf(question, ids),
  };
  return { item, places: placesOf(written, ids) };
}

function declarationOf({ claim, asks, known, concepts }: Meaning, ids: readonly string[]): Declaration {
  const { relation, qualifiers } = claim;
  const options = Object.fromEntries(concepts.map((concept, index) => [ids[index] ?? '', concept ?? '']));
  return { relation, asks, known, qualifiers, options };
}

/** The concepts themselves, as in generated items; a second option of one concept is told apart, and the checker refuses it. */
function optionIds(concepts: readonly ConceptId[]): readonly string[] {
  return concepts.map((concept, index) =>
    concepts.indexOf(concept) === index ? concept : `${concept}-${String(index + 1)}`,
  );
}

function pairingOf(concept: ConceptId, { claim, asks, known }: Meaning): Candidate['pairing'] {
  const { relation, qualifiers } = claim;
  return asks === 'object'
    ? { relation, subject: known, object: concept, qualifiers }
    : { relation, subject: concept, object: known, qualifiers };
}

/** What the author says below the option, or of right answers behind the list. */
function writtenReason({ options, rationale }: WrittenItem, index: number): WrittenText | undefined {
  const option = options[index];
  return option?.rationale ?? (option?.key === true ? rationale : undefined);
}

/** With an instruction of its own the stem says what it takes; else several right answers make it a "select all". */
function kindOf({ stem, options }: WrittenItem): string {
  const leadIn = leadInOf(stem);
  if (leadIn.endsWith(SELECT_ALL)) return 'multiple-response';
  const keys = options.filter(({ key }) => key).length;
  if (keys > 1 && leadIn.endsWith(selectExactly(keys))) return 'select-n';
  return keys > 1 ? 'multiple-response' : 'single-best-answer';
}

function instructionOf(written: WrittenItem): string | undefined {
  return kindOf(written) === 'multiple-response' ? SELECT_ALL : undefined;
}

function placesOf(written: WrittenItem, ids: readonly string[]): WrittenPlaces {
  const { options } = written;
  const byId = (placeAt: (index: number) => Place | undefined): Readonly<Record<string, Place>> =>
    Object.fromEntries(
      ids.flatMap((id, index) => {
        const found = placeAt(index);
        return found === undefined ? [] : [[id, found] as const];
      }),
    );
  return {
    ...headPlaces(written),
    options: byId((index) => options[index]?.place),
    rationales: byId((index) => writtenReason(written, index)?.place),
  };
}
