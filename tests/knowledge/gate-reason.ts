/** A fact with two wrong gates, of which the reason of the first is what is tried. */
import { factOf } from './one-fact.ts';

export const EVIDENCE = 'Examplol closes the alpha gate';

export function factWithReason(reason: string): string {
  const fields = [
    'kind: relation',
    'subject: examplol',
    'relation: closes',
    'object: alpha-gate',
    `false: { beta-gate: ${JSON.stringify(reason)}, gamma-gate: The gamma gate stays open. }`,
  ];
  return factOf(fields, EVIDENCE);
}
