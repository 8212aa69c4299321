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
    // Rates of infusions, by pump and by drops.
    ['dose * weight * 60 / strength', { dose: 'mcg/kg/min', weight: 'kg', strength: 'mcg/mL' }, 'mL/hour'],
    ['volume * factor / time', { volume: 'mL', factor: 'drops/mL', time: 'minutes' }, 'drops a minute'],
    ['dose * weight', { dose: 'units/kg/hour', weight: 'kg' }, 'units an hour'],
    ['dose * weight', { dose: 'units/kg a day', weight: 'kg' }, 'units a day'],
    ['rate * 60 / strength', { rate: 'mg a minute', strength: 'mg/mL' }, 'mL/hour'],
    ['volume / weight / time', { volume: 'mL', weight: 'kg', time: 'hours' }, 'mL/kg/hour'],
    ['need * weight', { need: 'mL/kg a day', weight: 'kg' }, 'mL a day'],
    ['rate * time', { rate: 'L/min', time: 'minutes' }, 'L'],
    ['rate * time', { rate: 'mmol an hour', time: 'hours' }, 'mmol'],
    // Doses by body surface, puffs, and the body mass index.
    ['dose * surface', { dose: 'mg/m2', surface: 'm2' }, 'mg'],
    ['number * strength', { number: 'puffs', strength: 'mcg per puff' }, 'mcg'],
    ['weight / (height * height)', { weight: 'kg', height: 'm' }, 'kg/m2'],
    ['weight / (height * height) * 10000', { weight: 'kg', height: 'cm' }, 'kg/m2'],
  ])('%s of %o comes out in %s', (expression, given, result) => {
    expect(faultOf(expression, given, result)).toBeUndefined();
  });

  it.each([
    ['level * volume', { level: 'mmol/L', volume: 'mL' }, 'mmol'],
    ['dose * weight', { dose: 'units/kg', weight: 'g' }, 'units'],
    ['dose * weight', { dose: 'units/kg', weight: 'kg' }, 'mg'],
    ['level * volume', { level: 'mmol/L', volume: 'L' }, 'mEq'],
    ['rate * time', { rate: 'units/hour', time: 'minutes' }, 'units'],
    ['dose * weight / strength', { dose: 'mcg/kg/min', weight: 'kg', strength: 'mcg/mL' }, 'mL/hour'],
    ['dose * weight * 60 / strength', { dose: 'mcg/kg/min', weight: 'kg', strength: 'mg/mL' }, 'mL/hour'],
    ['volume * factor / time', { volume: 'mL', factor: 'drops/mL', time: 'hours' }, 'drops a minute'],
    ['rate * time', { rate: 'L/min', time: 'hours' }, 'L'],
    ['weight / (height * height)', { weight: 'kg', height: 'cm' }, 'kg/m2'],
  ])('%s of %o is refused in %s', (expression, given, result) => {
    expect(faultOf(expression, given, result)).toEqual(expect.any(String));
  });
});
