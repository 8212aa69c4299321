/** The vocabulary, facts and cases of the sound items of every kind. */
import type { Concept } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { buildKnowledgeBase, ref, type KnowledgeSpec } from '#tests/support/knowledge-builder.ts';
import { sample } from './sample-knowledge.ts';

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

export const CASE = 'A man stopped gabapentin. He has anxiety and poor sleep, but no rash and no fever.';
export const DIAGRAM = 'A woman has a swelling of the tongue after codeine.';
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
