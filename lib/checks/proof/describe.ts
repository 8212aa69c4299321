import type { Reading } from './parse-stem.ts';

/** A claim, or a question with a gap, as a short formula for messages. */
export function describe({
  relation,
  subject = '?',
  object = '?',
  qualifiers,
}: Pick<Reading, 'relation' | 'subject' | 'object' | 'qualifiers'>): string {
  const scope = Object.entries(qualifiers).map(([id, value]) => `, ${id}: ${value}`);
  return `${relation}(${subject}, ${object}${scope.join('')})`;
}
