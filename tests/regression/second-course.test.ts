import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { partsOf } from '#lib/items/item.ts';
import { shippedBank, shippedFiles } from '../support/shipped.ts';

const both = shippedBank();
const alone = compileBank(
  shippedFiles().filter(({ path }) => !/^(content\/pregabalin\/|quizzes\/.*pregabalin)/u.test(path)),
);
const of = (course: string, { items }: typeof both) => items.filter((item) => item.course === course);

/**
 * Wrong answers were once looked for in every course: with pregabalin came other options for the dizziness of gabapentin. And
 * a true row that two courses state was once refused, because the proof of its "False" came from the other course.
 */
describe('a second course', () => {
  it('changes no item of the first', () => {
    expect(of('gabapentin', alone).length).toBeGreaterThan(0);
    expect(of('gabapentin', both)).toEqual(of('gabapentin', alone));
  });

  it('rests on facts of its own', () => {
    const strange = of('pregabalin', both).flatMap(({ id, facts }) =>
      facts.filter((fact) => !fact.startsWith('pregabalin/')).map((fact) => `${id}: ${fact}`),
    );
    expect(of('pregabalin', both).length).toBeGreaterThan(0);
    expect(strange).toEqual([]);
  });

  it('may state what the first states, also in a row that is true or false', () => {
    const said = 'Under US federal law, gabapentin is outside the schedules.';
    const rows = of('pregabalin', both).flatMap((item) => partsOf(item).filter(({ text }) => text === said));
    expect(rows.length).toBeGreaterThan(0);
    for (const { options } of rows)
      expect(options.map(({ proof }) => proof.kind)).toEqual(['entailed', 'R1']);
  });
});
