import { describe, expect, it } from 'vitest';
import { factOf, foundIn, frequencyOf, vocabulary } from './one-fact.ts';

const words = vocabulary.replace(
  '  whistling: ',
  '  low-humming: { kind: sign, label: low humming, is-a: [humming] }\n  whistling: ',
);

/** What is told of two frequencies that contradict each other. */
function told(low: string, other: string, where: Parameters<typeof frequencyOf>[1] = {}): readonly string[] {
  const narrow = factOf(
    frequencyOf(low, { event: 'low-humming' }),
    `low humming is ${low.replace('-', ' ')}`,
  );
  const wide = factOf(frequencyOf(other, where), `humming is ${other.replace('-', ' ')}`).replace(
    'id: one',
    'id: two',
  );
  const body = [narrow, wide].map((fact) => /evidence: "(.*)"/u.exec(fact)?.[1]).join('. In adults, ');
  return foundIn(words, narrow + wide, `In adults, ${body} with examplol.`)
    .all.filter(({ code }) => code === 'knowledge/contradiction')
    .map(({ message }) => message);
}

describe('a special case', () => {
  it('may not be more frequent than what it is a case of', () => {
    expect(told('common', 'rare')).toEqual([expect.stringContaining('which is the wider of the two')]);
    expect(told('uncommon', 'rare')).toHaveLength(1);
  });

  it('may be as frequent, or less', () => {
    expect(told('rare', 'rare')).toEqual([]);
    expect(told('rare', 'common')).toEqual([]);
  });

  it('may be so in other people, with another medicine, and beside what is no wider', () => {
    expect(told('common', 'rare', { population: 'children' })).toEqual([]);
    expect(told('common', 'rare', { medicine: 'samplol' })).toEqual([]);
    expect(told('common', 'rare', { event: 'whistling' })).toEqual([]);
  });
});
