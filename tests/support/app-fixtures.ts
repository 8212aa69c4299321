/** A small bank and the views made from it, for tests of the pages' components. */
import type { BankCourse, BankFact, BankLesson, BankQuiz } from '#lib/bank/bank.ts';
import type { ItemFeedback, PublicItem } from '#lib/items/view.ts';

export const aCourse: BankCourse = {
  id: 'gabapentin',
  title: 'Gabapentin, safely',
  summary:
    'What gabapentin is and how it acts, the movements it can cause and how often, what the kidneys have to do with the dose, and how to stop without harm.',
  audience:
    'Pharmacy and nursing students, and those who teach them. No pharmacology beyond first year is assumed.',
  html: '<p>Each lesson takes a few minutes. Each quiz asks about what the lessons said, in other words.</p>',
  lessons: ['mechanism', 'movements'],
};

export const aFact: BankFact = {
  ref: 'gabapentin/mechanism/binds-alpha-2-delta',
  objective: 'site',
  statement: 'Gabapentin binds the alpha-2-delta subunit of voltage-gated calcium channels.',
  sentence: 'Gabapentin fastens to the alpha-2-delta subunit of voltage-gated calcium channels.',
  anchor: 'e-1',
  citations: [
    {
      source: 'us-label',
      title: 'Gabapentin capsules, prescribing information',
      section: 'Mechanism of action',
    },
  ],
  safety: false,
  toVerify: true,
  reviewed: false,
  version: 'v1',
};

export const aLesson: BankLesson = {
  course: 'gabapentin',
  id: 'mechanism',
  title: 'How gabapentin acts',
  summary:
    'Its name points at GABA, but its target is a calcium channel. Knowing the difference explains what it does and what it does not do.',
  html: `<p>The name misleads. Gabapentin was drawn to resemble gamma-aminobutyric acid, the brain’s main inhibitory transmitter, yet it does not act where that transmitter acts.</p>
<h2 id="h-site">Where it binds</h2>
<p><span id="e-1">Gabapentin <strong>fastens to the alpha-2-delta subunit</strong> of voltage-gated calcium channels.</span> These channels stand at the endings of nerve cells, and let calcium in when a signal arrives. Calcium is what makes the ending release its transmitter.</p>
<p>It does not bind to GABA-A or to GABA-B receptors, it is not turned into GABA, and it does not stop GABA from being taken up again.</p>
<table><thead><tr><th>Site</th><th>Gabapentin</th><th>What follows</th></tr></thead><tbody><tr><td>Alpha-2-delta subunit</td><td>binds</td><td>less calcium enters the nerve ending</td></tr><tr><td>GABA-A receptor</td><td>does not bind</td><td>it is not a benzodiazepine</td></tr></tbody></table>
<h2 id="h-effect">What follows from it</h2>
<p><span id="e-2">In the laboratory, less glutamate and less noradrenaline are released.</span> How this relieves pain or prevents seizures in people is thought to follow from it, but is not established.</p>
<ul><li>Pregabalin binds the same subunit, more tightly.</li><li>Both are called <em>gabapentinoids</em>.</li></ul>`,
  words: 430,
  headings: [
    { depth: 2, text: 'Where it binds', anchor: 'h-site' },
    { depth: 2, text: 'What follows from it', anchor: 'h-effect' },
  ],
  objectives: [
    { id: 'site', text: 'Name the site that gabapentin binds', topic: 'mechanism' },
    { id: 'effect', text: 'Say what happens at the nerve ending when it binds there', topic: 'mechanism' },
  ],
  facts: [aFact],
  sources: [
    {
      id: 'us-label',
      title: 'Gabapentin capsules, prescribing information',
      publisher: 'US Food and Drug Administration (openFDA record)',
      edition: 'unknown',
      retrieved: '2025-10-02',
      url: 'https://api.fda.gov/drug/label.json',
    },
    {
      id: 'hendrich-2008',
      title:
        'Pharmacological disruption of calcium channel trafficking by the alpha-2-delta ligand gabapentin',
      publisher: 'PNAS 105:3628',
      edition: '2008',
      retrieved: 'unknown',
      url: 'unknown',
    },
  ],
  changes: [{ day: '2026-01-02', text: 'One sentence more.' }],
  glossary: [
    {
      name: 'alpha-2-delta subunit',
      abbreviation: '',
      definition: 'an accessory part of a calcium channel',
      anchor: 'term:alpha-2-delta-subunit',
    },
    {
      name: 'gamma-aminobutyric acid',
      abbreviation: 'GABA',
      definition: 'the main transmitter that quietens activity in the brain',
      anchor: 'term:gaba',
    },
  ],
  reviewed: false,
};

export const aQuiz: BankQuiz = {
  id: 'gabapentin-basics',
  title: 'Gabapentin: the basics',
  course: 'gabapentin',
  html: '<p>Eight questions about how gabapentin acts and which movements it can cause. Answer from the lessons, not from habit of practice: where countries differ, the question says which one it means.</p>',
  lessons: ['mechanism'],
  items: 8,
  kinds: { 'single-best-answer': 5, 'multiple-response': 2, 'matrix-multiple-choice': 1 },
  itemsPerFact: 2,
  cells: [],
  signedOnly: false,
  mode: 'practice',
  cutScore: 80,
};

const evidence: ItemFeedback['evidence'] = [
  {
    sentence: 'Gabapentin fastens to the alpha-2-delta subunit of voltage-gated calcium channels.',
    lessonTitle: 'How gabapentin acts',
    href: '/courses/gabapentin/mechanism#e-1',
    citations: ['Gabapentin capsules, prescribing information, Mechanism of action'],
    toVerify: true,
  },
];

const optionsOf = (part: string, texts: readonly string[]): PublicItem['parts'][number]['options'] =>
  texts.map((text, index) => ({ handle: `${part}-${index + 1}`, text }));

export const singleItem: PublicItem = {
  handle: 'item-1',
  kind: 'single-best-answer',
  context: '',
  leadIn: 'To which site does gabapentin bind?',
  parts: [
    {
      handle: 'p1',
      text: '',
      options: optionsOf('p1', [
        'The GABA-A receptor',
        'The alpha-2-delta subunit of voltage-gated calcium channels',
        'The serotonin transporter',
        'The mu opioid receptor',
      ]),
      picks: 1,
      unit: undefined,
    },
  ],
};

export const singleFeedback: ItemFeedback = {
  item: 'item-1',
  score: { points: 0, max: 1, parts: { p1: { points: 0, max: 1 } } },
  parts: [
    {
      handle: 'p1',
      options: [
        {
          handle: 'p1-1',
          key: false,
          chosen: true,
          rationale: 'It resembles GABA, yet it has no action at this receptor.',
          text: undefined,
        },
        {
          handle: 'p1-2',
          key: true,
          chosen: false,
          rationale: 'The lesson says so: it fastens to this subunit.',
          text: undefined,
        },
        {
          handle: 'p1-3',
          key: false,
          chosen: false,
          rationale: 'Uptake of serotonin is unchanged.',
          text: undefined,
        },
        {
          handle: 'p1-4',
          key: false,
          chosen: false,
          rationale: 'This is where morphine acts; gabapentin does not bind there.',
          text: undefined,
        },
      ],
      entered: undefined,
    },
  ],
  evidence,
};

export const multipleItem: PublicItem = {
  handle: 'item-2',
  kind: 'multiple-response',
  context:
    'A woman of 68 takes gabapentin for pain after shingles. Her kidneys work at about a third of what is usual for her age.',
  leadIn: 'Which of these are listed as very common or common with gabapentin in the UK product information?',
  parts: [
    {
      handle: 'p2',
      text: '',
      options: optionsOf('p2', [
        'Tremor',
        'Lack of coordination',
        'Hearing loss',
        'Dizziness',
        'Cataract',
        'Hair loss',
      ]),
      picks: 6,
      unit: undefined,
    },
  ],
};

export const multipleFeedback: ItemFeedback = {
  item: 'item-2',
  score: { points: 1, max: 3, parts: { p2: { points: 1, max: 3 } } },
  parts: [
    {
      handle: 'p2',
      options: optionsOf('p2', ['', '', '', '', '', '']).map(({ handle }, index) => ({
        handle,
        key: [0, 1, 3].includes(index),
        chosen: [0, 1, 2].includes(index),
        rationale: `The product information ${[0, 1, 3].includes(index) ? 'lists it among these' : 'does not list it in these bands'}.`,
        text: undefined,
      })),
      entered: undefined,
    },
  ],
  evidence,
};

const BANDS = ['Very common', 'Common', 'Uncommon'];

export const matrixItem: PublicItem = {
  handle: 'item-3',
  kind: 'matrix-multiple-choice',
  context: '',
  leadIn: 'How often does the UK product information say each of these occurs?',
  parts: ['Dizziness', 'Tremor', 'Agitation', 'Lack of muscle coordination (ataxia)'].map((text, index) => ({
    handle: `r${index + 1}`,
    text,
    options: optionsOf(`r${index + 1}`, BANDS),
    picks: 1,
    unit: undefined,
  })),
};

export const matrixFeedback: ItemFeedback = {
  item: 'item-3',
  score: { points: 3, max: 4, parts: {} },
  parts: matrixItem.parts.map((part, row) => ({
    handle: part.handle,
    options: part.options.map(({ handle }, column) => ({
      handle,
      key: column === [0, 1, 2, 0][row],
      chosen: column === [0, 1, 1, 0][row],
      rationale: `The product information prints “${BANDS[[0, 1, 2, 0][row] ?? 0]?.toLowerCase() ?? ''}”.`,
      text: undefined,
    })),
    entered: undefined,
  })),
  evidence,
};
