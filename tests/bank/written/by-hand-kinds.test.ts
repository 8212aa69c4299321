/** Numbers, pairs, statements and orders that are written by hand: proved as they stand, and refused with any other key. */
import { describe, expect, test } from 'vitest';
import type { Item } from '#lib/items/item.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { writeItem, type WritableItem } from '#lib/content/written/write-item.ts';
import { proveItem } from '#lib/exchange/read/prove-item.ts';
import { compiled, faults, judged, kb } from './zelvolin.ts';

const BELLS: WritableItem = {
  id: 'bells',
  stem: 'Which tone does each of these bells sound?',
  facts: ['tables/moss-bell-wood', 'tables/reed-bell-brass', 'tables/salt-bell-glass'],
  isDraft: false,
  options: [],
  rows: [
    { text: 'Moss bell', answer: 'Wood tone' },
    { text: 'Reed bell', answer: 'Brass tone' },
    { text: 'Salt bell', answer: 'Glass tone' },
  ],
};
const RITE: WritableItem = {
  id: 'rite',
  stem: 'In which order do the steps of the dusk rite follow each other?',
  facts: ['order-of-the-dusk-rite'],
  isDraft: false,
  options: [],
  steps: ['Lighting of the lamp', 'Opening of the gate', 'Ringing of the bell', 'Closing of the book'],
};
const DOSE: WritableItem = {
  id: 'dose',
  stem: 'What is the starting dose of zelvolin? Enter a number (mg).',
  facts: ['starting-dose'],
  isDraft: false,
  options: [
    { text: '2 mg', key: false },
    { text: '20 mg', key: true },
    { text: '200 mg', key: false },
  ],
};
const STATEMENTS: WritableItem = {
  id: 'statements',
  stem: 'Decide whether each statement about where zelvolin acts is true or false.',
  facts: ['opens-amber-gate', 'leaves-birch-gate', 'made-from-moss'],
  isDraft: false,
  options: [],
  rows: [
    { text: 'In Zelland, zelvolin opens the amber gate.', answer: 'True' },
    { text: 'In Zelland, zelvolin opens the birch gate.', answer: 'False' },
    { text: 'Zelvolin is made from grey moss.', answer: 'True' },
    { text: 'In Zelland, zelvolin opens the dune gate.', answer: 'False' },
  ],
};
const ALL: readonly (readonly [string, WritableItem])[] = [
  ['matching', BELLS],
  ['ordered-response', RITE],
  ['numeric-entry', DOSE],
  ['matrix-multiple-choice', STATEMENTS],
];

const errors = (item: WritableItem): readonly string[] => faults(writeItem(item));

/** Every item that says another thing is right: two answers changed places, or one is turned round. */
function wrongKeys(item: WritableItem): readonly WritableItem[] {
  const { options, rows = [], steps = [] } = item;
  const swaps = <T>(list: readonly T[], swap: (a: T, b: T) => readonly [T, T]): readonly (readonly T[])[] =>
    list.flatMap((a, at) =>
      list.slice(at + 1).map((b, gap) => {
        const [first, second] = swap(a, b);
        return list.toSpliced(at, 1, first).toSpliced(at + 1 + gap, 1, second);
      }),
    );
  const turned = rows.map((row, at) =>
    rows.toSpliced(at, 1, { ...row, answer: row.answer === 'True' ? 'False' : 'True' }),
  );
  const isTruth = rows.every(({ answer }) => answer === 'True' || answer === 'False');
  const exchanged = swaps(rows, (a, b) => [
    { ...a, answer: b.answer },
    { ...b, answer: a.answer },
  ]);
  return [
    ...swaps(options, (a, b) => [
      { ...a, key: b.key },
      { ...b, key: a.key },
    ])
      .filter((list) => list.findIndex(({ key }) => key) !== options.findIndex(({ key }) => key))
      .map((list) => ({ ...item, options: list })),
    ...(isTruth ? turned : exchanged).map((list) => ({ ...item, rows: list })),
    ...swaps(steps, (a, b) => [b, a]).map((list) => ({ ...item, steps: list })),
  ].filter((one) => writeItem(one) !== writeItem(item));
}

describe.each(ALL)('%s', (kind, written) => {
  test('is proved from its words, and read, not declared', () => {
    expect(errors(written)).toEqual([]);
    const [item] = judged(writeItem(written)).items;
    expect([item?.kind, item?.certificate.stem]).toEqual([kind, 'parsed']);
    const { parts = [] } = item ?? {};
    for (const { options } of parts) for (const { rationale } of options) expect(rationale).not.toBe('');
  });

  test('any other key is refused', () => {
    const wrong = wrongKeys(written);
    expect(wrong.length).toBeGreaterThan(1);
    for (const one of wrong) {
      expect(judged(writeItem(one)).items, JSON.stringify(one)).toEqual([]);
      expect(errors(one).length).toBeGreaterThan(0);
    }
  });

  test('what its facts do not carry is refused', () => {
    const other = kind === 'numeric-entry' ? 'opens-amber-gate' : 'starting-dose';
    expect(judged(writeItem({ ...written, facts: [other] })).items).toEqual([]);
  });

  test('a question in words of its own is refused: nobody could say what it asks', () => {
    const stem = written.stem.replace(/^(?:Which|In which|What is|Decide)/u, 'Pray, $&');
    expect(judged(writeItem({ ...written, stem })).items).toEqual([]);
  });
});

test('every generated item of these kinds can be written by hand', () => {
  const quiz = { id: 'by-hand', course: 'zelvolin', lessons: undefined };
  const { items } = compiled('## Q?\n\nId: q\nFacts: starting-dose\nStatus: draft\n\n- [x] a\n').bank;
  const counts = new Map<string, number>();
  for (const item of items.filter(
    ({ kind, stem }) => ALL.some(([known]) => known === kind) && !stem.includes('\n\n'),
  )) {
    expect([item.id, proveItem(byHand(item), quiz, kb).lacks]).toEqual([item.id, []]);
    counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1);
  }
  expect([...counts.keys()].toSorted()).toEqual(ALL.map(([kind]) => kind).toSorted());
});

/** A generated item as a person would write it. */
function byHand({ stem, facts, kind, parts = [] }: Item): WritableItem {
  const head = {
    id: 'by-hand',
    stem,
    facts: facts.map((ref) => ref.slice(ref.indexOf('/') + 1)),
    isDraft: false,
  };
  const keys = parts.map(({ options }) => options.find(({ key }) => key)?.text ?? '');
  if (kind === 'numeric-entry')
    return { ...head, options: (parts[0]?.options ?? []).map(({ text, key }) => ({ text, key })) };
  if (kind === 'ordered-response') return { ...head, options: [], steps: keys };
  const spare = (parts[0]?.options ?? []).filter(({ text }) => !keys.includes(text));
  const isTruth = keys.every((text) => text === 'True' || text === 'False');
  return {
    ...head,
    options: [],
    rows: [
      ...parts.map(({ text }, index) => ({ text, answer: keys[index] ?? '' })),
      ...(isTruth ? [] : spare.map(({ text }) => ({ text: '', answer: text }))),
    ],
  };
}

test('the accepted range follows from the fact, and answers are scored', () => {
  const { bank, diagnostics } = compiled(ALL.map(([, item]) => writeItem(item)).join('\n'), 'items: 4');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const own = bank.items.filter(({ id }) => id.startsWith('zelvolin/quiz/by-hand/'));
  expect(own).toHaveLength(4);
  for (const item of own) {
    const { parts = [] } = item;
    const kind = kinds.find(({ id }) => id === item.kind);
    const picks = Object.fromEntries(
      parts.map(({ id, options }) => [id, options.filter(({ key }) => key).map((one) => one.id)]),
    );
    const score = kind?.score(item, { picks, entries: { main: '20 mg' } });
    expect([item.id, score?.points]).toEqual([item.id, score?.max]);
    expect(kind?.score(item, { picks: {}, entries: { main: '20.1' } }).points).toBe(0);
  }
});

test('answers of pairs and steps stand in an order that gives no key away', () => {
  for (const written of [BELLS, RITE])
    for (const id of ['a', 'b', 'c', 'd']) {
      const [item] = judged(writeItem({ ...written, id })).items;
      const { parts = [] } = item ?? {};
      const order = parts[0]?.options.map((option) => option.id);
      const keys = parts.map(({ options }) => options.find(({ key }) => key)?.id);
      if (written === RITE) expect(order).not.toEqual(keys);
      expect(parts.every(({ options }) => options.map((option) => option.id).join() === order?.join())).toBe(
        true,
      );
    }
});

test.each([
  ['a row without an answer', BELLS, '| Brass tone |', '| |', 'content/item-options at | Reed bell | |'],
  [
    'a row with a third cell',
    BELLS,
    '| Brass tone |',
    '| Brass tone | yes |',
    'content/item-options at | Reed bell | Brass tone | yes |',
  ],
  [
    'an answer that is no name',
    BELLS,
    'Brass tone',
    'Loud tone',
    'items/untied-option at | Reed bell | Loud tone |',
  ],
  [
    'a row that is no name',
    BELLS,
    'Reed bell',
    'Tin bell',
    'items/untied-option at | Tin bell | Brass tone |',
  ],
  ['a step of no sequence', RITE, 'Opening of the gate', 'Yawning', 'items/untied-option at 2. Yawning'],
  [
    'a step that stands twice',
    RITE,
    'Opening of the gate',
    'Lighting of the lamp',
    'items/untied-option at 2. Lighting of the lamp',
  ],
  [
    'a statement of nothing that is cited',
    STATEMENTS,
    'grey moss',
    'cheese',
    'items/untied-option at | Zelvolin is made from cheese. | True |',
  ],
  [
    'pairs that change places',
    BELLS,
    '| Reed bell | Brass tone |\n| Salt bell | Glass tone |',
    '| Reed bell | Glass tone |\n| Salt bell | Brass tone |',
    'proof/key-not-entailed at | Reed bell | Glass tone |',
  ],
  ['an amount without its unit', DOSE, '20 mg', '20', 'items/untied-option at 20'],
  [
    'a unit that is not asked for',
    DOSE,
    '(mg)',
    '(g)',
    'proof/stem-not-understood at ## What is the starting dose of zelvolin? Enter a number (g).',
  ],
])('%s is told of at its place', (_what, written, from, to, expected) => {
  const text = writeItem(written).replace(from, to);
  expect(text).not.toBe(writeItem(written));
  expect(faults(text)).toContain(expected);
});
