import type { Place } from '#lib/base/diagnostic.ts';
import { unique } from '#lib/base/unique.ts';
import type { WrittenItem, WrittenText } from '#lib/content/written/written-item.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { SELECT_ALL, selectExactly } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase, PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { citationsOf } from '../citations.ts';
import { leadInOf, type Declaration, type ItemDraft, type Option } from '../item.ts';
import type { Candidate } from '../propose/candidate.ts';
import { isOrdered } from '../propose/choose-distractors.ts';
import { claimsWithin, ofCourse, proposeRefutation } from '../propose/refute.ts';
import { rationaleFor } from '../rationale.ts';
import type { Meaning } from './find-meaning.ts';
import type { WrittenPlaces } from './written-places.ts';

/** Everything that a draft is made from. */
export interface WrittenParts {
  readonly written: WrittenItem;
  readonly id: string;
  readonly course: string;
  /** Those that it cites, in its order. */
  readonly facts: readonly FactRef[];
  readonly question: Meaning;
  readonly patient: PatientCase | undefined;
}

/**
 * The item as a draft with its declaration. Rationales that its author leaves out are written as those of generated items.
 * `question` names a concept for every option.
 */
export function draftWritten(
  parts: WrittenParts,
  kb: KnowledgeBase,
): { readonly item: ItemDraft; readonly places: WrittenPlaces } {
  const { written, id, course, facts, question } = parts;
  const { claim, concepts } = question;
  const named = concepts.flatMap((concept) => concept ?? []);
  const ids = optionIds(named);
  const candidates = written.options.map(({ key }, index) =>
    candidateFor(named[index] ?? '', key, parts, kb),
  );
  const keyFacts = candidates.flatMap((candidate) =>
    candidate?.proof === 'entailed' ? candidate.facts : [],
  );
  const fact = kb.facts.get(claim.fact);
  const stem = stemOf(written, parts.patient);
  const item: ItemDraft = {
    id,
    course,
    lesson: fact?.lesson ?? '',
    objective: fact?.objective ?? '',
    facts: unique([...keyFacts.filter((ref) => facts.includes(ref)), ...facts]),
    kind: kindOf(written),
    level: written.level ?? (stem === leadInOf(stem) ? 'recall' : 'application'),
    safety: keyFacts.some((ref) => kb.facts.get(ref)?.safety === true),
    stem,
    options: written.options.map(({ text, key }, index) => ({
      id: ids[index] ?? '',
      text,
      key,
      ...reasonOf(writtenReason(written, index)?.text, key, candidates[index], facts, kb),
    })),
    sources: citationsOf(facts, kb),
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

function candidateFor(
  concept: ConceptId,
  isKey: boolean,
  parts: WrittenParts,
  kb: KnowledgeBase,
): Candidate | undefined {
  return isKey ? rightCandidate(concept, parts, kb) : wrongCandidate(concept, parts, kb);
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

/** The claim that gives a right answer, of the cited facts first; undefined when none does. */
function rightCandidate(
  concept: ConceptId,
  { facts, question, course }: WrittenParts,
  kb: KnowledgeBase,
): Candidate | undefined {
  const pairing = pairingOf(concept, question);
  const claims = claimsWithin(pairing.relation, pairing.subject, pairing.qualifiers, kb).filter(
    ({ polarity, object }) => polarity === 1 && (kb.wider.get(object)?.has(pairing.object) ?? false),
  );
  const because = claims.find(({ fact }) => facts.includes(fact)) ?? ofCourse(claims, course, kb)[0];
  if (because === undefined) return undefined;
  return { concept, pairing, proof: 'entailed', facts: [because.fact], reason: undefined, because };
}

function wrongCandidate(
  concept: ConceptId,
  { question, course }: WrittenParts,
  kb: KnowledgeBase,
): Candidate | undefined {
  const relation = kb.relations.get(question.claim.relation);
  return relation === undefined
    ? undefined
    : proposeRefutation(pairingOf(concept, question), concept, relation, course, kb);
}

/** The author's rationale, or the one that the proof gives; what cannot be proved has no proof to speak of, and is refused. */
function reasonOf(
  own: string | undefined,
  isKey: boolean,
  candidate: Candidate | undefined,
  facts: readonly FactRef[],
  kb: KnowledgeBase,
): Pick<Option, 'rationale' | 'proof'> {
  if (candidate !== undefined)
    return {
      rationale: own ?? rationaleFor(candidate, kb),
      proof: { kind: candidate.proof, facts: candidate.facts },
    };
  return { rationale: own ?? '', proof: { kind: isKey ? 'entailed' : 'R1', facts: facts.slice(0, 1) } };
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

function stemOf(written: WrittenItem, patient: PatientCase | undefined): string {
  const isSelectAll = kindOf(written) === 'multiple-response' && !written.stem.endsWith(SELECT_ALL);
  const asked = isSelectAll ? `${written.stem} ${SELECT_ALL}` : written.stem;
  return patient === undefined ? asked : `${patient.text}\n\n${asked}`;
}

function placesOf(written: WrittenItem, ids: readonly string[]): WrittenPlaces {
  const { stemPlace, facts, place, options } = written;
  const byId = (placeAt: (index: number) => Place | undefined): Readonly<Record<string, Place>> =>
    Object.fromEntries(
      ids.flatMap((id, index) => {
        const found = placeAt(index);
        return found === undefined ? [] : [[id, found] as const];
      }),
    );
  const [first, last] = [facts[0]?.place ?? place, facts.at(-1)?.place ?? place];
  return {
    stem: stemPlace,
    facts: { ...first, endLine: last.endLine, endColumn: last.endColumn },
    options: byId((index) => options[index]?.place),
    rationales: byId((index) => writtenReason(written, index)?.place),
  };
}
