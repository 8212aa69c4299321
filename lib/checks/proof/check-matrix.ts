import { foldName } from '#lib/base/words.ts';
import { matrixStem, TRUTH_OPTIONS } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { checkClaim } from './check-claim.ts';
import { describe } from './check-options.ts';
import type { Derivation, Query } from './logic.ts';
import { readStatement, splitStem } from './parse-stem.ts';
import type { StatedItem, StatedPart } from './stated-item.ts';
import { finding, type Examined, type JudgedOption, type ProofFinding } from './verdict.ts';

const [TRUE, FALSE] = TRUTH_OPTIONS.map(({ text }) => foldName(text));

/** Examines an item of true-or-false rows: each row states one claim, entailed when marked true, refuted when marked false. */
export function checkMatrix(item: StatedItem, parts: readonly StatedPart[], kb: KnowledgeBase): Examined {
  const findings: ProofFinding[] = [...checkTopic(item, kb)];
  const judged: JudgedOption[] = [];
  const seen = new Map<string, string>();
  if (parts.length === 0)
    findings.push(finding('proof/key-count', 'stem', 'Unexpected item without rows, expected at least one'));
  for (const part of parts) {
    const row = checkRow(part, kb);
    findings.push(...row.findings);
    judged.push(...row.judged);
    const [first] = row.judged;
    if (first === undefined) continue;
    const claim = describe(first.claim);
    const earlier = seen.get(claim);
    if (earlier !== undefined)
      findings.push(
        finding(
          'proof/same-option',
          part.id,
          `Unexpected row "${part.text}", expected a statement of its own: row ${earlier} says the same`,
        ),
      );
    seen.set(claim, part.id);
  }
  return { findings, judged, reading: undefined };
}

function checkTopic({ course, lesson, stem }: StatedItem, kb: KnowledgeBase): ProofFinding[] {
  const { context, leadIn } = splitStem(stem);
  const topics = kb.objectives.filter(
    (objective) => objective.course === course && objective.lesson === lesson,
  );
  if (context === '' && topics.some(({ topic }) => matrixStem(topic) === leadIn)) return [];
  const message = `Unexpected instruction "${leadIn}", expected "${matrixStem('…')}" with the topic of an objective of ${course}/${lesson}`;
  return [finding('proof/stem-not-understood', 'stem', message)];
}

function checkRow(part: StatedPart, kb: KnowledgeBase): Pick<Examined, 'findings' | 'judged'> {
  const refused = (fault: ProofFinding): Pick<Examined, 'findings' | 'judged'> => ({
    findings: [fault],
    judged: [],
  });
  const marked = markOf(part);
  if (marked === undefined)
    return refused(
      finding(
        'proof/row-shape',
        part.id,
        `Unexpected options in row "${part.text}", expected True and False, one of them the key`,
      ),
    );
  const readings = readStatement(kb, part.text);
  const [reading] = readings;
  if (reading?.subject === undefined || reading.object === undefined)
    return refused(
      finding(
        'proof/stem-not-understood',
        part.id,
        `Unexpected row "${part.text}", expected the statement of a relation`,
      ),
    );
  if (readings.length > 1)
    return refused(
      finding(
        'proof/ambiguous-stem',
        part.id,
        `Unexpected row "${part.text}" with ${readings.length} meanings, expected one: ${readings.map(describe).join('; ')}`,
      ),
    );
  const { relation, subject, object, qualifiers } = reading;
  const claim: Query = { relation, subject, object, qualifiers };
  const { findings, proofs } = checkClaim(kb, claim, marked, part.text, part.id);
  const judged = part.options.map((option) => ({
    part: part.id,
    where: `${part.id}/${option.id}`,
    option,
    claim,
    proofs: namedFor(option.key, marked, proofs),
  }));
  return { findings, judged };
}

/** Whether the row is marked true, or undefined when its options are not True and False with one key. */
function markOf({ options }: StatedPart): boolean | undefined {
  const texts = options.map(({ text }) => foldName(text));
  const keys = options.filter(({ key }) => key);
  const [key] = keys;
  if (
    texts.length !== 2 ||
    !texts.includes(TRUE ?? '') ||
    !texts.includes(FALSE ?? '') ||
    key === undefined ||
    keys.length > 1
  )
    return undefined;
  return foldName(key.text) === TRUE;
}

/**
 * The names a row's proof may go by, the preferred one first. Choosing "False" claims that the statement does not hold: for
 * a false row that claim is itself `entailed`, and for a true row the stated fact is its explicit negation, R1.
 */
function namedFor(key: boolean, marked: boolean, proofs: readonly Derivation[]): Derivation[] {
  if (key === marked) return [...proofs];
  return [...proofs.map((proof): Derivation => ({ ...proof, kind: marked ? 'R1' : 'entailed' })), ...proofs];
}
