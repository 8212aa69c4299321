/** Concepts that are called by numbers: their options stand in the order of the numbers, with a scale and without one. */
import { describe, expect, it } from 'vitest';
import { isOrdered, inScaleOrder } from '#lib/items/propose/scale-order.ts';
import { foundIn } from '../knowledge/one-fact.ts';

const kinds = 'kinds: { range: { label: range, plural: ranges } }\n';

/** The names in the order of options; empty where they have none. */
function ordered(labels: readonly string[], more: readonly string[] = []): readonly string[] {
  const concepts = labels
    .map((label, at) => `  c${String(at)}: { kind: range, label: "${label}"${more[at] ?? ''} }\n`)
    .join('');
  const { kb } = foundIn(
    `${kinds}scales: { inr: { label: INR } }\nconcepts:\n${concepts}`,
    '',
    'Nothing is said here.',
  );
  const candidates = labels.map((_label, at) => ({ concept: `c${String(at)}` }));
  if (!isOrdered(candidates, kb)) return [];
  return inScaleOrder(candidates, kb).map(({ concept }) => kb.concepts.get(concept)?.label ?? '');
}

/** Names on a scale, each with the ends of its interval. */
function labelled(named: readonly (readonly [string, number, number])[]): [string[], string[]] {
  const more = ([, min, max]: readonly [string, number, number]) =>
    `, scale: inr, interval: { min: ${String(min)}, max: ${String(max)}, max-included: true }`;
  return [named.map(([label]) => label), named.map(more)];
}

describe('names that are numbers', () => {
  it.each([
    ['2.0 to 3.0', '1.0 to 2.0', '3.0 to 4.0'],
    ['5 mg', '1 mg', '0.5 mg'],
    ['1 tablet', '3 tablets', '2 tablets'],
    ['more than 8', 'below 5', '5 to 8'],
    ['1,000 units', '500 units'],
    ['12 weeks', '4 weeks', '52 weeks'],
    ['20%', '5%'],
    ['at least 60 mL/min', 'from 30 to 59 mL/min', 'below 30 mL/min'],
    ['between 10 and 20 kg', '5 to 9 kg'],
  ])('stand in their order: %s, %s …', (...labels) => {
    const start = (label: string) =>
      label.startsWith('below') ? -1 : Number(/\d[\d,.]*/u.exec(label)?.[0].replaceAll(',', ''));
    expect(ordered(labels)).toEqual(labels.toSorted((a, b) => start(a) - start(b)));
  });

  it('stand from the lowest up where they have a scale too, and categories in words from the highest down', () => {
    const scaled = (min: number, max: number) =>
      `, scale: inr, interval: { min: ${String(min)}, max: ${String(max)} }`;
    expect(ordered(['3 to 4', '2 to 3'], [scaled(3, 4), scaled(2, 3)])).toEqual(['2 to 3', '3 to 4']);
    expect(ordered(['low', 'high'], [scaled(2, 3), scaled(3, 4)])).toEqual(['high', 'low']);
  });

  it.each([
    [
      ['pH 7.4', 7.4, 7.4],
      ['pH 5.5', 5.5, 5.5],
      ['pH 9.6', 9.6, 9.6],
    ],
    [
      ['INR 3.0 to 4.0', 3, 4],
      ['INR 2.0 to 3.0', 2, 3],
    ],
    [
      ['−25 to −15 °C', -25, -15],
      ['−90 to −60 °C', -90, -60],
    ],
    [
      ['grade 3', 3, 3.5],
      ['grade 1', 1, 1.5],
      ['grade 2', 2, 2.5],
    ],
  ] as const)('stand from the lowest up behind a word or a sign too: %s, %s', (...named) => {
    const byNumber = named.toSorted(([, a], [, b]) => a - b).map(([label]) => label);
    expect(ordered(...labelled(named))).toEqual(byNumber);
  });

  it.each([
    [
      ['common (at least 1 in 100 people)', 0.01, 0.1],
      ['very common (at least 1 in 10 people)', 0.1, 1],
    ],
    [
      ['at least 1 in 10 people', 0.1, 1],
      ['at least 1 in 100 people, and fewer than 1 in 10', 0.01, 0.1],
    ],
    [
      ['stage 3', 30, 59],
      ['stage 2', 60, 89],
      ['stage 4', 15, 29],
    ],
    [
      ['moderate (30 to 59 mL/min)', 30, 59],
      ['mild (60 to 89 mL/min)', 60, 89],
    ],
  ] as const)('stand from the highest down where the number is another: %s, %s', (...named) => {
    const byNumber = named.toSorted(([, a], [, b]) => b - a).map(([label]) => label);
    expect(ordered(...labelled(named))).toEqual(byNumber);
  });

  it.each([
    ['5 mg', '2 tablets'],
    ['5 mg', 'no dose'],
    ['factor 10', 'factor 9'],
    ['12-lead tracing', '3-lead tracing'],
    ['2 to 3', 'as high as it will go'],
    ['from 30 to 59 mL/min', 'from the first day'],
  ])('have none beside another unit or beside words: %s, %s', (...labels) => {
    expect(ordered(labels)).toEqual([]);
  });
});
