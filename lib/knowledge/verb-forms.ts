import { remembered } from '#lib/base/remembered.ts';

/** Verbs of which the form for one thing does not end like that for many, with both. */
export const AUXILIARIES: ReadonlyMap<string, string> = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
]);

/** Their forms for many things. */
export const PLURAL_AUXILIARIES: ReadonlySet<string> = new Set(AUXILIARIES.values());

/** Whether a relation has a verb of its own, which its negation denies with "does not"; else its statement has "is" or the like. */
export function hasOwnVerb({ negation }: { readonly negation: string }): boolean {
  return / does not | \[[^|\]]*\|[^\]]*\] not | do not /u.test(negation);
}

/** Frames that are kept in mind. Chosen: those of some courses. */
const FRAMES_MAX = 1000;

/** A frame with its verbs in the form for one thing: "leads to" for "[leads|lead] to". */
export const inOneForm: (frame: string) => string = remembered(
  (frame) => frame.replaceAll(/\[(?<one>[^|\]]*)\|[^\]]*\]/gu, '$<one>'),
  FRAMES_MAX,
);
