import { describe, expect, it } from 'vitest';
import { unitAdvice } from '#lib/knowledge/unit-advice.ts';

describe('what is said of an unknown unit', () => {
  it.each([
    ['mg/d', 'mg a day'],
    ['mg/24 h', 'mg a day'],
    ['mg per 24 hours', 'mg a day'],
    ['mg daily', 'mg a day'],
    ['mg/wk', 'mg a week'],
    ['mL/hr', 'mL/hour'],
    ['mg/kg/d', 'mg/kg a day'],
    ['MG', 'mg'],
    ['Mg', 'mg'],
    ['µg/day', 'mcg a day'],
    ['tabs/day', 'tablets a day'],
    ['IU/L', 'units/L'],
    ['mmoll/L', 'mmol/L'],
    ['gtt/min', 'drops a minute'],
    ['µg/kg/min', 'mcg/kg/min'],
    ['mL/kg/hr', 'mL/kg/hour'],
    ['mmol/hr', 'mmol an hour'],
    ['kg/M2', 'kg/m2'],
  ])('"%s" is another way of writing "%s"', (name, meant) => {
    expect(unitAdvice(name)).toBe(`Did you mean "${meant}"?`);
  });

  it('never takes what is per one thing for what is per another', () => {
    expect(unitAdvice('g a week')).toBe('Known: mcg a week, mg a week, tablets a week, times a week.');
    for (const name of ['mg per spoon', 'g/m2', 'mg per dose', 'mg/beat'])
      expect(unitAdvice(name)).toMatch(/^Known:/u);
  });

  it('takes no count of one thing for a count of another', () => {
    expect(unitAdvice('sprays a week')).toBe('Known: mcg a week, mg a week, tablets a week, times a week.');
    expect(unitAdvice('mgs a week')).toBe('Did you mean "mg a week"?');
  });

  it('names the usual ones of all, and where the others stand', () => {
    for (const name of ['spoons', 'bpm', 'lb', '°F'])
      expect(unitAdvice(name)).toMatch(
        /^Known: mg, mcg, g, .* all of them stand at the end of content\/README.md\.$/u,
      );
    expect(unitAdvice('doses')).toBe('Known: times a day, times a week.');
  });

  it('names both units that are as near: one is a thousand times the other', () => {
    expect(unitAdvice('mgg')).toBe('Did you mean "mcg" or "mg"?');
  });
});
