import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { generateItems } from '#lib/items/generate.ts';
import { partsOf, type ItemDraft, type Part, type Response } from '#lib/items/item.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { itemKindOf } from '../support/item-kind.ts';

/** What holds of every draft that any kind makes from facts, whatever the facts are about: here, a medicine that does not exist. */

const root = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { kb } = buildKnowledge(parseContent(readContent(root).files));
const drafts = generateItems(kb);
const chosen = drafts.filter((draft) => partsOf(draft).every(({ entry }) => entry === undefined));

const keysOf = (part: Part) => part.options.filter(({ key }) => key).map(({ id }) => id);
const allKeys = (draft: ItemDraft): Response['picks'] =>
  Object.fromEntries(partsOf(draft).map((part) => [part.id, keysOf(part)]));
const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id));

/** A draft and any choice of its options. */
const answered = fc.constantFrom(...chosen).chain((draft) =>
  fc.tuple(...partsOf(draft).map((part) => fc.subarray(part.options.map(({ id }) => id)))).map((picks) => ({
    draft,
    picks: Object.fromEntries(partsOf(draft).map((part, index) => [part.id, picks[index] ?? []])),
  })),
);

describe('drafts', () => {
  it.each(kinds)('there is one of $id', ({ id }) => {
    expect(drafts.filter(({ kind }) => kind === id)).not.toEqual([]);
  });

  it('are well formed, each under its own id, made from a relation and a role', () => {
    for (const draft of drafts) {
      expect(itemKindOf(draft.kind).shapeFaults(draft), draft.id).toEqual([]);
      expect(draft.template, draft.id).toMatch(/^[a-z0-9-]+\/[a-z-]+$/u);
      expect(draft.facts[0], draft.id).toBeDefined();
    }
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(drafts.length);
  });

  it('let as many options be chosen in a part as it has keys, at least', () => {
    for (const draft of chosen)
      for (const part of partsOf(draft))
        expect(itemKindOf(draft.kind).picksIn(draft, part), draft.id).toBeGreaterThanOrEqual(
          keysOf(part).length,
        );
  });

  it('are proved by the checker, which knows nothing of how they were made', () => {
    for (const draft of drafts) {
      // A certificate is what a finished item has.
      const faults = checkItem(draft, kb).findings.filter(({ code }) => code !== 'proof/missing-certificate');
      expect(faults, draft.id).toEqual([]);
    }
  });

  it('say no sentence of a rationale twice', () => {
    for (const draft of drafts)
      for (const { rationale } of partsOf(draft).flatMap(({ options }) => options)) {
        const sentences = rationale.split(/(?<=[.”]) /u).map((text) => text.replaceAll(/[“”]/gu, ''));
        expect(new Set(sentences).size, rationale).toBe(sentences.length);
      }
  });
});

describe('scores', () => {
  it('are full for the keys, and for nothing else', () => {
    fc.assert(
      fc.property(answered, ({ draft, picks }) => {
        const { points, max } = itemKindOf(draft.kind).score(draft, { picks });
        const isRight = partsOf(draft).every((part) => isSame(picks[part.id] ?? [], keysOf(part)));
        expect(points === max, draft.id).toBe(isRight);
      }),
    );
    for (const draft of chosen) {
      const { points, max } = itemKindOf(draft.kind).score(draft, { picks: allKeys(draft) });
      expect(points, draft.id).toBe(max);
    }
  });

  it('never fall when a part is put right', () => {
    fc.assert(
      fc.property(answered, fc.nat(), ({ draft, picks }, nth) => {
        const parts = partsOf(draft);
        const part = parts[nth % parts.length];
        if (part === undefined) return;
        const { score } = itemKindOf(draft.kind);
        const better = score(draft, { picks: { ...picks, [part.id]: keysOf(part) } });
        expect(better.points, draft.id).toBeGreaterThanOrEqual(score(draft, { picks }).points);
      }),
    );
  });

  it('ignore parts and options that the item does not have', () => {
    fc.assert(
      fc.property(answered, fc.string(), ({ draft, picks }, unknown) => {
        const { score } = itemKindOf(draft.kind);
        const strange = Object.fromEntries(
          Object.entries(picks).map(([part, options]) => [part, [...options, `?${unknown}`]]),
        );
        const strangeParts = { ...picks, [`?${unknown}`]: ['x'], ['__proto__']: ['x'] };
        const expected = score(draft, { picks });
        expect(score(draft, { picks: strangeParts }), draft.id).toEqual(expected);
        expect(score(draft, { picks: strange }), draft.id).toEqual(expected);
      }),
    );
  });
});
