/** A selection with an item of every kind and items with hostile text: what every format's golden file is made from. */
import { fileURLToPath } from 'node:url';
import { contentHash } from '#lib/base/hash.ts';
import type { Json } from '#lib/base/canonical-json.ts';
import type { Bank, BankFact, BankLesson, BankQuiz } from '#lib/bank/bank.ts';
import { itemViewer } from '#lib/exchange/item-view.ts';
import type { ExchangeItem } from '#lib/exchange/item.ts';
import type { ExchangeMeta } from '#lib/exchange/format.ts';
import type { Selection } from '#lib/exchange/select.ts';
import type { Item, ItemDraft, Option } from '#lib/items/item.ts';
import { exampleItem, exampleOption, type KindExample } from '#lib/items/kind-example.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';

const KINDS = fileURLToPath(new URL('../../lib/items/kinds/', import.meta.url));

export const SAMPLE_META: ExchangeMeta = {
  site: 'https://stemma.example',
  date: '2026-01-31',
  changed: 1_769_817_600,
};

/** A quiz of the sample's lesson, for formats that ask what a quiz says. */
export const SAMPLE_QUIZ: BankQuiz = {
  id: 'quiz',
  title: 'A quiz',
  course: 'course',
  html: '',
  lessons: ['lesson'],
  items: 4,
  kinds: {},
  itemsPerFact: 1,
  cells: [],
  signedOnly: false,
  mode: 'practice',
  cutScore: 80,
};

/** Text that breaks a format which does not escape it. */
export const HOSTILE: readonly string[] = [
  'a < b && c > d ]]> </text>',
  '~={}#: 100% \\n \\ // $CATEGORY',
  '“quotes” "double" \'single\' `ticks`',
  'עברית العربية \u202Eabc\u202C',
  '👩🏽‍⚕️ emoji, µg, ≥ 0.1 mg, α2δ',
  '=1+1',
  '+1',
  '-1 mg',
  '@sum',
  '\tTab first',
  '::title:: ->=x {1:MC:~a} [[1]] [html]<b>bold</b>',
  'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(3),
];

const facts: readonly BankFact[] = ['fact', 'other'].map((name) => ({
  ref: `course/lesson/${name}`,
  objective: 'objective',
  statement: `The statement of ${name}.`,
  sentence: `The taught sentence of ${name}.`,
  anchor: `evidence-${name}`,
  citations: [
    { source: 'label', title: 'Label & leaflet', section: name === 'fact' ? 'Adverse reactions' : '' },
  ],
  safety: false,
  toVerify: name === 'other',
  reviewed: false,
  version: 'v1',
}));

const lesson: BankLesson = {
  course: 'course',
  id: 'lesson',
  title: 'A lesson',
  summary: 'What it is about.',
  html: '<p>The taught sentence of fact.</p>',
  words: 6,
  headings: [],
  objectives: [{ id: 'objective', text: 'Name what holds', topic: 'things that hold' }],
  facts,
  sources: [
    {
      id: 'label',
      title: 'Label & leaflet',
      publisher: 'Agency',
      edition: '2024',
      retrieved: '2026-01-01',
      url: 'https://label.example/?a=1&b=2',
    },
  ],
  glossary: [],
  changes: [],
  reviewed: false,
};

/** The first well-formed example of every kind. */
async function examples(): Promise<readonly ItemDraft[]> {
  const drafts = await Promise.all(
    kinds.map(async ({ id }) => {
      const module = (await import(`${KINDS}${id}/examples.ts`)) as { examples: readonly KindExample[] };
      const example = module.examples.find(
        ({ faults, responses }) => faults.length === 0 && responses.length > 0,
      );
      return example === undefined ? [] : [example.item];
    }),
  );
  return drafts.flat();
}

const withCase = exampleItem('single-best-answer', {
  stem: 'A woman of 81 years has had jerks since Monday.\nShe takes one medicine.\n\nWhich one of these should be checked first?',
  options: [
    option('kidneys', 'Kidney function', true, 'The lesson says: “Check kidney function first.”'),
    option('height', 'Body height', false, 'The dose does not go by height.'),
    option('eyes', 'Eye colour', false, ''),
  ],
});

function option(id: string, text: string, key: boolean, rationale: string): Option {
  return { ...exampleOption(id, key), text, rationale };
}

/** An item of each sort whose every text is hostile. */
function hostileItems(): readonly ItemDraft[] {
  return HOSTILE.flatMap((text, index) => [
    exampleItem('single-best-answer', {
      stem: `${text}\n\nWhich? ${text}`,
      options: ['a', 'b', 'c'].map((id) => option(id, id === 'a' ? text : `${text} ${id}`, id === 'a', text)),
    }),
    exampleItem(index % 2 === 0 ? 'matching' : 'drop-down-cloze', {
      stem: `Which ones? ${text}`,
      parts: ['x', 'y', 'z'].map((part, place) => ({
        id: part,
        text: index % 2 === 0 ? `${part} ${text}` : `${part} ${text} ____ (${text}).`,
        options: ['a', 'b', 'c'].map((id, at) => option(id, `${id} ${text}`, at === place, text)),
      })),
      order: 'fixed',
    }),
  ]);
}

/** Makes items of drafts: numbered ids, so that none stands twice. */
function toItem(draft: ItemDraft, index: number): Item {
  const { id: _id, ...rest } = draft;
  const id = `course/lesson/fact/${draft.kind}/${String(index + 1)}`;
  return {
    ...rest,
    id,
    facts: facts.map(({ ref }) => ref),
    revision: contentHash(rest as unknown as Json),
    certificate: {
      engine: 'test',
      keys: [],
      distractors: [],
      factVersions: {},
      stem: 'parsed',
      reviewed: false,
    },
  };
}

/** The view of drafts as a bank with one lesson has them. */
export function viewsOf(drafts: readonly ItemDraft[]): readonly ExchangeItem[] {
  const items = drafts.map(toItem);
  return items.map(itemViewer(bankOf(items), kinds));
}

function bankOf(items: readonly Item[]): Bank {
  return {
    revision: 'bank',
    engine: 'test',
    courses: [{ id: 'course', title: 'A course', summary: '', audience: '', html: '', lessons: ['lesson'] }],
    lessons: [lesson],
    quizzes: [],
    names: [],
    items,
    traits: {},
  };
}

/** A selection of items. */
export function selectionOf(items: readonly ExchangeItem[]): Selection {
  return {
    scope: { of: 'lesson', id: 'course/lesson' },
    title: lesson.title,
    course: { id: 'course', title: 'A course', summary: '', audience: '', html: '', lessons: ['lesson'] },
    quiz: undefined,
    lessons: [lesson],
    items,
    barred: [],
    revision: 'bank',
  };
}

async function sampleDrafts(): Promise<readonly ItemDraft[]> {
  return [withCase, ...(await examples()), ...hostileItems()];
}

let kept: Promise<Selection> | undefined;

/** The sample. No test may change it. */
export async function exchangeSample(): Promise<Selection> {
  return (kept ??= sampleDrafts().then((drafts) => selectionOf(viewsOf(drafts))));
}

/** The items of the sample as a bank has them. */
export async function sampleItems(): Promise<readonly Item[]> {
  return (await sampleDrafts()).map(toItem);
}
