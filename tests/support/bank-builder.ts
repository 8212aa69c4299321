/** Small hand-made items and banks. Every id, rationale and proof carries a word that no text has, so a leak shows. */
import { contentHash } from '#lib/base/hash.ts';
import type { Json } from '#lib/base/canonical-json.ts';
import type { Bank, BankFact, BankLesson, BankQuiz, ItemTraits } from '#lib/bank/bank.ts';
import type { Item, ItemDraft, Option, Part, Response, Score } from '#lib/items/item.ts';
import { partsOf } from '#lib/items/item.ts';

const COURSE = 'course-secret';
const ENGINE = 'test';

/** Describes an item; everything else follows from it. */
export interface ItemPlan {
  readonly name: string;
  readonly kind?: string;
  readonly lesson?: string;
  readonly objective?: string;
  readonly facts?: readonly string[];
  readonly options?: number;
  readonly keys?: number;
  /** Number of True/False rows; makes the item a matrix. */
  readonly rows?: number;
  readonly order?: 'free' | 'fixed';
}

export function factRef(name: string, lesson = 'first'): string {
  return `${COURSE}/${lesson}/fact-secret-${name}`;
}

export function buildItem(plan: ItemPlan): Item {
  const { name, lesson = 'first', objective = 'main' } = plan;
  const facts = (plan.facts ?? [name]).map((fact) => factRef(fact, lesson));
  const draft: ItemDraft = {
    id: `${COURSE}/${lesson}/id-secret-${name}`,
    course: COURSE,
    lesson,
    objective,
    facts,
    level: 'recall',
    safety: false,
    stem: `A person asks about ${name}.\n\nWhich one fits ${name}?`,
    sources: ['source-secret#section'],
    ...(plan.rows === undefined ? plainShape(plan, facts) : matrixShape(plan.rows, facts)),
  };
  return { ...draft, revision: contentHash(draft as unknown as Json), certificate: certificateOf(draft) };
}

type Shape = Pick<ItemDraft, 'kind' | 'options' | 'parts' | 'order'>;

function plainShape(plan: ItemPlan, facts: readonly string[]): Shape {
  const { kind = 'single-best-answer', options = 4, keys = 1, order = 'free' } = plan;
  return { kind, options: optionsOf(facts, options, keys), order };
}

function matrixShape(rows: number, facts: readonly string[]): Shape {
  return { kind: 'matrix-multiple-choice', options: [], parts: rowsOf(facts, rows), order: 'fixed' };
}

function optionsOf(facts: readonly string[], count: number, keys: number): Option[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `option-secret-${index < keys ? 'key' : 'wrong'}-${index}`,
    text: `Choice ${'KLMNOPQRST'.charAt((index * 3) % 10)}`,
    key: index < keys,
    rationale: `rationale-secret ${index}`,
    proof: {
      kind: index < keys ? 'entailed' : 'R2',
      facts: facts.slice(index % facts.length, (index % facts.length) + 1),
    },
  }));
}

function rowsOf(facts: readonly string[], rows: number): Part[] {
  return Array.from({ length: rows }, (_, row) => ({
    id: `row-secret-${row}`,
    text: `Statement ${'ABCDEFGH'.charAt(row)}`,
    options: ['True', 'False'].map((text) => {
      const key = (text === 'True') === row < rows / 2;
      return {
        id: `column-secret-${text}`,
        text,
        key,
        rationale: `rationale-secret ${row}`,
        proof: { kind: key ? 'entailed' : 'R1', facts: [facts[row % facts.length] ?? ''] },
      };
    }),
  }));
}

function certificateOf(draft: ItemDraft): Item['certificate'] {
  return {
    engine: ENGINE,
    keys: partsOf(draft).flatMap((part) =>
      part.options
        .filter((option) => option.key)
        .map((option) => ({ part: part.id, option: option.id, facts: option.proof.facts })),
    ),
    distractors: [],
    factVersions: Object.fromEntries(draft.facts.map((fact) => [fact, 'v1'])),
    stem: 'parsed',
    reviewed: false,
  };
}

/** Hits minus false picks per part, not below 0: enough of a rule for every kind of this bank. */
export function scoreItem(item: Pick<ItemDraft, 'options' | 'parts'>, response: Response): Score {
  const parts = partsOf(item).map((part) => {
    const picks = part.options.filter((option) => response.picks[part.id]?.includes(option.id));
    const points = picks.filter((option) => option.key).length - picks.filter((option) => !option.key).length;
    const max = part.options.filter((option) => option.key).length;
    return [part.id, { points: Math.max(0, points), max }] as const;
  });
  return {
    points: parts.reduce((sum, [, part]) => sum + part.points, 0),
    max: parts.reduce((sum, [, part]) => sum + part.max, 0),
    parts: Object.fromEntries(parts),
  };
}

/** The picks that earn full marks. */
export function rightResponse(item: Item): Response {
  return { picks: Object.fromEntries(partsOf(item).map((part) => [part.id, keysOf(part)])) };
}

/** One wrong option in each part. */
export function wrongResponse(item: Item): Response {
  const wrong = (part: Part): string[] =>
    part.options.filter((option) => !option.key).map((option) => option.id);
  return { picks: Object.fromEntries(partsOf(item).map((part) => [part.id, wrong(part).slice(0, 1)])) };
}

function keysOf(part: Part): string[] {
  return part.options.filter((option) => option.key).map((option) => option.id);
}

export const testKinds = [
  { id: 'single-best-answer', score: scoreItem, picksIn: () => 1 },
  { id: 'multiple-response', score: scoreItem, picksIn: (_: unknown, part: Part) => part.options.length },
  { id: 'matrix-multiple-choice', score: scoreItem, picksIn: () => 1 },
];

export function buildQuiz(changes: Partial<BankQuiz> = {}): BankQuiz {
  return {
    id: 'quiz',
    title: 'A small quiz',
    course: COURSE,
    html: '<p>Six items.</p>',
    lessons: ['first', 'second'],
    items: 6,
    kinds: { 'matrix-multiple-choice': 1, 'multiple-response': 1 },
    itemsPerFact: 1,
    cells: [],
    signedOnly: false,
    mode: 'practice',
    cutScore: 80,
    ...changes,
  };
}

/** Two lessons, two objectives each, items of three kinds. */
export function smallItems(): Item[] {
  const names = ['ash', 'birch', 'cedar', 'elm', 'fir', 'hazel'];
  return ['first', 'second'].flatMap((lesson) =>
    names.flatMap((name, index) => {
      const common = { lesson, objective: index % 2 === 0 ? 'even' : 'odd', facts: [name] };
      return [
        buildItem({ ...common, name: `${name}-one` }),
        buildItem({ ...common, name: `${name}-two`, options: 3 }),
        ...(index === 2
          ? [buildItem({ ...common, name: `${name}-many`, kind: 'multiple-response', options: 5, keys: 2 })]
          : []),
        ...(index === 4
          ? [buildItem({ ...common, name: `${name}-rows`, rows: 4, facts: ['fir', 'hazel'] })]
          : []),
      ];
    }),
  );
}

/** What a form knows of an item, each of a template of its own unless `changes` says otherwise. */
export function buildTraits(
  items: readonly Item[],
  changes: (item: Item) => Partial<ItemTraits> = () => ({}),
): Bank['traits'] {
  const plain = { difficulty: 'medium', medicines: [], enemies: [], signed: false } as const;
  return Object.fromEntries(
    items.map((item) => [item.id, { template: `template-secret-${item.id}`, ...plain, ...changes(item) }]),
  );
}

export function buildBank(
  items: readonly Item[] = smallItems(),
  quizzes: readonly BankQuiz[] = [buildQuiz()],
): Bank {
  const lessons = [...new Set(items.map((item) => item.lesson))].map((lesson) => lessonOf(lesson, items));
  const course = {
    id: COURSE,
    title: 'Trees',
    summary: 'About trees.',
    audience: 'learners',
    html: '',
    lessons: lessons.map((lesson) => lesson.id),
  };
  const bank = {
    engine: ENGINE,
    courses: [course],
    lessons,
    quizzes,
    names: [],
    items,
    traits: buildTraits(items),
  };
  return { revision: contentHash(bank as unknown as Json), ...bank };
}

function lessonOf(lesson: string, items: readonly Item[]): BankLesson {
  const own = items.filter((item) => item.lesson === lesson);
  const facts = new Map(
    own.flatMap((item) => item.facts.map((fact) => [fact, factOf(fact, item.objective)])),
  );
  return {
    course: COURSE,
    id: lesson,
    title: `The ${lesson} lesson`,
    summary: 'A lesson.',
    html: '<p>Text.</p>',
    words: 100,
    headings: [],
    objectives: [...new Set(own.map((item) => item.objective))].map((id) => ({
      id,
      text: `Know ${id}`,
      topic: id,
    })),
    facts: [...facts.values()],
    glossary: [],
    changes: [{ day: '2026-01-02', text: 'One sentence more.' }],
    sources: [
      {
        id: 'source-secret',
        title: 'A book',
        publisher: 'P',
        edition: '1',
        retrieved: 'unknown',
        url: 'unknown',
      },
    ],
    reviewed: false,
  };
}

function factOf(ref: string, objective: string): BankFact {
  return {
    ref,
    objective,
    statement: `Statement of ${ref}`,
    sentence: `The taught sentence of ${ref.split('/').at(-1) ?? ''}.`,
    anchor: `e-${contentHash(ref).slice(0, 8)}`,
    citations: [{ source: 'source-secret', title: 'A book', section: 'Leaves' }],
    safety: false,
    toVerify: false,
    reviewed: false,
    version: 'v1',
  };
}
