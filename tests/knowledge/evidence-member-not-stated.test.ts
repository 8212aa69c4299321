/** A set that leaves out what its evidence lists with its members. */
import { expect, it } from 'vitest';
import { told } from './one-fact.ts';

const heard = (...more: string[]) => [
  'kind: set',
  'subject: examplol',
  'relation: heard-with',
  'members: [humming, whistling]',
  ...more,
];

it.each([
  'Humming, whistling and clapping are heard with examplol',
  'With examplol one hears clapping, humming and whistling',
  'Examplol brings about humming, whistling, or clapping',
  'Examplol is told by humming, by whistling and by clapping',
  'Humming (mostly at night), clapping and whistling are heard with examplol',
  'Three sounds (humming, whistling and clapping) are heard with examplol',
])('is told of: %s', (evidence) => {
  expect(told(heard(), evidence)).toMatchObject([
    { severity: 'warning', field: 'members: [humming, whistling]' },
  ]);
  expect(told(heard('complete: { source: book, as-of: 2024-06-01 }'), evidence)).toMatchObject([
    { severity: 'error', field: 'members: [humming, whistling]' },
  ]);
  expect(told(heard('avoid: [clapping]'), evidence)).toEqual([]);
});

it.each([
  'Humming and whistling are heard with examplol',
  'Humming and whistling are heard with examplol, and clapping with samplol',
  'Humming and whistling are heard with examplol; clapping is not',
  'Humming and whistling, but not clapping, are heard with examplol',
  'Like clapping, humming and whistling are heard with examplol',
  'With examplol, unlike clapping, humming and whistling are heard',
  'Besides clapping, humming and whistling are heard with examplol',
  'Examplol is told by humming and whistling, samplol by clapping',
  'Humming (which may be clapping) and whistling are heard with examplol',
  'Humming and whistling (clapping is another matter) are heard with examplol',
  'Humming and whistling are heard with examplol more than clapping is',
  'Humming and whistling rather than clapping are heard with examplol',
  'Examplol goes with humming and with whistling: clapping, which samplol brings, is left out',
])('is not told of what stands in no list with them: %s', (evidence) => {
  expect(told(heard(), evidence)).toEqual([]);
});
