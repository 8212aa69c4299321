import { remembered } from '#lib/base/remembered.ts';
import { unitOf } from '../../text/units.ts';
import { plain } from '../../text/words.ts';

const BEHIND_NUMBER = /\d\s?(%|[\p{L}°]+(?:\/[\p{L}]+)?)/gu;
const ASKED_FOR = /\b(?:how many|number of|in)\s([\p{L}°]+(?:\/[\p{L}]+)?)/giu;

/** The units of an answer, behind its numbers. Folded names. */
export const unitsGiven: (text: string) => ReadonlySet<string> = remembered((text) =>
  unitsBy([BEHIND_NUMBER], text),
);

/** The units of a question: behind numbers, and those it asks for ("how many milligrams", "in mg"). Folded names. */
export const unitsAsked: (text: string) => ReadonlySet<string> = remembered((text) =>
  unitsBy([BEHIND_NUMBER, ASKED_FOR], text),
);

function unitsBy(patterns: readonly RegExp[], text: string): ReadonlySet<string> {
  const written = plain(text);
  const found = patterns.flatMap((pattern) => [...written.matchAll(pattern)].map((match) => match[1] ?? ''));
  return new Set(found.flatMap((unit) => unitOf(unit)?.name ?? []));
}
