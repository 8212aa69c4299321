/** A small vocabulary for the kinds with parts, and one sound item of each for tests to spoil. */
import type { StatedItem, StatedOption, StatedPart } from '#lib/checks/proof/stated-item.ts';
import * as words from '#lib/knowledge/instructions.ts';
import type { Concept } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { buildKnowledgeBase, ref, type KnowledgeSpec } from '#tests/support/knowledge-builder.ts';
import { certified, draft, sample } from './sample.ts';

const named = (kind: string, label: string, more: Partial<Concept> = {}) => ({
  kind,
  label,
  namesComplete: true,
  ...more,
});
const hours = (value: string): Partial<Concept> => ({
  kind: 'quantity',
  label: `${value} hours`,
  scale: 'time',
  interval: { min: Number(value) * 3600, max: Number(value) * 3600, maxIncluded: true },
  quantity: { from: value, to: value, unit: 'hour', about: false },
});
const set = (relation: string, subject: string, ...objects: string[]) => ({
  relation,
  kind: 'set' as const,
  claims: objects.map((object) => [subject, object] as const),
  complete: true,
});
const pair = (relation: string, subject: string, object: string) => ({
  relation,
  claims: [[subject, object] as const],
});

const spec: KnowledgeSpec = {
  ...sample,
  concepts: {
    ...sample.concepts,
    codeine: named('medicine', 'codeine'),
    opioid: named('class', 'opioid', { article: 'an' }),
    gabapentinoid: named('class', 'gabapentinoid', { article: 'a' }),
    blocker: named('class', 'opioid blocker', { article: 'an' }),
    steroid: named('class', 'steroid', { article: 'a' }),
    swelling: named('event', 'swelling of the tongue'),
    'stop-now': named('deed', 'stop the medicine'),
    'wait-a-day': named('deed', 'wait a day'),
    'double-it': named('deed', 'double the dose'),
    'airway-closes': named('reason', 'the airway may close'),
    'allergy-grows': named('reason', 'the allergy grows'),
    'dose-low': named('reason', 'the dose is low'),
    'taste-bad': named('reason', 'the taste is bad'),
    'two-hours': hours('2'),
    'six-hours': hours('6'),
    'sixty-hours': hours('60'),
  },
  relations: {
    ...sample.relations,
    'belongs-to': {
      domain: 'medicine',
      range: 'class',
      functional: true,
      statement: '{subject} is {object}.',
      negation: '{subject} is not {object}.',
      ask: { object: ['which class has {subject}?'], match: ['to which class does each medicine belong?'] },
    },
    'stopping-causes': {
      ...sample.relations?.['stopping-causes'],
      ask: {
        ...sample.relations?.['stopping-causes']?.ask,
        each: ['which signs can follow after stopping each medicine?'],
      },
    },
    'next-step': {
      ...sample.relations?.['next-step'],
      ask: {
        ...sample.relations?.['next-step']?.ask,
        order: ['what is the order of the steps in {sequence}?'],
      },
    },
    advice: {
      domain: 'event',
      range: 'deed',
      functional: true,
      statement: 'for {subject}, the advice is to {object}.',
      negation: 'for {subject}, the advice is not to {object}.',
      ask: { object: ['what is the advice for {subject}?'] },
      askInCase: {
        object: ['what is advised for {subject} here?'],
        objects: ['what is done about {subject}?'],
      },
      because: {
        relation: 'reason',
        dyad: 'for {subject}, the advice is to {object} | because {reason}.',
        triad: 'for {subject}, the advice is to {object} | because {reason} | and {second-reason}.',
      },
    },
    reason: {
      domain: 'event',
      range: 'reason',
      statement: '{subject} is urgent because {object}.',
      negation: '{subject} is not urgent because {object}.',
      ask: { objects: ['why is {subject} urgent?'] },
    },
    'half-life': {
      domain: 'medicine',
      range: 'quantity',
      functional: true,
      upwardMonotone: false,
      statement: 'the half-life of {subject} is {object}.',
      negation: 'the half-life of {subject} is not {object}.',
      ask: { object: ['what is the half-life of {subject}?'] },
    },
  },
  facts: {
    ...sample.facts,
    'class-1': pair('belongs-to', 'gabapentin', 'gabapentinoid'),
    'class-2': pair('belongs-to', 'codeine', 'opioid'),
    'class-3': pair('belongs-to', 'naloxone', 'blocker'),
    'stopping-codeine': set('stopping-causes', 'codeine', 'sweating', 'fever'),
    advised: pair('advice', 'swelling', 'stop-now'),
    reasons: set('reason', 'swelling', 'airway-closes', 'allergy-grows'),
    life: pair('half-life', 'gabapentin', 'six-hours'),
  },
};

const CASE = 'A man stopped gabapentin. He has anxiety and poor sleep, but no rash and no fever.';
const DIAGRAM = 'A woman has a swelling of the tongue after codeine.';
const raw = buildKnowledgeBase(spec);
const blank = { course: 'course', lesson: 'lesson', asks: 'object' as const, phrases: [], bowTie: undefined };

export const kb: KnowledgeBase = {
  ...raw,
  cases: [
    ...raw.cases,
    {
      ...blank,
      id: 'words',
      facts: [ref('stopping')],
      text: CASE,
      phrases: [{ text: 'poor sleep', concept: 'insomnia' }],
    },
    {
      ...blank,
      id: 'diagram',
      facts: [ref('advised')],
      text: DIAGRAM,
      bowTie: { condition: ref('advised'), actions: ref('reasons'), monitoring: ref('stopping-codeine') },
    },
  ],
};

/** A part from its id, its text and its options; a text that begins with * is a key. */
export function part(id: string, text: string, ...options: readonly string[]): StatedPart {
  return {
    id,
    text,
    options: options.map((option, index): StatedOption => ({
      id: `o${String(index + 1)}`,
      text: option.replace(/^\*/u, ''),
      key: option.startsWith('*'),
      rationale: 'The reason.',
    })),
  };
}

const item = (kind: string, stem: string, facts: readonly string[], ...parts: StatedPart[]): StatedItem => ({
  ...draft(stem, [], facts, kind),
  parts,
});

const match = `To which class does each medicine belong? ${words.CHOOSE_FOR_EACH}`;
const classes = ['class-1', 'class-2', 'class-3'];
const steps = (key: number) =>
  ['Treat the cause', 'Assess the patient', 'Call for help'].map((text, at) =>
    at === key ? `*${text}` : text,
  );

/** Sound items without certificate, by kind. */
export const drafts = {
  'select-n': draft(
    'Which signs can follow after stopping gabapentin? Select two.',
    ['*Anxiety', '*Insomnia', 'Rash'],
    ['stopping'],
    'select-n',
  ),
  category: item(
    'matrix-multiple-choice',
    match,
    classes.slice(0, 2),
    part('r1', 'Gabapentin', '*Gabapentinoid', 'Opioid'),
    part('r2', 'Codeine', 'Gabapentinoid', '*Opioid'),
  ),
  matching: item(
    'matching',
    match,
    classes,
    part('m1', 'Gabapentin', '*Gabapentinoid', 'Opioid', 'Opioid blocker', 'Steroid'),
    part('m2', 'Codeine', 'Gabapentinoid', '*Opioid', 'Opioid blocker', 'Steroid'),
    part('m3', 'Naloxone', 'Gabapentinoid', 'Opioid', '*Opioid blocker', 'Steroid'),
  ),
  columns: item(
    'matrix-multiple-response',
    `Which signs can follow after stopping each medicine? ${words.SELECT_IN_EACH_COLUMN}`,
    ['stopping', 'stopping-codeine'],
    part('c1', 'Gabapentin', '*Anxiety', '*Sweating', 'Rash'),
    part('c2', 'Codeine', 'Anxiety', '*Sweating', 'Rash'),
  ),
  ordered: item(
    'ordered-response',
    `What is the order of the steps in the response to an alarm? ${words.PUT_IN_ORDER}`,
    ['alarm'],
    part('position-1', '1', ...steps(1)),
    part('position-2', '2', ...steps(2)),
    part('position-3', '3', ...steps(0)),
  ),
  cloze: item(
    'drop-down-cloze',
    words.clozeStem('where gabapentin binds'),
    ['binding', 'target'],
    part(
      'b1',
      'Gabapentin binds ____.',
      '*the alpha-2-delta subunit',
      'the GABA-A receptor',
      'the serotonin transporter',
    ),
    part(
      'b2',
      'The main target of naloxone is ____.',
      '*the opioid receptor',
      'the GABA-A receptor',
      'the NMDA receptor',
    ),
  ),
  dyad: item(
    'drop-down-rationale',
    words.COMPLETE_SENTENCE,
    ['advised', 'reasons'],
    part(
      'answer',
      'For swelling of the tongue, the advice is to ____',
      '*stop the medicine',
      'wait a day',
      'double the dose',
    ),
    part('reason', 'because ____.', '*the airway may close', 'the dose is low', 'the taste is bad'),
  ),
  triad: item(
    'drop-down-rationale',
    words.COMPLETE_SENTENCE,
    ['advised', 'reasons'],
    part(
      'answer',
      'For swelling of the tongue, the advice is to ____',
      '*stop the medicine',
      'wait a day',
      'double the dose',
    ),
    part('reason', 'because ____', '*the airway may close', 'the dose is low'),
    part('second-reason', 'and ____.', '*the allergy grows', 'the taste is bad'),
  ),
  numeric: item('numeric-entry', 'What is the half-life of gabapentin? Enter a number (hours).', ['life'], {
    ...part('main', '', '2 hours', '*6 hours', '60 hours'),
    entry: {
      unit: 'hours',
      lowest: '6',
      highest: '6',
      units: [
        { name: 'hours', factor: '1' },
        { name: 'days', factor: '24' },
      ],
    },
  }),
  highlight: item(
    'highlight-text',
    `Which signs can follow after stopping gabapentin? ${words.SELECT_WORDS}`,
    ['stopping'],
    part('main', CASE, '*anxiety', '*poor sleep', 'rash'),
  ),
  'bow-tie': item(
    'bow-tie',
    `${DIAGRAM}\n\n${words.COMPLETE_DIAGRAM}`,
    ['advised', 'reasons', 'stopping-codeine'],
    part(
      'condition',
      'What is advised for swelling of the tongue here?',
      '*Stop the medicine',
      'Wait a day',
      'Double the dose',
    ),
    part(
      'actions',
      'Why is swelling of the tongue urgent? Select two.',
      '*The airway may close',
      '*The allergy grows',
      'The dose is low',
    ),
    part(
      'monitoring',
      'Which signs can follow after stopping codeine? Select two.',
      '*Sweating',
      '*Fever',
      'Rash',
    ),
  ),
} satisfies Readonly<Record<string, StatedItem>>;

export type KindName = keyof typeof drafts;

/** The item of a kind with its certificate. */
export function soundItem(kind: KindName): StatedItem {
  return certified(drafts[kind], kb);
}
