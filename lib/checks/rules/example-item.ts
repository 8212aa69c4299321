import type { Item, Option, Part } from '#lib/items/item.ts';

/** Items for the examples of the rules: sound unless the example says otherwise. */

const FACT = 'example/mechanism/binds';
const LISTED = 'example/mechanism/listed';
const FREQUENCY = 'example/mechanism/tremor-frequency';

/** A wrong option, with its proof and rationale. */
export function wrong(text: string, changes: Partial<Option> = {}): Option {
  return {
    id: text.toLowerCase().replace(/[^a-z0-9]+/gu, '-'),
    text,
    key: false,
    rationale: 'The lesson says otherwise.',
    proof: { kind: 'R2', facts: [FACT] },
    ...changes,
  };
}

/** A right option, with its proof and rationale. */
export function right(text: string, changes: Partial<Option> = {}): Option {
  return { ...wrong(text), key: true, proof: { kind: 'entailed', facts: [FACT] }, ...changes };
}

/** A single-best-answer item on the binding site of gabapentin, changed as the example needs. */
export function anItem(changes: Partial<Item> = {}): Item {
  return {
    id: 'example/mechanism/binds/single-best-answer/1',
    course: 'example',
    lesson: 'mechanism',
    objective: 'site',
    facts: [FACT],
    kind: 'single-best-answer',
    level: 'recall',
    safety: false,
    stem: 'Which site does gabapentin bind?',
    options: [
      right('Alpha-2-delta subunit'),
      wrong('GABA-A receptor'),
      wrong('Dopamine D2 receptor'),
      wrong('Serotonin transporter'),
    ],
    sources: ['label'],
    order: 'free',
    revision: '0',
    certificate: {
      engine: '0',
      keys: [],
      distractors: [],
      factVersions: {},
      stem: 'parsed',
      reviewed: false,
    },
    ...changes,
  };
}

/** An item with this stem, key and distractors. */
export function anItemWith(stem: string, key: string, ...distractors: readonly string[]): Item {
  return anItem({ stem, options: [right(key), ...distractors.map((text) => wrong(text))] });
}

/** An item on another fact, with this stem, key and distractors. */
export function anItemOn(fact: string, stem: string, key: string, ...distractors: readonly string[]): Item {
  const ref = `example/mechanism/${fact}`;
  return anItem({
    facts: [ref],
    stem,
    options: [
      right(key, { proof: { kind: 'entailed', facts: [ref] } }),
      ...distractors.map((text) => wrong(text, { proof: { kind: 'R2', facts: [ref] } })),
    ],
  });
}

/** A sound item in free words with one more distractor. */
export function anItemWithDistractor(text: string): Item {
  return anItemWith(
    'What is the next step for this person?',
    'Ring the clinic',
    'Read the leaflet',
    'Rest at home',
    text,
  );
}

/** A multiple-response item with these keys and distractors. */
export function aMultipleResponse(keys: readonly string[], distractors: readonly string[]): Item {
  return anItem({
    kind: 'multiple-response',
    facts: [LISTED],
    stem: 'Which reactions were listed with gabapentin?\n\nSelect all that apply.',
    options: [
      ...keys.map((text) => right(text, { proof: { kind: 'entailed', facts: [LISTED] } })),
      ...distractors.map((text) => wrong(text, { proof: { kind: 'R1', facts: [LISTED] } })),
    ],
  });
}

/** A row that is judged true or false. */
export function row(text: string, holds: boolean, changes: Partial<Option> = {}): Part {
  const options = holds ? [right('True', changes), wrong('False')] : [wrong('True'), right('False', changes)];
  return { id: text.toLowerCase().replace(/[^a-z0-9]+/gu, '-'), text, options };
}

/** Rows that no rule has anything to say of. */
const PLAIN_ROWS = [
  row('Pregabalin is swallowed with water.', true),
  row('Diazepam grows on trees.', false),
  row('Sertraline comes as a tablet.', true),
];

/** A true-or-false matrix of these rows, with plain ones behind them until there are four. */
export function aMatrix(...given: readonly Part[]): Item {
  const parts = [...given, ...PLAIN_ROWS.slice(0, Math.max(0, 4 - given.length))];
  return anItem({
    kind: 'matrix-multiple-choice',
    stem: 'Decide whether each statement about binding is true or false.',
    options: [],
    parts,
    order: 'fixed',
  });
}

/** The categories of frequency with their bounds printed. */
export const CATEGORIES = [
  'Very common (at least 1 in 10)',
  'Common (at least 1 in 100 but fewer than 1 in 10)',
  'Uncommon (at least 1 in 1,000 but fewer than 1 in 100)',
  'Rare (at least 1 in 10,000 but fewer than 1 in 1,000)',
] as const;

/** A single-best-answer item on a category of frequency. */
export function aFrequencyItem(changes: Partial<Item> = {}): Item {
  return anItem({
    stem: 'How frequent is tremor with gabapentin in the product information?',
    facts: [FREQUENCY],
    options: CATEGORIES.map((text, index) =>
      index === 1
        ? right(text, { proof: { kind: 'entailed', facts: [FREQUENCY] } })
        : wrong(text, { proof: { kind: 'R5', facts: [FREQUENCY] } }),
    ),
    order: 'fixed',
    ...changes,
  });
}

const STATUS = 'example/mechanism/status-us';

/** A single-best-answer item on the legal status of pregabalin in the United States. */
export function aStatusItem(changes: Partial<Item> = {}): Item {
  return anItem({
    facts: [STATUS],
    stem: 'Which legal status does pregabalin have in the United States?',
    options: [
      right('Schedule V controlled substance', { proof: { kind: 'entailed', facts: [STATUS] } }),
      wrong('Medicine outside the schedules', { proof: { kind: 'R2', facts: [STATUS] } }),
      wrong('Prescription-only medicine', { proof: { kind: 'R2', facts: [STATUS] } }),
    ],
    ...changes,
  });
}

/** A part with one key and some distractors, all resting on one fact. */
export function aPart(text: string, key: string, distractors: readonly string[], fact: string = FACT): Part {
  return {
    id: text.toLowerCase().replace(/[^a-z0-9]+/gu, '-'),
    text,
    options: [
      right(key, { proof: { kind: 'entailed', facts: [fact] } }),
      ...distractors.map((other) => wrong(other, { proof: { kind: 'R2', facts: [fact] } })),
    ],
  };
}

/** Sentences with gaps. */
export function aCloze(...parts: readonly Part[]): Item {
  return anItem({
    kind: 'drop-down-cloze',
    stem: 'Complete each sentence about binding.',
    options: [],
    parts,
  });
}
