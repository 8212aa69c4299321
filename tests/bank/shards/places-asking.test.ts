import { expect, it } from 'vitest';
import { KeptDrafts } from '#lib/bank/shards/kept-drafts.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { generateItems, objectiveDrafts } from '#lib/items/generate.ts';
import type { ItemDraft } from '#lib/items/item.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { corpusFiles } from '#tests/bench/corpus/corpus.ts';

const known = (files: readonly SourceFile[]): KnowledgeBase => buildKnowledge(parseContent(files)).kb;

/** Two lessons of one course. */
const corpus = [...corpusFiles(2, 'law', 2)];

it.each([
  ['the corpus', corpus],
  ['the fixture', readContent('tests/fixtures/roots/zelvolin').files],
  ['the shipped courses', readContent('.').files],
])('every fact that a draft rests on is of a relation that its objective asks of: %s', (_name, files) => {
  const kb = known(files);
  for (const { place, drafts, relations } of objectiveDrafts(kb)) {
    const asked = relations();
    for (const { id, facts } of drafts())
      for (const ref of facts)
        expect([place, id, asked.has(kb.facts.get(ref)?.relation ?? '')]).toEqual([place, id, true]);
  }
});

it('an objective asks of the reasons of what its facts advise, though they give none themselves', () => {
  const kb = known(readContent('tests/fixtures/roots/zelvolin').files);
  const silent = { ...kb, claims: kb.claims.filter(({ relation }) => relation !== 'reason-for-action') };
  expect(silent.claims.length).toBeLessThan(kb.claims.length);
  const asking = objectiveDrafts(silent).filter(({ relations }) => relations().has('advised-action'));
  expect(asking.length).toBeGreaterThan(0);
  for (const { relations } of asking) expect(relations()).toContain('reason-for-action');
});

it('a changed fact leaves the drafts of other lessons as they are that ask nothing of its relation', () => {
  const [edited, other] = corpus.filter(({ path }) => /^content\/course-1\/(?!course\.)/u.test(path));
  const lesson = /([a-z]+)\.md$/u.exec(other?.path ?? '')?.[1] ?? '';
  const text = edited?.text.replace(/(?<=members: \[)[a-z-]+, /u, '') ?? '';
  expect(text).not.toBe(edited?.text);
  const kept = new KeptDrafts();
  const kb = known(corpus.map((file) => (file === edited ? { ...file, text } : file)));
  const untouched = (drafts: readonly ItemDraft[]): readonly ItemDraft[] =>
    drafts.filter((draft) => draft.lesson === lesson && draft.objective !== 'purpose');
  const before = untouched(kept.drafts(known(corpus)));
  const now = kept.drafts(kb);
  expect(now.map((draft) => JSON.stringify(draft))).toEqual(
    generateItems(kb).map((draft) => JSON.stringify(draft)),
  );
  expect(before.length).toBeGreaterThan(0);
  expect(untouched(now).every((draft, at) => draft === before[at])).toBe(true);
});
