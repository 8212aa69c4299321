/** Words that the generated courses are written with. Nothing in them is a clinical statement. */
import { randomBelow, shuffled, type RandomStream } from '#lib/base/random.ts';

const HEADS = [
  'bel',
  'cor',
  'dal',
  'fen',
  'gal',
  'hal',
  'jor',
  'kel',
  'lam',
  'mor',
  'nal',
  'pel',
  'rol',
  'sal',
  'tel',
  'vor',
  'wen',
  'xel',
  'yar',
  'zan',
];
const MIDDLES = [
  'abe',
  'aco',
  'adi',
  'ago',
  'ami',
  'ano',
  'are',
  'ato',
  'avi',
  'eba',
  'edo',
  'ela',
  'emi',
  'ena',
  'era',
  'evo',
  'ila',
  'imo',
  'ira',
  'ola',
];
const LINKS = ['b', 'c', 'd', 'f', 'g', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'x', 'z'];
const ENDINGS = {
  medicine: ['amol', 'idone', 'ozine', 'upril'],
  illness: ['aria', 'itis', 'emia', 'osis'],
  target: ['in', 'an', 'on', 'en'],
} as const;

/** The made-up name with a number: another one for each number below 24,000, of one length or nearly. */
export function madeUpName(of: keyof typeof ENDINGS, number: number): string {
  const steps = [HEADS, MIDDLES, LINKS, ENDINGS[of]] as const;
  const parts: string[] = [];
  let rest = number;
  for (const step of steps) {
    parts.push(step[rest % step.length] ?? '');
    rest = Math.floor(rest / step.length);
  }
  return parts.join('');
}

/** So many different values, in a drawn order. */
export function drawn<T>(stream: RandomStream, values: readonly T[], count: number): T[] {
  return shuffled(stream, values).slice(0, count);
}

/** One value. @throws RangeError when there is none */
export function oneOf<T>(stream: RandomStream, values: readonly T[]): T {
  const value = values[randomBelow(stream, values.length)];
  if (value === undefined) throw new RangeError('oneOf: no values');
  return value;
}

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Reactions that all courses share, with the ids that their labels give. */
export const REACTIONS = [
  'headache',
  'nausea',
  'dizziness',
  'sleepiness',
  'tremor',
  'dry mouth',
  'back pain',
  'blurred sight',
  'weight gain',
  'yawning',
  'hiccups',
  'vomiting',
  'wind',
  'stiffness',
  'heartburn',
  'itching',
  'hair loss',
  'night sweats',
  'muscle pain',
  'joint pain',
  'nosebleeds',
  'bruising',
  'flushing',
  'palpitations',
  'cough',
  'hoarseness',
  'ear ringing',
  'low mood',
  'shivering',
  'vivid dreams',
  'restlessness',
  'thirst',
  'bloating',
  'leg cramps',
  'cold hands',
  'numb fingers',
  'swollen ankles',
  'loss of taste',
  'loss of appetite',
  'sensitive skin',
] as const;

/** What may be seen in somebody who takes a medicine, what is then advised, and why. */
export const SITUATIONS = [
  'a missed meal',
  'a spreading rash',
  'a fever',
  'a yellow eye',
  'a dark stain',
  'a stiff neck',
  'a swollen tongue',
  'a planned operation',
  'a long flight',
  'a bitter taste',
  'a new pregnancy',
  'a sore throat',
  'a lost leaflet',
  'a stomach upset',
] as const;
export const ACTIONS = [
  'ask for a blood test',
  'call the ward pharmacist',
  'show the arm to a nurse',
  'wait until the evening',
  'count the tablets again',
  'note the time of day',
  'ring the clinic that day',
  'measure the temperature',
  'drink a glass of water',
  'bring the empty bottle',
  'sit down until it passes',
  'eat well before bedtime',
] as const;
export const CAUSES = [
  'it may come from the liver',
  'it may begin in the skin',
  'it may show a high dose',
  'it may follow a low level',
  'it may hide an infection',
  'it may go with thin blood',
  'it may touch the kidneys',
  'it may be a damp tablet',
] as const;

/** The id of a label: lower-case letters, digits and single hyphens. */
export function idOf(label: string): string {
  return label.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-');
}
