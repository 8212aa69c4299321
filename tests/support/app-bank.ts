/** A small compiled bank with an item of every kind, for servers that are started without content. */
import { contentHash } from '#lib/base/hash.ts';
import type { Bank, BankFact } from '#lib/bank/bank.ts';
import { asJson } from '#lib/bank/chunk.ts';
import type { Item, ItemDraft, Option, Part } from '#lib/items/item.ts';
import { buildTraits } from './bank-builder.ts';
import { aCourse, aFact, aLesson, aQuiz } from './app-fixtures.ts';

const FACTS = ['site', 'not-gaba', 'release', 'pregabalin', 'tremor', 'coordination'];

const option = (id: string, text: string, key: boolean): Option => ({
  id,
  text,
  key,
  rationale: `Rationale of ${id.replaceAll('-', ' ')}: the lesson ${key ? 'says so' : 'says otherwise'}.`,
  proof: { kind: key ? 'entailed' : 'R1', facts: [] },
});

const draft = (fact: string, kind: string, stem: string): Omit<ItemDraft, 'options'> => ({
  id: `gabapentin/mechanism/${fact}/${kind}/1`,
  course: 'gabapentin',
  lesson: 'mechanism',
  objective: 'site',
  facts: [`gabapentin/mechanism/${fact}`],
  kind,
  level: 'recall',
  safety: false,
  stem,
  sources: ['us-label'],
  order: 'free',
});

const checked = (item: ItemDraft): Item => ({
  ...item,
  revision: contentHash({ id: item.id, stem: item.stem }),
  certificate: {
    engine: 'test',
    keys: [],
    distractors: [],
    factVersions: {},
    stem: 'declared',
    reviewed: false,
  },
});

const single = (fact: string, stem: string, key: string, wrong: readonly string[]): Item =>
  checked({
    ...draft(fact, 'single-best-answer', stem),
    options: [key, ...wrong].map((text, index) => option(`${fact}-option-${index}`, text, index === 0)),
  });

const multiple = (fact: string, stem: string, keys: readonly string[], wrong: readonly string[]): Item =>
  checked({
    ...draft(fact, 'multiple-response', stem),
    options: [...keys, ...wrong].map((text, index) =>
      option(`${fact}-option-${index}`, text, index < keys.length),
    ),
  });

const row = (id: string, text: string, isTrue: boolean): Part => ({
  id,
  text,
  options: [option('true', 'True', isTrue), option('false', 'False', !isTrue)],
});

const items: readonly Item[] = [
  single('site', 'To which site does gabapentin bind?', 'The alpha-2-delta subunit', [
    'The GABA-A receptor',
    'The serotonin transporter',
    'The mu opioid receptor',
  ]),
  single('pregabalin', 'Which medicine binds the same subunit as gabapentin?', 'Pregabalin', [
    'Diazepam',
    'Baclofen',
    'Vigabatrin',
  ]),
  multiple(
    'tremor',
    'Which of these are listed as very common or common with gabapentin in the UK product information?',
    ['Tremor', 'Dizziness', 'Lack of coordination'],
    ['Cataract', 'Hearing loss', 'Hair loss'],
  ),
  multiple(
    'release',
    'A woman of 68 takes gabapentin for pain after shingles.\n\nWhich transmitters are released less in the laboratory?',
    ['Glutamate', 'Noradrenaline'],
    ['Insulin', 'Melatonin', 'Thyroxine'],
  ),
  checked({
    ...draft(
      'not-gaba',
      'matrix-multiple-choice',
      'Is each of these statements about gabapentin true or false?',
    ),
    options: [],
    parts: [
      row('row-gaba', 'It binds to the GABA-A receptor', false),
      row('row-subunit', 'It binds to the alpha-2-delta subunit', true),
      row('row-uptake', 'It stops GABA from being taken up again', false),
      row('row-pregabalin', 'Pregabalin acts at the same site', true),
    ],
  }),
];

const facts: readonly BankFact[] = FACTS.map((id, index) => ({
  ...aFact,
  ref: `gabapentin/mechanism/${id}`,
  statement: `Statement of the fact ${id}.`,
  anchor: index % 2 === 0 ? 'e-1' : 'e-2',
}));

/** The bank; `title` changes its lesson, and with it the revision. */
export function aBank(title = aLesson.title): Bank {
  const content = {
    engine: 'test',
    courses: [{ ...aCourse, lessons: [aLesson.id] }],
    lessons: [{ ...aLesson, title, facts }],
    quizzes: [
      {
        ...aQuiz,
        items: 5,
        itemsPerFact: 1,
        kinds: { 'single-best-answer': 2, 'multiple-response': 2, 'matrix-multiple-choice': 1 },
      },
      {
        ...aQuiz,
        id: 'gabapentin-exam',
        title: 'Gabapentin: the exam',
        items: 5,
        itemsPerFact: 1,
        kinds: { 'single-best-answer': 2, 'multiple-response': 2, 'matrix-multiple-choice': 1 },
        mode: 'exam' as const,
        minutes: 20,
      },
    ],
    names: [['gabapentin', 'Neurontin']],
    items,
    traits: buildTraits(items),
  };
  return { revision: contentHash(asJson(content)), ...content };
}
