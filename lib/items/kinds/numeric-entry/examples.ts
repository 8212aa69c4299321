import type { NumberEntry, Option, Part } from '../../item.ts';
import { exampleItem, exampleOption, exampleOptions, type KindExample } from '../../kind-example.ts';

const valued = (text: string, key: boolean): Option => ({
  ...exampleOption(text.replaceAll(' ', '-'), key),
  text,
});
const dose: NumberEntry = {
  unit: 'mg',
  lowest: '299.5',
  highest: '300.5',
  units: [
    { name: 'mg', factor: '1' },
    { name: 'g', factor: '1000' },
    { name: 'mcg', factor: '0.001' },
  ],
};
const share: NumberEntry = {
  unit: 'in 100 people',
  lowest: '7',
  highest: '7',
  units: [
    { name: 'in 100 people', factor: '1' },
    { name: 'in 100', factor: '1' },
    { name: '%', factor: '1' },
    { name: 'in 1,000', factor: '0.1' },
  ],
};
const part = (entry: NumberEntry, ...options: readonly Option[]): Part => ({
  id: 'main',
  text: '',
  options,
  entry,
});
const doses = part(dose, valued('300 mg', true), valued('30 mg', false), valued('3,000 mg', false));
const typed = (name: string, text: string, points: number) =>
  ({ name: `${name}: ${text}`, response: { picks: {}, entries: { main: text } }, points, max: 1 }) as const;

export const examples: readonly KindExample[] = [
  {
    name: 'a dose with a tolerance',
    item: exampleItem('numeric-entry', { parts: [doses] }),
    responses: [
      typed('the value', '300', 1),
      typed('with its unit', '300 mg', 1),
      typed('without a space, in capitals', '300MG', 1),
      typed('zeros at the end', '300.00', 1),
      typed('the lowest accepted', '299.5', 1),
      typed('the highest accepted', '300.5', 1),
      typed('just below', '299.4999', 0),
      typed('just above', '300.5001', 0),
      typed('a larger unit', '0.3 g', 1),
      typed('a smaller unit, with a comma', '300,000 mcg', 1),
      typed('a larger unit at the edge', '0.2995 g', 1),
      typed('the right number with the wrong unit', '300 g', 0),
      typed('an unknown unit', '300 mL', 0),
      typed('ten times too much', '3,000', 0),
      typed('a negative number', '-300', 0),
      typed('a naked decimal', '.3 g', 0),
      typed('a point at the end', '300.', 0),
      typed('an exponent', '3e2', 0),
      typed('two numbers', '300 300', 0),
      typed('words', 'three hundred', 0),
      typed('only a unit', 'mg', 0),
      typed('nothing but space', '  ', 0),
      { name: 'nothing', response: { picks: {} }, points: 0, max: 1 },
      { name: 'the key chosen, not typed', response: { picks: { main: ['300-mg'] } }, points: 0, max: 1 },
    ],
    faults: [],
  },
  {
    name: 'an exact share',
    item: exampleItem('numeric-entry', {
      parts: [part(share, valued('7 in 100 people', true), valued('3 in 100 people', false))],
    }),
    responses: [
      typed('the value', '7', 1),
      typed('written as asked', '7 in 100', 1),
      typed('as a percentage', '7%', 1),
      typed('of another number of people', '70 in 1,000', 1),
      typed('off by little', '7.1', 0),
    ],
    faults: [],
  },
  {
    name: 'a key outside the accepted range',
    item: exampleItem('numeric-entry', {
      parts: [
        part({ ...dose, lowest: '301', highest: '302' }, valued('300 mg', true), valued('30 mg', false)),
      ],
    }),
    responses: [],
    faults: ['Unexpected key "300 mg", expected a number from 301 to 302 in the unit mg'],
  },
  {
    name: 'a wrong amount inside the accepted range',
    item: exampleItem('numeric-entry', {
      parts: [part(dose, valued('300 mg', true), valued('0.3 g', false))],
    }),
    responses: [],
    faults: ['Unexpected wrong amount "0.3 g", expected a number outside 299.5 to 300.5 in the unit mg'],
  },
  {
    name: 'no entry',
    item: exampleItem('numeric-entry', {
      parts: [{ id: 'main', text: '', options: exampleOptions('AB', 'A') }],
    }),
    responses: [],
    faults: ['Unexpected part without an entry, expected the range and units of a typed number'],
  },
  {
    name: 'bounds the wrong way round, and a unit that is not among the units',
    item: exampleItem('numeric-entry', {
      parts: [part({ ...dose, unit: 'ml', lowest: '301', highest: '300' }, valued('300 mg', true))],
    }),
    responses: [],
    faults: [
      'Unexpected range 301 to 300, expected decimals in rising order',
      'Unexpected unit "ml", expected one of the units with the factor 1',
      'Unexpected key "300 mg", expected a number from 301 to 300 in the unit ml',
    ],
  },
];
