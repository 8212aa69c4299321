import { DAY, WEEK } from './dimensions.ts';

/** A unit as people write it. */
export interface Unit {
  readonly id: string;
  readonly singular: string;
  readonly plural: string;
  /** Other accepted ways of writing it. */
  readonly others: readonly string[];
  /** Ways of writing that mean it only where an amount of its dimension is asked for: "years" for an age. */
  readonly short: readonly string[];
  readonly dimension: string;
  /** How many canonical units of its dimension one of it is: an exact decimal, as text. */
  readonly factor: string;
  /** True when it counts people, so it cannot be the unit of a share of something else. */
  readonly ofPeople: boolean;
}

/** The units, the usual ones of a dimension first: an amount that facts write in two units is shown in the earlier one. */
export const UNITS: readonly Unit[] = [
  unit('mg', 'mg', 'mg', 'mass', '1', ['milligram', 'milligrams']),
  unit('mcg', 'mcg', 'mcg', 'mass', '0.001', ['microgram', 'micrograms']),
  unit('ng', 'ng', 'ng', 'mass', '0.000001', ['nanogram', 'nanograms']),
  unit('g', 'g', 'g', 'mass', '1000', ['gram', 'grams']),
  unit('kg', 'kg', 'kg', 'mass', '1000000', ['kilogram', 'kilograms']),
  unit('ml', 'mL', 'mL', 'volume', '1', ['millilitre', 'millilitres']),
  unit('l', 'L', 'L', 'volume', '1000', ['litre', 'litres']),
  unit('hour', 'hour', 'hours', 'time', '3600'),
  unit('day', 'day', 'days', 'time', DAY),
  unit('week', 'week', 'weeks', 'time', WEEK),
  unit('minute', 'minute', 'minutes', 'time', '60'),
  unit('second', 'second', 'seconds', 'time', '1'),
  unit('millisecond', 'ms', 'ms', 'time', '0.001', ['millisecond', 'milliseconds']),
  unit('month', 'month', 'months', 'calendar-time', '1'),
  unit('year', 'year', 'years', 'calendar-time', '12'),
  unit(
    'year-of-age',
    'year of age',
    'years of age',
    'age',
    '12',
    ['year old', 'years old'],
    ['year', 'years'],
  ),
  unit(
    'month-of-age',
    'month of age',
    'months of age',
    'age',
    '1',
    ['month old', 'months old'],
    ['month', 'months'],
  ),
  unit('ml-per-minute', 'mL/min', 'mL/min', 'flow', '60', ['mL per minute', 'mL a minute']),
  // How laboratories give the estimated glomerular filtration rate; KDIGO 2024, on evaluation of kidney function.
  unit('ml-per-minute-per-surface', 'mL/min/1.73 m2', 'mL/min/1.73 m2', 'flow-per-body-surface', '1', [
    'mL/min/1.73 m²',
    'mL/min per 1.73 m²',
    'mL/min per 1.73 m2',
  ]),
  unit('ml-per-hour', 'mL/hour', 'mL/hour', 'flow', '1', ['mL/h', 'mL per hour', 'mL an hour']),
  unit('l-per-hour', 'L/hour', 'L/hour', 'flow', '1000', ['L/h', 'L per hour', 'L an hour']),
  unit('l-per-minute', 'L/min', 'L/min', 'gas-flow', '1', [
    'L per minute',
    'L a minute',
    'litre a minute',
    'litres a minute',
    'litre per minute',
    'litres per minute',
  ]),
  unit('ml-a-day', 'mL a day', 'mL a day', 'volume-per-day', '1', ['mL per day', 'mL/day']),
  unit('l-a-day', 'L a day', 'L a day', 'volume-per-day', '1000', [
    'L per day',
    'L/day',
    'litre a day',
    'litres a day',
    'litre per day',
    'litres per day',
  ]),
  unit('mg-a-day', 'mg a day', 'mg a day', 'mass-per-day', '1', ['mg per day', 'mg/day']),
  unit('g-a-day', 'g a day', 'g a day', 'mass-per-day', '1000', ['g per day', 'g/day']),
  unit('mcg-a-day', 'mcg a day', 'mcg a day', 'mass-per-day', '0.001', ['mcg per day', 'mcg/day']),
  unit('mg-a-week', 'mg a week', 'mg a week', 'mass-per-week', '1', ['mg per week', 'mg/week']),
  unit('mcg-a-week', 'mcg a week', 'mcg a week', 'mass-per-week', '0.001', ['mcg per week', 'mcg/week']),
  unit('mg-an-hour', 'mg an hour', 'mg an hour', 'mass-per-hour', '1', ['mg per hour', 'mg/hour', 'mg/h']),
  unit('mcg-an-hour', 'mcg an hour', 'mcg an hour', 'mass-per-hour', '0.001', [
    'mcg per hour',
    'mcg/hour',
    'mcg/h',
  ]),
  unit('g-an-hour', 'g an hour', 'g an hour', 'mass-per-hour', '1000', ['g per hour', 'g/hour', 'g/h']),
  unit('mg-a-minute', 'mg a minute', 'mg a minute', 'mass-per-minute', '1', [
    'mg per minute',
    'mg/minute',
    'mg/min',
  ]),
  unit('mcg-a-minute', 'mcg a minute', 'mcg a minute', 'mass-per-minute', '0.001', [
    'mcg per minute',
    'mcg/minute',
    'mcg/min',
  ]),
  unit('mg-per-ml', 'mg/mL', 'mg/mL', 'concentration', '1', ['mg per mL']),
  unit('mcg-per-ml', 'mcg/mL', 'mcg/mL', 'concentration', '0.001', ['mcg per mL']),
  unit('ng-per-ml', 'ng/mL', 'ng/mL', 'concentration', '0.000001', ['ng per mL']),
  unit('mcg-per-l', 'mcg/L', 'mcg/L', 'concentration', '0.000001', ['mcg per L']),
  unit('mg-per-dl', 'mg/dL', 'mg/dL', 'concentration', '0.01'),
  unit('mg-per-l', 'mg/L', 'mg/L', 'concentration', '0.001'),
  unit('g-per-l', 'g/L', 'g/L', 'concentration', '1'),
  unit('g-per-dl', 'g/dL', 'g/dL', 'concentration', '10'),
  unit('mmol-per-l', 'mmol/L', 'mmol/L', 'molar-concentration', '1', ['mmol per litre', 'mmol per L']),
  unit('micromol-per-l', 'micromol/L', 'micromol/L', 'molar-concentration', '0.001'),
  unit('nmol-per-l', 'nmol/L', 'nmol/L', 'molar-concentration', '0.000001'),
  unit('pmol-per-l', 'pmol/L', 'pmol/L', 'molar-concentration', '0.000000001'),
  unit('mmol', 'mmol', 'mmol', 'moles', '1', ['millimole', 'millimoles']),
  unit('micromol', 'micromol', 'micromol', 'moles', '0.001', ['micromole', 'micromoles']),
  unit('mmol-an-hour', 'mmol an hour', 'mmol an hour', 'moles-per-hour', '1', [
    'mmol per hour',
    'mmol/hour',
    'mmol/h',
  ]),
  unit('mmol-a-day', 'mmol a day', 'mmol a day', 'moles-per-day', '1', ['mmol per day', 'mmol/day']),
  unit('mmol-per-kg', 'mmol/kg', 'mmol/kg', 'moles-per-body-mass', '1', ['mmol per kg']),
  unit('meq', 'mEq', 'mEq', 'equivalents', '1', ['milliequivalent', 'milliequivalents']),
  unit('meq-an-hour', 'mEq an hour', 'mEq an hour', 'equivalents-per-hour', '1', [
    'mEq per hour',
    'mEq/hour',
    'mEq/h',
  ]),
  unit('meq-per-l', 'mEq/L', 'mEq/L', 'equivalent-concentration', '1', ['mEq per L']),
  unit('ml-per-kg', 'mL/kg', 'mL/kg', 'volume-per-body-mass', '1', ['mL per kg']),
  // Fluids and urine output are told so.
  unit('ml-per-kg-an-hour', 'mL/kg/hour', 'mL/kg/hour', 'volume-per-body-mass-per-hour', '1', [
    'mL/kg/h',
    'mL/kg an hour',
    'mL/kg per hour',
  ]),
  unit('ml-per-kg-a-day', 'mL/kg a day', 'mL/kg a day', 'volume-per-body-mass-per-day', '1', [
    'mL/kg/day',
    'mL/kg per day',
  ]),
  unit('mg-per-kg', 'mg/kg', 'mg/kg', 'mass-per-body-mass', '1', ['mg per kg']),
  unit('mcg-per-kg', 'mcg/kg', 'mcg/kg', 'mass-per-body-mass', '0.001', ['mcg per kg']),
  unit('mg-per-kg-a-day', 'mg/kg a day', 'mg/kg a day', 'mass-per-body-mass-per-day', '1', ['mg/kg/day']),
  unit('mcg-per-kg-a-day', 'mcg/kg a day', 'mcg/kg a day', 'mass-per-body-mass-per-day', '0.001', [
    'mcg/kg/day',
  ]),
  // Infusions whose rate goes by body weight, as pumps show it.
  unit('mcg-per-kg-a-minute', 'mcg/kg/min', 'mcg/kg/min', 'mass-per-body-mass-per-minute', '0.001', [
    'mcg/kg/minute',
    'mcg/kg a minute',
    'mcg/kg per minute',
  ]),
  unit('mg-per-kg-an-hour', 'mg/kg/hour', 'mg/kg/hour', 'mass-per-body-mass-per-hour', '1', [
    'mg/kg/h',
    'mg/kg an hour',
    'mg/kg per hour',
  ]),
  unit('mcg-per-kg-an-hour', 'mcg/kg/hour', 'mcg/kg/hour', 'mass-per-body-mass-per-hour', '0.001', [
    'mcg/kg/h',
    'mcg/kg an hour',
    'mcg/kg per hour',
  ]),
  unit('mg-per-surface', 'mg/m2', 'mg/m2', 'mass-per-body-surface', '1', ['mg/m²', 'mg per m2', 'mg per m²']),
  unit('m2', 'm2', 'm2', 'body-surface', '1', ['m²', 'square metre', 'square metres']),
  unit('kg-per-square-metre', 'kg/m2', 'kg/m2', 'body-mass-index', '1', ['kg/m²', 'kg per m2', 'kg per m²']),
  unit('cm', 'cm', 'cm', 'length', '1', ['centimetre', 'centimetres']),
  unit('mm', 'mm', 'mm', 'length', '0.1', ['millimetre', 'millimetres']),
  unit('metre', 'm', 'm', 'length', '100', ['metre', 'metres']),
  unit('kcal', 'kcal', 'kcal', 'energy', '1', ['kilocalorie', 'kilocalories']),
  unit('kcal-a-day', 'kcal a day', 'kcal a day', 'energy-per-day', '1', ['kcal per day', 'kcal/day']),
  unit('mg-per-tablet', 'mg per tablet', 'mg per tablet', 'mass-per-tablet', '1', ['mg a tablet']),
  unit('mg-per-capsule', 'mg per capsule', 'mg per capsule', 'mass-per-capsule', '1', ['mg a capsule']),
  unit('mcg-per-tablet', 'mcg per tablet', 'mcg per tablet', 'mass-per-tablet', '0.001', ['mcg a tablet']),
  unit('mcg-per-capsule', 'mcg per capsule', 'mcg per capsule', 'mass-per-capsule', '0.001', [
    'mcg a capsule',
  ]),
  unit('g-per-tablet', 'g per tablet', 'g per tablet', 'mass-per-tablet', '1000', ['g a tablet']),
  unit('tablet', 'tablet', 'tablets', 'tablets', '1'),
  unit('capsule', 'capsule', 'capsules', 'capsules', '1'),
  unit('patch', 'patch', 'patches', 'patches', '1'),
  unit('spray', 'spray', 'sprays', 'sprays', '1'),
  unit('sachet', 'sachet', 'sachets', 'sachets', '1'),
  unit('vial', 'vial', 'vials', 'vials', '1'),
  unit('ampoule', 'ampoule', 'ampoules', 'ampoules', '1'),
  unit('puff', 'puff', 'puffs', 'puffs', '1', ['actuation', 'actuations']),
  unit('puff-a-day', 'puff a day', 'puffs a day', 'puffs-per-day', '1'),
  unit('mcg-per-puff', 'mcg per puff', 'mcg per puff', 'mass-per-puff', '1', [
    'mcg a puff',
    'mcg/puff',
    'mcg per actuation',
  ]),
  unit('drop', 'drop', 'drops', 'drops', '1'),
  unit('drop-a-minute', 'drop a minute', 'drops a minute', 'drops-per-minute', '1', [
    'drops per minute',
    'drops/min',
    'drops/minute',
  ]),
  unit('drop-per-ml', 'drop/mL', 'drops/mL', 'drops-per-volume', '1', ['drop per mL', 'drops per mL']),
  unit('tablet-a-day', 'tablet a day', 'tablets a day', 'tablets-per-day', '1'),
  unit('capsule-a-day', 'capsule a day', 'capsules a day', 'capsules-per-day', '1'),
  unit('tablet-a-week', 'tablet a week', 'tablets a week', 'tablets-per-week', '1'),
  unit('time-a-day', 'time a day', 'times a day', 'times-per-day', '1', ['doses a day', 'dose a day']),
  unit('time-a-week', 'time a week', 'times a week', 'times-per-week', '1', ['doses a week', 'dose a week']),
  unit('beat-a-minute', 'beat a minute', 'beats a minute', 'rate-per-minute', '1', ['beats per minute']),
  unit('breath-a-minute', 'breath a minute', 'breaths a minute', 'rate-per-minute', '1'),
  unit('in-100-people', 'in 100 people', 'in 100 people', 'share', '0.01', ['in 100']),
  unit('in-1000-people', 'in 1,000 people', 'in 1,000 people', 'share', '0.001', ['in 1,000']),
  unit('in-10000-people', 'in 10,000 people', 'in 10,000 people', 'share', '0.0001', ['in 10,000']),
  unit('in-10-people', 'in 10 people', 'in 10 people', 'share', '0.1', ['in 10']),
  unit('per-cent', 'per cent', 'per cent', 'share', '0.01', ['percent', '%']),
  unit('unit', 'unit', 'units', 'biological-units', '1'),
  unit('unit-a-day', 'unit a day', 'units a day', 'units-per-day', '1', ['units per day', 'units/day']),
  // Blood counts, as laboratories give them.
  unit('ten-to-the-9-per-litre', 'x 10^9/L', 'x 10^9/L', 'cells-per-volume', '1', [
    '× 10^9/L',
    '× 10⁹/L',
    'x 10⁹/L',
    'x 10^9 per litre',
    '× 10^9 per litre',
    '× 10⁹ per litre',
  ]),
  unit('ten-to-the-12-per-litre', 'x 10^12/L', 'x 10^12/L', 'cells-per-volume', '1000', [
    '× 10^12/L',
    '× 10¹²/L',
    'x 10¹²/L',
    'x 10^12 per litre',
    '× 10^12 per litre',
    '× 10¹² per litre',
  ]),
  unit('cell-per-microlitre', 'cell/microlitre', 'cells/microlitre', 'cells-per-volume', '0.001', [
    'cell/mm3',
    'cells/mm3',
    'cells/mm³',
    'cells per microlitre',
  ]),
  unit('unit-per-l', 'unit/L', 'units/L', 'units-per-volume', '0.001', ['units per L', 'units per litre']),
  unit('unit-per-ml', 'unit/mL', 'units/mL', 'units-per-volume', '1', ['units per mL']),
  unit('unit-per-kg', 'unit/kg', 'units/kg', 'units-per-body-mass', '1', ['units per kg']),
  unit('unit-per-kg-a-day', 'unit/kg a day', 'units/kg a day', 'units-per-body-mass-per-day', '1', [
    'units/kg/day',
    'units/kg per day',
  ]),
  unit('unit-per-kg-an-hour', 'unit/kg/hour', 'units/kg/hour', 'units-per-body-mass-per-hour', '1', [
    'units/kg/h',
    'units/kg an hour',
    'units/kg per hour',
  ]),
  unit('unit-an-hour', 'unit an hour', 'units an hour', 'units-per-hour', '1', [
    'units per hour',
    'units/hour',
  ]),
  unit('point', 'point', 'points', 'points', '1'),
  unit('mmhg', 'mmHg', 'mmHg', 'pressure', '1', ['mm Hg']),
  unit('kilopascal', 'kPa', 'kPa', 'gas-pressure', '1'),
  unit('degree-celsius', '°C', '°C', 'temperature', '1'),
];

function unit(
  id: string,
  singular: string,
  plural: string,
  measures: string,
  factor: string,
  others: readonly string[] = [],
  short: readonly string[] = [],
): Unit {
  const ofPeople = plural.endsWith(' people');
  return { id, singular, plural, others, short, dimension: measures, factor, ofPeople };
}
