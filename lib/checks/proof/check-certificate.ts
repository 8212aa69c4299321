import { own } from '#lib/base/own.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { PLAIN_PART, type StatedCertificate, type StatedItem } from './stated-item.ts';
import { finding, type JudgedOption, type ProofFinding } from './verdict.ts';

/** Compares what an item says of its proofs with the proofs that were found without it. */
export function checkCertificate(
  item: StatedItem,
  judged: readonly JudgedOption[],
  stem: 'parsed' | 'declared',
  kb: KnowledgeBase,
): ProofFinding[] {
  const parts = item.parts ?? [{ id: PLAIN_PART, text: '', options: item.options }];
  const unproved = parts.flatMap(({ options }) => options).filter(({ proof }) => proof === undefined);
  const findings: ProofFinding[] = [];
  for (const option of judged) findings.push(...checkProof(option), ...checkListed(option, item));
  findings.push(...checkFacts(item, kb));
  if (item.certificate === undefined || unproved.length > 0) {
    const absent =
      item.certificate === undefined ? 'certificate' : `proof of ${unproved.map(({ id }) => id).join(', ')}`;
    return [
      ...findings,
      finding(
        'proof/missing-certificate',
        'certificate',
        `Unexpected item without a ${absent}, expected one to compare with`,
      ),
    ];
  }
  return [
    ...findings,
    ...checkRecord(item.certificate, parts),
    ...checkStem(item.certificate, stem),
    ...checkReviewed(item, item.certificate, kb),
  ];
}

const NONE: readonly ProofFinding[] = [];

function checkStem({ stem: recorded }: StatedCertificate, stem: 'parsed' | 'declared'): ProofFinding[] {
  if (recorded === undefined || recorded === stem) return [];
  const message = `Unexpected "${recorded}" of the stem, expected "${stem}"`;
  return [finding('proof/wrong-certificate', 'certificate', message)];
}

/** A declared proof must be one of those found: its kind, and every fact that it names. */
function checkProof({ option, where, proofs }: JudgedOption): readonly ProofFinding[] {
  const declared = option.proof;
  if (declared === undefined || proofs.length === 0) return NONE;
  const facts = proofs.filter(({ kind }) => kind === declared.kind).map(({ fact }) => fact);
  if (facts.length === 0) {
    const kinds = [...new Set(proofs.map(({ kind }) => kind))].join(' or ');
    return [
      finding(
        'proof/wrong-certificate',
        where,
        `Unexpected proof ${declared.kind} of "${option.text}", expected ${kinds}`,
      ),
    ];
  }
  if (declared.facts.length > 0 && declared.facts.every((fact) => facts.includes(fact))) return NONE;
  const named = declared.facts.length === 0 ? 'no fact' : declared.facts.join(', ');
  return [
    finding(
      'proof/wrong-certificate',
      where,
      `Unexpected proof ${declared.kind} of "${option.text}" from ${named}, expected ${facts.join(' or ')}`,
    ),
  ];
}

/** The facts that a proof uses stand in the item's list: it is what makes the item stale when they change. */
function checkListed({ option, where, proofs }: JudgedOption, item: StatedItem): readonly ProofFinding[] {
  if (proofs.every(({ fact }) => item.facts.includes(fact))) return NONE;
  const used = proofs
    .filter(({ fact }) => option.proof === undefined || option.proof.facts.includes(fact))
    .map(({ fact }) => fact);
  const listed = used.filter((fact) => item.facts.includes(fact));
  if (used.length === 0 || (option.proof === undefined ? listed.length > 0 : listed.length === used.length))
    return [];
  const absent = [...new Set(used.filter((fact) => !listed.includes(fact)))].join(', ');
  return [
    finding(
      'proof/fact-not-listed',
      where,
      `Unexpected proof of "${option.text}" from ${absent}, expected only facts that the item lists`,
    ),
  ];
}

/** Every fact named exists, and is still as it was when the item was made. */
function checkFacts({ facts, certificate }: StatedItem, kb: KnowledgeBase): ProofFinding[] {
  const versions = certificate?.factVersions ?? {};
  return [...new Set([...facts, ...Object.keys(versions)])].flatMap((ref) => {
    const fact = kb.facts.get(ref);
    if (fact === undefined)
      return [
        finding('proof/unknown-fact', 'facts', `Unexpected fact "${ref}", expected a fact of the content`),
      ];
    if (certificate === undefined || own(versions, ref) === fact.version) return [];
    return [
      finding(
        'proof/stale',
        'facts',
        `Unexpected version ${own(versions, ref) ?? '(none)'} of "${ref}", expected ${fact.version}`,
      ),
    ];
  });
}

/** The certificate's lists repeat the proofs of the options, no more and no less. */
function checkRecord(
  certificate: StatedCertificate,
  parts: NonNullable<StatedItem['parts']>,
): ProofFinding[] {
  const entry = (...words: readonly (string | readonly string[])[]): string => words.flat().join(' ');
  const recorded = [
    ...certificate.keys.map(({ part, option, facts }) => entry(part, option, 'key', [...facts].sort())),
    ...certificate.distractors.map(({ part, option, proof, facts }) =>
      entry(part, option, proof, [...facts].sort()),
    ),
  ].sort();
  const declared = parts
    .flatMap(({ id, options }) =>
      options.map((option) =>
        entry(
          id,
          option.id,
          option.key ? 'key' : (option.proof?.kind ?? ''),
          [...(option.proof?.facts ?? [])].sort(),
        ),
      ),
    )
    .sort();
  if (recorded.join('\n') === declared.join('\n')) return [];
  const stray =
    recorded.find((line) => !declared.includes(line)) ??
    declared.find((line) => !recorded.includes(line)) ??
    'a repeated line';
  return [
    finding(
      'proof/wrong-certificate',
      'certificate',
      `Unexpected difference between certificate and options: ${stray}; expected the same proofs in both`,
    ),
  ];
}

function checkReviewed(item: StatedItem, certificate: StatedCertificate, kb: KnowledgeBase): ProofFinding[] {
  const waiting = item.facts.find((ref) => kb.facts.get(ref)?.reviewedBy === undefined);
  if (!certificate.reviewed || waiting === undefined) return [];
  return [
    finding(
      'proof/wrong-certificate',
      'certificate',
      `Unexpected "reviewed", expected a reviewer of every fact: ${waiting} has none`,
    ),
  ];
}
