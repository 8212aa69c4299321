/** A category that its evidence gives to something else, in sentences with lists. */
import { expect, it } from 'vitest';
import { frequencyOf, told } from './one-fact.ts';

it.each([
  [
    'uncommon',
    'In adults with examplol, whistling, clapping and squeaking are uncommon, and humming is rare',
  ],
  ['uncommon', 'In adults with examplol, whistling is uncommon, humming is common and clapping is rare'],
])('is told of: %s for "%s"', (category, evidence) => {
  const found = told(frequencyOf(category), evidence);
  expect(found.map(({ severity, field }) => `${severity} ${field}`)).toEqual([
    `warning category: ${category}`,
  ]);
});

it.each([
  ['uncommon', 'Humming is less common than whistling: it is uncommon in adults with examplol'],
  ['common', 'Whistling is common in adults with examplol, as are clapping and humming; squeaking is rare'],
  ['rare', 'In adults with examplol, whistling and clapping are uncommon, and humming is rare'],
  ['uncommon', 'In adults with examplol, whistling and humming are uncommon, and clapping is rare'],
  ['uncommon', 'In adults with examplol, uncommon are whistling and humming, and rare is clapping'],
  ['common', 'In adults with examplol, whistling is uncommon, humming is common and clapping is rare'],
])('is not where it is the own one: %s for "%s"', (category, evidence) => {
  expect(told(frequencyOf(category), evidence)).toEqual([]);
});
