import { isMoodleFraction } from '../moodle-shares.ts';
import { readCodes } from '../read/codes.ts';
import type { BankReader } from '../read/read-bank.ts';
import { doubled, type Inspecting } from './inspecting.ts';

/** Looks at a text of one format, and tells of everything that is wrong. Never throws, whatever stands in it. */
export type InspectText = (inspecting: Inspecting, text: string) => void;

/**
 * Reads a text as `import` does, and tells what it tells: but not that a kind is not imported, since the inspectors say
 * themselves which kinds are exported.
 */
export function readAgain(inspecting: Inspecting, read: BankReader, text: string): void {
  const { questions, leftOut, diagnostics, ids } = read(inspecting.file, text);
  inspecting.diagnostics.push(...diagnostics.filter(({ code }) => code !== readCodes.unsupported.code));
  const without = Math.max(0, questions.length + leftOut.length - ids.length);
  inspecting.ids.push(...ids, ...Array.from({ length: without }, () => ''));
}

/** What is wrong with the shares of a list, each in per cent, as in "Unexpected …, expected …"; undefined when nothing is. */
export function shareFault(shares: readonly number[], isSingle: boolean): string | undefined {
  const odd = shares.find((share) => !isMoodleFraction(share));
  if (odd !== undefined) return `Unexpected share of ${String(odd)} per cent, expected one that Moodle has`;
  const right = shares.filter((share) => share > 0);
  if (right.length === 0) return 'Unexpected answers without a key, expected one';
  if (isSingle && (right.length > 1 || right[0] !== 100))
    return `Unexpected shares ${right.join(' and ')} of a question for one answer, expected one key with 100`;
  if (right.length === shares.length)
    return 'Unexpected answers that are all right, expected a wrong one at least';
  return undefined;
}

/** The first text that stands twice, case and blanks aside; undefined when none does. */
export function sameText(texts: readonly string[]): string | undefined {
  return doubled(texts.map((text) => text.replace(/\s+/gu, ' ').trim().toLowerCase()))[0];
}
