/** What is written as an item is read back as it was, whatever its words hold. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WrittenItem } from '#lib/content/written/written-item.ts';
import { writeItem, type WritableItem } from '#lib/content/written/write-item.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { words } from './hostile-words.ts';

const FRONT = '---\ntitle: T\ncourse: c\nitems: 1\n---\n\nWelcome.\n\n';

function read(markdown: string): { readonly items: readonly WrittenItem[]; readonly html: string } {
  const { blueprints, diagnostics } = parseContent([
    { path: 'quizzes/blueprints/q.md', text: FRONT + markdown },
  ]);
  expect(diagnostics.filter(({ code }) => code !== 'content/unknown-course')).toEqual([]);
  return { items: blueprints[0]?.written ?? [], html: blueprints[0]?.html ?? '' };
}

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/u);
const option = fc.record({
  text: words,
  key: fc.boolean(),
  concept: fc.option(id, { nil: undefined }),
  rationale: fc.option(words, { nil: undefined }),
});
/** What an item is answered by, with the reason of its right answers where it may have one. */
const answers: fc.Arbitrary<Pick<WritableItem, 'options' | 'rows' | 'steps' | 'rationale'>> = fc.oneof(
  fc.record({
    options: fc.array(option, { minLength: 1, maxLength: 6 }),
    rows: fc.constant([]),
    steps: fc.constant([]),
    rationale: fc.option(words, { nil: undefined }),
  }),
  fc.record({
    options: fc.constant([]),
    rows: fc.array(fc.record({ text: fc.option(words, { nil: '' }), answer: words }), {
      minLength: 1,
      maxLength: 6,
    }),
    steps: fc.constant([]),
    rationale: fc.constant(undefined),
  }),
  fc.record({
    options: fc.constant([]),
    rows: fc.constant([]),
    steps: fc.array(words, { minLength: 1, maxLength: 6 }),
    rationale: fc.constant(undefined),
  }),
);
const frame: fc.Arbitrary<Omit<WritableItem, 'options'>> = fc.record({
  id,
  stem: fc.array(words, { minLength: 1, maxLength: 3 }).map((paragraphs) => paragraphs.join('\n\n')),
  facts: fc.array(
    fc.array(id, { minLength: 1, maxLength: 3 }).map((ids) => ids.join('/')),
    { minLength: 1, maxLength: 3 },
  ),
  opensWith: fc.option(id, { nil: undefined }),
  level: fc.constantFrom(undefined, 'recall', 'application', 'analysis'),
  isDraft: fc.boolean(),
});
const item: fc.Arbitrary<WritableItem> = fc
  .tuple(frame, answers)
  .map(([head, rest]) => ({ ...head, ...rest }));

/** An item that was read, without its places. */
function plain(read: WrittenItem): WritableItem {
  return {
    id: read.id,
    stem: read.stem,
    facts: read.facts.map(({ text }) => text),
    opensWith: read.opensWith?.text,
    level: read.level,
    isDraft: read.draft !== undefined,
    options: read.options.map(({ text, key, concept, rationale }) => ({
      text,
      key,
      concept: concept?.text,
      rationale: rationale?.text,
    })),
    rows: read.rows.map(({ text, answer }) => ({ text, answer })),
    steps: read.steps.map(({ text }) => text),
    rationale: read.rationale?.text,
  };
}

test('any items are read back as they were, and the introduction stays alone', () => {
  fc.assert(
    fc.property(fc.uniqueArray(item, { minLength: 1, maxLength: 3, selector: (one) => one.id }), (items) => {
      const { items: found, html } = read(items.map(writeItem).join('\n'));
      expect(found.map(plain)).toEqual(items);
      expect(html).toBe('<p>Welcome.</p>');
    }),
    { numRuns: 60 },
  );
});

test('an item with Windows line ends is read alike', () => {
  fc.assert(
    fc.property(item, (one) => {
      const { items } = read(writeItem(one).replaceAll('\n', '\r\n'));
      expect(items.map(plain)).toEqual([one]);
    }),
    { numRuns: 20 },
  );
});
