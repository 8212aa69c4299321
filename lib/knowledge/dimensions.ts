/** What amounts of one sort measure; only amounts of one dimension can be compared or converted. */
export interface Dimension {
  readonly id: string;
  /** As it stands in a diagnostic: "a dose a day". */
  readonly label: string;
  /** The base measures it is made of, with their powers: a dose a day is mass by time. */
  readonly powers: Readonly<Record<string, number>>;
  /** One canonical unit in base measures (mg, mL, second, micromole, microequivalent), as an exact quotient. */
  readonly scale: readonly [over: string, under: string];
}

/** In seconds. */
export const DAY = '86400';
export const WEEK = '604800';

/**
 * The dimensions. Months are not convertible to days (28 to 31), so calendar time stands apart from clock time, and so do
 * things that share base measures but are not compared (a dose a day, an infusion rate).
 */
const DIMENSIONS: readonly Dimension[] = [
  dimension('mass', 'a mass', { mass: 1 }),
  dimension('volume', 'a volume', { volume: 1 }),
  dimension('time', 'a time', { time: 1 }),
  dimension('calendar-time', 'a time in months or years', { months: 1 }),
  dimension('age', 'an age', { age: 1 }),
  dimension('flow', 'a volume by time', { volume: 1, time: -1 }, ['1', '3600']),
  // Of oxygen, say: never one of the amounts beside an infusion or a clearance.
  dimension('gas-flow', 'a flow of gas', { volume: 1, time: -1 }, ['1000', '60']),
  dimension('volume-per-day', 'a volume a day', { volume: 1, time: -1 }, ['1', DAY]),
  dimension(
    'flow-per-body-surface',
    'a volume by time and body surface',
    { volume: 1, time: -1, 'body-surface': -1 },
    ['1', '60'],
  ),
  dimension('mass-per-day', 'a dose a day', { mass: 1, time: -1 }, ['1', DAY]),
  dimension('mass-per-week', 'a dose a week', { mass: 1, time: -1 }, ['1', WEEK]),
  dimension('mass-per-hour', 'a mass by hour', { mass: 1, time: -1 }, ['1', '3600']),
  dimension('mass-per-minute', 'a mass by minute', { mass: 1, time: -1 }, ['1', '60']),
  dimension('concentration', 'a mass by volume', { mass: 1, volume: -1 }),
  dimension('molar-concentration', 'a molar concentration', { moles: 1, volume: -1 }),
  dimension('moles', 'an amount of substance', { moles: 1 }, ['1000', '1']),
  dimension('moles-per-hour', 'an amount of substance by hour', { moles: 1, time: -1 }, ['1000', '3600']),
  dimension('moles-per-day', 'an amount of substance a day', { moles: 1, time: -1 }, ['1000', DAY]),
  dimension('moles-per-body-mass', 'an amount of substance by body weight', { moles: 1, mass: -1 }, [
    '1000',
    '1000000',
  ]),
  dimension('equivalents', 'a number of equivalents', { equivalents: 1 }, ['1000', '1']),
  dimension('equivalents-per-hour', 'equivalents by hour', { equivalents: 1, time: -1 }, ['1000', '3600']),
  dimension('equivalent-concentration', 'equivalents by volume', { equivalents: 1, volume: -1 }),
  dimension('volume-per-body-mass', 'a volume by body weight', { volume: 1, mass: -1 }, ['1', '1000000']),
  dimension(
    'volume-per-body-mass-per-hour',
    'a volume by body weight and hour',
    { volume: 1, mass: -1, time: -1 },
    ['1', '3600000000'],
  ),
  dimension(
    'volume-per-body-mass-per-day',
    'a volume a day by body weight',
    { volume: 1, mass: -1, time: -1 },
    ['1', '86400000000'],
  ),
  dimension('mass-per-body-mass', 'a dose by body weight', {}, ['1', '1000000']),
  dimension('mass-per-body-mass-per-day', 'a dose a day by body weight', { time: -1 }, ['1', '86400000000']),
  dimension('mass-per-body-mass-per-hour', 'a dose by body weight and hour', { time: -1 }, [
    '1',
    '3600000000',
  ]),
  dimension('mass-per-body-mass-per-minute', 'a dose by body weight and minute', { time: -1 }, [
    '1',
    '60000000',
  ]),
  // A body of 1.73 m² is the base, since laboratories give rates of filtration for it.
  dimension('body-surface', 'a body surface', { 'body-surface': 1 }, ['100', '173']),
  dimension('mass-per-body-surface', 'a dose by body surface', { mass: 1, 'body-surface': -1 }, [
    '173',
    '100',
  ]),
  dimension('length', 'a length', { length: 1 }),
  dimension('body-mass-index', 'a body mass index', { mass: 1, length: -2 }, ['100', '1']),
  dimension('energy', 'an energy', { energy: 1 }),
  dimension('energy-per-day', 'an energy a day', { energy: 1, time: -1 }, ['1', DAY]),
  dimension('mass-per-tablet', 'a strength of tablets', { mass: 1, tablets: -1 }),
  dimension('mass-per-capsule', 'a strength of capsules', { mass: 1, capsules: -1 }),
  dimension('tablets', 'a number of tablets', { tablets: 1 }),
  dimension('capsules', 'a number of capsules', { capsules: 1 }),
  dimension('patches', 'a number of patches', { patches: 1 }),
  dimension('sprays', 'a number of sprays', { sprays: 1 }),
  dimension('sachets', 'a number of sachets', { sachets: 1 }),
  dimension('vials', 'a number of vials', { vials: 1 }),
  dimension('ampoules', 'a number of ampoules', { ampoules: 1 }),
  dimension('puffs', 'a number of puffs', { puffs: 1 }),
  dimension('puffs-per-day', 'puffs a day', { puffs: 1, time: -1 }, ['1', DAY]),
  dimension('mass-per-puff', 'a dose by puff', { mass: 1, puffs: -1 }, ['1', '1000']),
  dimension('drops', 'a number of drops', { drops: 1 }),
  dimension('drops-per-minute', 'drops by minute', { drops: 1, time: -1 }, ['1', '60']),
  dimension('drops-per-volume', 'drops by volume', { drops: 1, volume: -1 }),
  dimension('tablets-per-day', 'tablets a day', { tablets: 1, time: -1 }, ['1', DAY]),
  dimension('capsules-per-day', 'capsules a day', { capsules: 1, time: -1 }, ['1', DAY]),
  dimension('tablets-per-week', 'tablets a week', { tablets: 1, time: -1 }, ['1', WEEK]),
  dimension('times-per-day', 'how often a day', { time: -1 }, ['1', DAY]),
  dimension('times-per-week', 'how often a week', { time: -1 }, ['1', WEEK]),
  dimension('rate-per-minute', 'how often a minute', { time: -1 }, ['1', '60']),
  dimension('share', 'a share', {}),
  dimension('biological-units', 'a number of units', { units: 1 }),
  dimension('units-per-day', 'units a day', { units: 1, time: -1 }, ['1', DAY]),
  dimension('cells-per-volume', 'a number of cells by volume', { cells: 1, volume: -1 }),
  dimension('units-per-volume', 'units by volume', { units: 1, volume: -1 }),
  dimension('units-per-body-mass', 'units by body weight', { units: 1, mass: -1 }, ['1', '1000000']),
  dimension('units-per-body-mass-per-day', 'units a day by body weight', { units: 1, mass: -1, time: -1 }, [
    '1',
    '86400000000',
  ]),
  dimension(
    'units-per-body-mass-per-hour',
    'units by body weight and hour',
    { units: 1, mass: -1, time: -1 },
    ['1', '3600000000'],
  ),
  dimension('units-per-hour', 'units by hour', { units: 1, time: -1 }, ['1', '3600']),
  dimension('points', 'a number of points', { points: 1 }),
  dimension('pressure', 'a pressure', { pressure: 1 }),
  // The conventional millimetre of mercury: 13,595.1 kg/m³ × 9.80665 m/s² × 1 mm = 133.322387415 Pa; the other way round it has no finite decimal.
  dimension('gas-pressure', 'a pressure of a gas', { pressure: 1 }, ['1000', '133.322387415']),
  dimension('temperature', 'a temperature', { temperature: 1 }),
];

const dimensionsById = new Map(DIMENSIONS.map((one) => [one.id, one]));

/** The dimension of an id. */
export function dimensionOf(id: string): Dimension | undefined {
  return dimensionsById.get(id);
}

/** Every dimension, in the order in which guides list them. */
export function dimensions(): readonly Dimension[] {
  return DIMENSIONS;
}

function dimension(
  id: string,
  label: string,
  powers: Dimension['powers'],
  scale: Dimension['scale'] = ['1', '1'],
): Dimension {
  return { id, label, powers, scale };
}
