import { describe, expect, it } from 'vitest';
import { bearOn } from '#lib/bank/shards/bears-on.ts';
import { factChanges } from '#lib/bank/shards/fact-changes.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { generateItems } from '#lib/items/generate.ts';
import type { ItemDraft } from '#lib/items/item.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const LESSON = 'content/zelvolin/gates.md';
const { files } = readContent('tests/fixtures/roots/zelvolin');
const known = (of: readonly SourceFile[]): KnowledgeBase => buildKnowledge(parseContent(of)).kb;
const changed = (change: (text: string) => string, path = LESSON): KnowledgeBase =>
  known(files.map((file) => (file.path === path ? { ...file, text: change(file.text) } : file)));
const before = known(files);

const withoutFern = changed((text) => text.replace('      fern: The label says that no fern is used.\n', ''));
const { parts: _parts, ...bare } = generateItems(before)[0] as ItemDraft;
/** A draft of words that have nothing to do with any fact, and of those that are given. */
const draft = (
  of: Partial<Pick<ItemDraft, 'facts' | 'stem'>> & { option?: string; rationale?: string },
): ItemDraft => ({
  ...bare,
  stem: of.stem ?? 'Nothing?',
  facts: of.facts ?? [],
  options: [
    {
      id: 'a',
      key: true,
      text: of.option ?? 'nothing',
      rationale: of.rationale ?? '',
      proof: { kind: 'entailed', facts: [] },
    },
  ],
});

describe('a changed fact bears on an item', () => {
  const changes = factChanges(before, withoutFern);
  const bears = (of: Parameters<typeof draft>[0]): boolean =>
    changes !== undefined && bearOn(changes, draft(of), withoutFern);

  it('that lists it', () => {
    expect(bears({ facts: ['zelvolin/gates/made-from-moss'] })).toBe(true);
    expect(bears({ facts: ['zelvolin/gates/opens-amber-gate'] })).toBe(false);
  });

  it('that speaks under its relation of what it names, in a stem or a reason', () => {
    expect(bears({ stem: 'From which plant is zelvolin made?' })).toBe(true);
    expect(bears({ rationale: 'Zelvolin is made from grey moss.' })).toBe(true);
    expect(bears({ rationale: 'The tide is made from water.' })).toBe(false);
    expect(bears({ stem: 'Where does zelvolin act?' })).toBe(false);
  });

  it('that has what it claims among its options, whatever is asked', () => {
    expect(bears({ option: 'tall ferns' })).toBe(true);
    expect(bears({ option: 'the amber gate' })).toBe(false);
  });
});

describe('what changed', () => {
  it('is a fact that came or went, and the one that it replaces', () => {
    const gone = changed((text) =>
      text.replace('id: made-from-moss', 'id: made-of-moss\n    supersedes: made-long-ago'),
    );
    expect([...(factChanges(before, gone)?.refs ?? [])].sort()).toEqual([
      'zelvolin/gates/made-from-moss',
      'zelvolin/gates/made-long-ago',
      'zelvolin/gates/made-of-moss',
    ]);
  });

  it('is an amount that is another one', () => {
    const amounts = 'content/zelvolin/amounts.md';
    const text = files.find(({ path }) => path === amounts)?.text ?? '';
    const digit = /\d+(?= mg)/u.exec(text)?.[0] ?? '';
    const other = changed((of) => of.replaceAll(`${digit} mg`, '777 mg'), amounts);
    const changes = factChanges(before, other);
    expect(changes?.amounts.flat()).toEqual(expect.arrayContaining([digit, '777']));
    expect(changes !== undefined && bearOn(changes, draft({ stem: 'Is it 777 mg?' }), other)).toBe(true);
  });

  it('is not to be told when words change, or facts change places', () => {
    const renamed = changed(
      (text) => text.replace('label: grey moss', 'label: bog moss'),
      'content/vocabulary/words.yaml',
    );
    expect(factChanges(before, renamed)).toBeUndefined();
    const moved = changed((text) => {
      const blocks = text.split(/(?=^ {2}- kind: )/mu);
      return [blocks[0], blocks[2], blocks[1], ...blocks.slice(3)].join('');
    });
    expect(factChanges(before, moved)).toBeUndefined();
  });
});
