/** The first letter of a sentence or an option, and what is no letter to be raised. */
import { expect, it } from 'vitest';
import { sentenceCase } from '#lib/base/words.ts';

it.each([
  ['dry mouth', 'Dry mouth'],
  ['éclair', 'Éclair'],
  ['in pregnancy, codeine is …', 'In pregnancy, codeine is …'],
  ['x-ray', 'X-ray'],
  ['d-dimer', 'D-dimer'],
  ['pH-sensitive tablets', 'pH-sensitive tablets'],
  ['mRNA vaccine', 'mRNA vaccine'],
  ['μ receptor', 'μ receptor'],
  ['µ receptor', 'µ receptor'],
  ['κ receptor', 'κ receptor'],
  ['β-lactams', 'β-lactams'],
  ['α2 agonists', 'α2 agonists'],
  ['p53 gene', 'p53 gene'],
  ['mg', 'mg'],
  ['mcg/kg a day', 'mcg/kg a day'],
  ['mmol/L', 'mmol/L'],
  ['g per litre', 'g per litre'],
  ['g-force', 'G-force'],
  ['mgs of mercy', 'Mgs of mercy'],
  ['units/mL', 'Units/mL'],
  ['23-valent vaccine', '23-valent vaccine'],
  ['', ''],
])('"%s" begins as "%s"', (words, begun) => {
  expect(sentenceCase(words)).toBe(begun);
});
