import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { checkClaim } from './check-claim.ts';
import { comparable, onScale } from './concepts.ts';
import type { Query } from './logic.ts';
import { conceptsNamed, readLeadIn, splitStem, type Reading } from './parse-stem.ts';
import { PLAIN_PART, type StatedItem, type StatedOption } from './stated-item.ts';
import { finding, type Examined, type JudgedOption, type ProofFinding } from './verdict.ts';

/** Kinds whose number of right answers is known; the words of the stem must ask in the same number. */
const ANSWERS: ReadonlyMap<string, 'one' | 'several'> = new Map([
  ['single-best-answer', 'one'],
  ['multiple-response', 'several'],
]);

interface NamedOption {
  readonly option: StatedOption;
  readonly concept: ConceptId;
}

/** Examines an item with plain options: one question in the stem, one claim for each option. */
export function checkOptions(item: StatedItem, kb: KnowledgeBase): Examined {
  const readings = readLeadIn(kb, item.stem);
  const [reading] = readings;
  const { leadIn } = splitStem(item.stem);
  if (reading === undefined) {
    const message = `Unexpected question "${leadIn}", expected one of the phrasings of a relation`;
    return {
      findings: [finding('proof/stem-not-understood', 'stem', message)],
      judged: [],
      reading: undefined,
    };
  }
  if (readings.length > 1) {
    const message = `Unexpected question "${leadIn}" with ${readings.length} meanings, expected one: ${readings.map(describe).join('; ')}`;
    return { findings: [finding('proof/ambiguous-stem', 'stem', message)], judged: [], reading: undefined };
  }
  const findings = [...checkCount(item, reading)];
  const named: NamedOption[] = [];
  const judged: JudgedOption[] = [];
  for (const option of item.options) {
    const { concept, faults } = resolve(option, reading, kb);
    findings.push(...faults);
    if (concept === undefined) continue;
    named.push({ option, concept });
    const claim = claimOf(reading, concept);
    const check = checkClaim(kb, claim, option.key, option.text, option.id);
    findings.push(...check.findings);
    judged.push({ part: PLAIN_PART, where: option.id, option, claim, proofs: check.proofs });
  }
  return { findings: [...findings, ...checkPairs(named, reading, kb)], judged, reading };
}

/** The reading as a short formula, for messages. */
export function describe({
  relation,
  subject = '?',
  object = '?',
  qualifiers,
}: Pick<Reading, 'relation' | 'subject' | 'object' | 'qualifiers'>): string {
  const scope = Object.entries(qualifiers).map(([id, value]) => `, ${id}: ${value}`);
  return `${relation}(${subject}, ${object}${scope.join('')})`;
}

function claimOf(reading: Reading, concept: ConceptId): Query {
  const { relation, subject = concept, object = concept, qualifiers } = reading;
  return { relation, subject, object, qualifiers };
}

function checkCount(item: StatedItem, { role }: Reading): ProofFinding[] {
  const asked = role === 'objects' || role === 'subjects' ? 'several' : 'one';
  const expected = ANSWERS.get(item.kind);
  if (expected !== asked) {
    const message = `Unexpected kind "${item.kind}" for a stem that asks for ${asked}, expected ${asked === 'one' ? 'single-best-answer' : 'multiple-response'}`;
    return [finding('proof/wrong-number', 'stem', message)];
  }
  const keys = item.options.filter(({ key }) => key).length;
  if (asked === 'one' ? keys === 1 : keys >= 1) return [];
  return [
    finding(
      'proof/key-count',
      'stem',
      `Unexpected ${keys} keys, expected ${asked === 'one' ? 'exactly one' : 'at least one'}`,
    ),
  ];
}

function resolve(
  option: StatedOption,
  reading: Reading,
  kb: KnowledgeBase,
): { concept: ConceptId | undefined; faults: ProofFinding[] } {
  const relation = kb.relations.get(reading.relation);
  const kind = reading.object === undefined ? relation?.range : relation?.domain;
  const named = conceptsNamed(kb, option.text, kind ?? '');
  const [concept] = named;
  if (named.length === 1 && concept !== undefined) return { concept: concept.id, faults: [] };
  const fault =
    concept === undefined
      ? finding(
          'proof/unknown-option',
          option.id,
          `Unexpected option "${option.text}", expected a name of a concept of the vocabulary`,
        )
      : finding(
          'proof/ambiguous-option',
          option.id,
          `Unexpected option "${option.text}", expected the name of one concept: ${named.map(({ id }) => id).join(', ')}`,
        );
  return { concept: undefined, faults: [fault] };
}

/** V4: no two options are the same, contain one another, or overlap. */
function checkPairs(named: readonly NamedOption[], reading: Reading, kb: KnowledgeBase): ProofFinding[] {
  const upward = kb.relations.get(reading.relation)?.upwardMonotone ?? false;
  const findings: ProofFinding[] = [];
  named.forEach(({ option, concept }, index) => {
    for (const other of named.slice(0, index)) {
      const pair = `"${other.option.text}" and "${option.text}"`;
      if (other.concept === concept)
        findings.push(
          finding(
            'proof/same-option',
            option.id,
            `Unexpected options ${pair}, expected two different things: both are ${concept}`,
          ),
        );
      else if (upward && comparable(kb, concept, other.concept))
        findings.push(
          finding(
            'proof/comparable-options',
            option.id,
            `Unexpected options ${pair}, expected neither to contain the other`,
          ),
        );
      else if (onScale(kb, concept, other.concept) === 'overlap')
        findings.push(
          finding(
            'proof/overlapping-options',
            option.id,
            `Unexpected options ${pair}, expected ranges that share no number`,
          ),
        );
    }
  });
  return findings;
}
