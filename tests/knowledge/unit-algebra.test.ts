import { describe, expect, it } from 'vitest';
import { parseExpression } from '#lib/knowledge/expression.ts';
import { unitFault } from '#lib/knowledge/formula.ts';
import { unitNamed } from '#lib/knowledge/units.ts';

/** What is wrong with the units of an expression over amounts in the given units. */
function faultOf(expression: string, given: Readonly<Record<string, string>>, result: string) {
  const read = parseExpression(expression);
  if (!read.ok) return expect.fail(expression);
  return unitFault(read.value, given, unitNamed(result) ?? expect.fail(`no unit ${result}`));
}

describe('units multiply and divide', () => {
  it.each([
    ['dose * weight', { dose: 'mg/kg', weight: 'kg' }, 'mg'],
    ['dose * weight', { dose: 'units/kg', weight: 'kg' }, 'units'],
    ['dose * weight', { dose: 'mL/kg', weight: 'kg' }, 'mL'],
    ['level * volume', { level: 'mmol/L', volume: 'L' }, 'mmol'],
    ['level * volume', { level: 'mEq/L', volume: 'L' }, 'mEq'],
    ['level * volume', { level: 'units/mL', volume: 'mL' }, 'units'],
    ['total / volume', { total: 'mmol', volume: 'L' }, 'mmol/L'],
    ['rate * time', { rate: 'units/hour', time: 'hour' }, 'units'],
    ['total / volume', { total: 'ng', volume: 'mL' }, 'ng/mL'],
    ['total / volume * 1000', { total: 'mg', volume: 'mL' }, 'mcg/mL'],
  ])('%s of %o comes out in %s', (expression, given, result) => {
    expect(faultOf(expression, given, result)).toBeUndefined();
  });

  it.each([
    ['level * volume', { level: 'mmol/L', volume: 'mL' }, 'mmol'],
    ['dose * weight', { dose: 'units/kg', weight: 'g' }, 'units'],
    ['dose * weight', { dose: 'units/kg', weight: 'kg' }, 'mg'],
    ['level * volume', { level: 'mmol/L', volume: 'L' }, 'mEq'],
    ['rate * time', { rate: 'units/hour', time: 'minutes' }, 'units'],
  ])('%s of %o is refused in %s', (expression, given, result) => {
    expect(faultOf(expression, given, result)).toEqual(expect.any(String));
  });
});
