import { compareText, type Severity } from '#lib/base/diagnostic.ts';
import { plain } from '../text/words.ts';
import type { Finding } from '../rule.ts';

/** Longest evidence kept. Chosen: long enough for any option, short enough for a report. */
const LONGEST_EVIDENCE = 300;

/** A finding; `evidence` is the text at fault, folded and cut when it is very long. */
export function finding(severity: Severity, message: string, evidence: string): Finding {
  return { severity, message, evidence: plain(evidence).slice(0, LONGEST_EVIDENCE) };
}

/** Each finding once, by message: the order of options or parts never shows. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const unique = new Map(findings.map((found) => [`${found.message}\n${found.evidence}`, found]));
  return [...unique.values()].sort(
    (a, b) => compareText(a.message, b.message) || compareText(a.evidence, b.evidence),
  );
}
