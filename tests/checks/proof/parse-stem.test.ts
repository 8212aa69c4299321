import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLeadIn, readStatement, splitStem } from '#lib/checks/proof/parse-stem.ts';
import { renderFrame } from '#lib/items/phrase/render-frame.ts';
import type { Concept } from '#lib/knowledge/concept.ts';
import { parseAmount, singleQuantity } from '#lib/knowledge/quantity.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';
import { kb } from './sample.ts';

const word = fc.constantFrom(
  'which',
  'of',
  'is',
  'the',
  'a',
  'known',
  'for',
  'gaba',
  'pH',
  '(here)',
  'and,',
  'x',
);
const label = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const concept: fc.Arbitrary<Partial<Concept>> = fc.record({
  label,
  article: fc.constantFrom('the', 'a', 'an', 'none'),
  number: fc.constantFrom('singular', 'plural'),
});
const filler = fc
  .array(fc.oneof(word, fc.constantFrom('[is|are]', '[has|have:object]')), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));

/** A frame with the slots in some order and words between all of them. */
function frameOf(slots: readonly string[], ending: string): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.shuffledSubarray([...slots], { minLength: slots.length }),
      fc.array(filler, { minLength: 6, maxLength: 6 }),
      fc.boolean(),
    )
    .map(([order, words, first]) => {
      const pieces = order.flatMap((slot, at) => [words[at] ?? 'of', slot]);
      return `${(first ? pieces.slice(1) : pieces).join(' ')} ${words[5] ?? 'x'}${ending}`;
    });
}

const subjectSlot = fc.constantFrom('{subject}', '{subject:bare}');
const placedSlots = fc.subarray(['{country}', '{medicine}', '{population:noun}']);
const frames = fc.record({
  statement: fc
    .tuple(subjectSlot, placedSlots)
    .chain(([subject, placed]) => frameOf([subject, '{object}', ...placed], '.')),
  question: fc
    .tuple(subjectSlot, placedSlots)
    .chain(([subject, placed]) => frameOf([subject, ...placed], '?')),
});
const qualifierSets = fc.record({
  country: fc.constantFrom('us', 'uk'),
  population: fc.constantFrom('adults', 'children'),
  medicine: fc.constant('m'),
});
const cases = fc.record({
  frames,
  subject: concept,
  object: concept,
  medicine: concept,
  qualifiers: qualifierSets,
  several: fc.boolean(),
});

describe('what the frames write is read back', () => {
  it('for any frame, any names and any qualifiers', () => {
    fc.assert(
      fc.property(
        cases,
        ({ frames: { statement, question }, subject, object, medicine, qualifiers, several }) => {
          const role = several ? 'objects' : 'object';
          const base = buildKnowledgeBase({
            concepts: {
              s: { ...subject, kind: 'subject' },
              o: { ...object, kind: 'object' },
              m: { ...medicine, kind: 'medicine' },
            },
            relations: { r: { domain: 'subject', range: 'object', statement, ask: { [role]: [question] } } },
            qualifiers: {
              country: { us: 'in the United States', uk: 'in the United Kingdom, and there alone' },
              medicine: 'medicine',
              population: { adults: 'in adults', children: 'in children' },
            },
          });
          const said = renderFrame(statement, { subject: 's', object: 'o', qualifiers }, base);
          // A qualifier whose value is a concept has no phrase to stand in front: such a sentence is not made.
          fc.pre(said !== undefined);
          expect(readStatement(base, said)).toContainEqual({
            relation: 'r',
            role: 'statement',
            subject: 's',
            object: 'o',
            qualifiers,
            reasons: {},
          });
          const asked = renderFrame(question, { subject: 's', qualifiers }, base);
          fc.pre(asked !== undefined);
          expect(readLeadIn(base, asked, [role], false)).toContainEqual({
            relation: 'r',
            role,
            subject: 's',
            object: undefined,
            qualifiers,
            reasons: {},
          });
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('splitStem', () => {
  it('takes the last paragraph as the question, and the rest as the case', () => {
    expect(splitStem(' A case\nof two lines.\r\n \r\nMore.\n\nWhich  one? \n\n')).toEqual({
      context: 'A case of two lines.\n\nMore.',
      leadIn: 'Which one?',
    });
    expect(splitStem('Which one?')).toEqual({ context: '', leadIn: 'Which one?' });
  });
});

describe('a sentence', () => {
  it.each([
    ['Tremor is listed as common for gabapentin in adults.', 1],
    ['In the United Kingdom, nerve pains are an approved use of gabapentin.', 1],
    ['In the United Kingdom, nerve pains is an approved use of gabapentin.', 0],
    ['In the response to an alarm, call for help is followed by treat the cause.', 1],
    ['In gabapentin, call for help is followed by treat the cause.', 0],
    ['Naloxone is a competitive antagonist.', 1],
    ['Naloxone is an competitive antagonist.', 0],
    ['Naloxone is the competitive antagonist.', 0],
    ['Naloxone is competitive antagonist.', 0],
  ])('"%s" has %i readings', (text, count) => {
    expect(readStatement(kb, text)).toHaveLength(count);
  });

  it('may use a synonym with the article that fits it', () => {
    const concepts = {
      s: { label: 'naloxone' },
      o: { label: 'blocker', article: 'a' as const, names: ['antagonist'] },
    };
    const base = buildKnowledgeBase({ concepts, relations: { r: { statement: '{subject} is {object}.' } } });
    expect(readStatement(base, 'Naloxone is an antagonist.')).toHaveLength(1);
    expect(readStatement(base, 'Naloxone is an blocker.')).toHaveLength(0);
  });

  it('is compared in folded form, as frames, names and qualifiers are', () => {
    const concepts = { s: { label: 'α₂δ' }, o: { label: 'half' } };
    const relations = { r: { statement: '{subject}  weighs ½ of … {object}.' } };
    const base = buildKnowledgeBase({ concepts, relations, qualifiers: { q: { v: 'at 37 ℃' } } });
    expect(readStatement(base, 'At 37 ℃, α₂δ weighs ½ of … half.')).toMatchObject([
      { qualifiers: { q: 'v' } },
    ]);
  });

  it('is read by no frame whose slots touch, and by no frame that leaves out what it must name', () => {
    const concepts = { a: {}, b: {} };
    const relations = {
      r: { statement: '{subject}{object} fit.' },
      q: {
        statement: '{subject} fits.',
        ask: { object: ['what is fit?', 'what of {subject} is {object}?'] },
      },
    };
    const base = buildKnowledgeBase({ concepts, relations });
    for (const text of ['Ab fit.', 'A fits.']) expect(readStatement(base, text)).toEqual([]);
    for (const text of ['What is fit?', 'What of a is b?'])
      expect(readLeadIn(base, text, ['object'], false)).toEqual([]);
  });
});

describe('two calculations in the same words', () => {
  const amount = (label: string): Partial<Concept> => {
    const read = parseAmount(label);
    const quantity = read.ok ? singleQuantity(read.value) : expect.fail(read.error);
    return { kind: 'quantity', label, quantity };
  };
  const runsAt = (dose: string, doseUnit: string, strength: string, strengthUnit: string) => ({
    domain: 'medicine',
    range: 'quantity',
    statement: `{${dose}} of {subject} with {${strength}} runs at {object}.`,
    formula: {
      expression: `${dose} / ${strength}`,
      tree: { kind: 'number', value: '1' } as const,
      given: { [dose]: doseUnit, [strength]: strengthUnit },
      unit: 'ml-per-hour',
      places: 0,
      slips: [],
    },
  });
  const amounts = buildKnowledgeBase({
    concepts: {
      examplol: { kind: 'medicine', label: 'examplol' },
      ...Object.fromEntries(
        ['400 mg an hour', '300 units an hour', '20 mg/mL', '50 units/mL', '6 mL/hour'].map((label) => [
          label,
          amount(label),
        ]),
      ),
    },
    qualifiers: { dose: 'quantity', strength: 'quantity', units: 'quantity', 'unit-strength': 'quantity' },
    relations: {
      'by-mass': runsAt('dose', 'mg-an-hour', 'strength', 'mg-per-ml'),
      'by-units': runsAt('units', 'unit-an-hour', 'unit-strength', 'unit-per-ml'),
    },
  });

  it.each([
    ['300 units an hour of examplol with 50 units/mL runs at 6 mL/hour.', ['by-units']],
    ['400 mg an hour of examplol with 20 mg/mL runs at 6 mL/hour.', ['by-mass']],
    ['400 mg an hour of examplol with 50 units/mL runs at 6 mL/hour.', ['by-mass', 'by-units']],
  ])('are told apart by what their amounts measure: %s', (text, relations) => {
    expect(readStatement(amounts, text).map(({ relation }) => relation)).toEqual(relations);
  });
});
