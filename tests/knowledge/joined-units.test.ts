/** A unit whose two parts stand apart: "30 mL of fluid for each kilogram". */
import { describe, expect, it } from 'vitest';
import { withJoinedUnits } from '#lib/knowledge/evidence-says/joined-units.ts';
import { begun, told } from './one-amount.ts';

it.each([
  ['30 mL of fluid for each kilogram of body weight', '30 mL/kg of fluid'],
  ['30 mL of this fluid per kg at once', '30 mL/kg of this fluid at once'],
  ['2 mg of examplol for every kilogram', '2 mg/kg of examplol'],
  ['6 litres of oxygen per minute', '6 L a minute of oxygen'],
  ['6 L of pure oxygen a minute', '6 L a minute of pure oxygen'],
  ['40 drops of the solution a minute', '40 drops a minute of the solution'],
  ['5 mg of examplol per hour', '5 mg an hour of examplol'],
])('"%s" is "%s"', (written, joined) => {
  expect(withJoinedUnits(written)).toBe(joined);
});

it.each([
  '30 mL of fluid for each patient',
  '5 mg of examplol an hour before the meal',
  '2 tablets of examplol per kg',
  '30 mL/kg of fluid per hour',
  '2 of them a minute',
  'a litre of oxygen a minute',
])('leaves "%s" as it is', (written) => {
  expect(withJoinedUnits(written)).toBe(written);
});

describe('the amount of a fact', () => {
  it.each([
    ['30 mL/kg', 'Examplol is begun with 30 mL of solution for each kilogram of body weight'],
    ['2 mg/kg', 'Examplol is begun with 2 mg of powder per kg'],
    ['6 L/min', 'Examplol is begun with 6 litres of gas per minute'],
    ['40 mL', 'Examplol is begun with 40 mL of solution'],
  ])('of %s is said: %s', (value, evidence) => {
    expect(told(begun(value), evidence)).toEqual([]);
  });

  it.each([
    ['30 mL', 'Examplol is begun with 30 mL of solution for each kilogram of body weight', '30 mL/kg'],
    ['2 mg', 'Examplol is begun with 2 mg of powder per kg', '2 mg/kg'],
    ['30 mL/kg', 'Examplol is begun with 30 mL of solution for each patient', '30 mL'],
    ['30 mL/kg', 'Examplol is begun with 30 mg of powder for each kilogram', '30 mg/kg'],
  ])('of %s is not: %s', (value, evidence, says) => {
    expect(told(begun(value), evidence)).toEqual([`error at value: ${value}: "${says}"`]);
  });
});
