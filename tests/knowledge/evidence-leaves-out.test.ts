/** Members of a set that its evidence names only to leave them out. */
import { expect, it } from 'vitest';
import { factOf, foundIn, vocabulary } from './one-fact.ts';

const heard = [
  'kind: set',
  'subject: examplol',
  'relation: heard-with',
  'members: [humming, whistling, clapping]',
];

/** The errors, with the line at which they stand. */
function told(evidence: string) {
  const { text, all } = foundIn(vocabulary, factOf(heard, evidence), `${evidence}.`);
  return all
    .filter(({ severity, code }) => severity === 'error' || code === 'knowledge/evidence-denies')
    .map(({ code, severity, message, place }) => ({
      code,
      severity,
      message,
      field: (text.split('\n')[place.line - 1] ?? '').trim(),
    }));
}

it.each([
  'With examplol, humming and whistling are heard but not clapping',
  'Examplol is heard with humming and whistling, but not with clapping',
  'Examplol is heard with humming and whistling, except clapping',
  'Examplol is heard with humming and whistling, with the exception of clapping',
  'Examplol is heard with humming and whistling, not with clapping',
  'Examplol is heard with humming and whistling, excluding clapping',
])('is an error at the member: %s', (evidence) => {
  expect(told(evidence)).toMatchObject([
    {
      code: 'knowledge/evidence-denies',
      severity: 'error',
      field: heard[3],
      message: expect.stringContaining('Unexpected member "clapping"') as string,
    },
  ]);
});

it.each([
  'Examplol is heard with humming, whistling and clapping',
  'Examplol is heard with humming and whistling, and with clapping',
  'Examplol is heard with humming, whistling and clapping, but not with silence',
  'Examplol is heard with humming, whistling and clapping, and not with humming alone',
  'Do not give examplol with humming, not with whistling and not with clapping',
  'Examplol is safe with everything but not with humming, not with whistling and not with clapping',
  'Examplol is heard with whistling and, apart from humming, with clapping',
  'Examplol is heard with humming; it may be given with all except whistling and clapping',
])('is not where it is one of them: %s', (evidence) => {
  expect(told(evidence).filter(({ message }) => message.startsWith('Unexpected member'))).toEqual([]);
});
