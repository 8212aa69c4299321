import { unitOf } from '../../text/units.ts';
import { plain } from '../../text/words.ts';

const BEHIND_NUMBER = /\d\s?(%|[\p{L}°]+(?:\/[\p{L}]+)?)/gu;
const ASKED_FOR = /\b(?:how many|number of|in)\s([\p{L}°]+(?:\/[\p{L}]+)?)/giu;

/** The units of a text: behind numbers, and in a question those it asks for ("how many milligrams", "in mg"). Folded names. */
export function unitsIn(text: string, role: 'question' | 'answer'): ReadonlySet<string> {
  const written = plain(text);
  const patterns = role === 'question' ? [BEHIND_NUMBER, ASKED_FOR] : [BEHIND_NUMBER];
  const found = patterns.flatMap((pattern) => [...written.matchAll(pattern)].map((match) => match[1] ?? ''));
  return new Set(found.flatMap((unit) => unitOf(unit)?.name ?? []));
}
