/** A direction asserts what happens at a rise and at a fall; its evidence may say only one of them. */
import { describe, expect, it } from 'vitest';
import { judgeDraft } from '#lib/bank/judge-draft.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { generateItems } from '#lib/items/generate.ts';
import { partsOf, type ItemDraft } from '#lib/items/item.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import { saysBothChanges } from '#lib/knowledge/evidence-says/other-direction.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const LESSON = 'content/gabapentin/kidneys.md';
const BOTH =
  'The half-life of gabapentin rises when creatinine clearance falls, and falls when creatinine clearance rises';
const ONE = 'The half-life of gabapentin rises when creatinine clearance falls';
const files = readContent(process.cwd()).files.filter(
  ({ path }) => path.startsWith('content/vocabulary/') || path === 'content/sources.yaml' || path === LESSON,
);

/** The items on the half-life, and the rationales of their right answers at a rise of the clearance. */
function made(evidence: string) {
  const changed = files.map(({ path, text }) => ({ path, text: text.replaceAll(BOTH, evidence) }));
  const { kb } = buildKnowledge(parseContent(changed));
  const items = generateItems(kb).filter(({ facts }) => facts.some((ref) => isDirection(kb.facts.get(ref))));
  const keyRationales = (item: ItemDraft) =>
    partsOf(item).flatMap((part) => part.options.filter(({ key }) => key).map(({ rationale }) => rationale));
  return { kb, items, rationales: items.flatMap(keyRationales) };
}
const isDirection = (fact: { readonly kind: string; readonly evidence: { sentence: string } } | undefined) =>
  fact?.kind === 'direction' && fact.evidence.sentence.includes('half-life');

const UP = 'When creatinine clearance goes up, the half-life of gabapentin falls.';
const DOWN = 'When creatinine clearance goes down, the half-life of gabapentin rises.';

describe('the rationale of a direction', () => {
  it('states both changes where the evidence says one, and is proved', () => {
    const { kb, items, rationales } = made(ONE);
    const asked = rationales.filter((text) => text.startsWith(UP));
    expect(asked.length).toBeGreaterThan(0);
    for (const text of asked) expect(text).toContain(`${UP} ${DOWN} The lesson says: “${ONE}`);
    const faults = items.flatMap((item) => judgeDraft(item, kb, []).faults);
    expect(faults.filter(({ code }) => code.endsWith('-rationale'))).toEqual([]);
  });

  it('says no statement that the lesson is quoted with', () => {
    const { rationales } = made(DOWN.slice(0, -1));
    const asked = rationales.filter((text) => text.startsWith(UP));
    expect(asked.length).toBeGreaterThan(0);
    for (const text of asked) expect(text).toBe(`${UP} The lesson says: “${DOWN}”`);
  });

  it('states the one that is asked where the evidence says both', () => {
    const asked = made(BOTH).rationales.filter((text) => text.startsWith(UP));
    expect(asked.length).toBeGreaterThan(0);
    for (const text of asked) expect(text).not.toContain(DOWN);
  });
});

describe('the rationale of a wrong direction without a reason of its own', () => {
  it('says what the same change does, and not what another one does', () => {
    const plain = files.map(({ path, text }) => ({
      path,
      text: text.replaceAll(/(- kind: direction\n(?: {4}(?!why:).*\n)*) {4}why: .*\n/gu, '$1'),
    }));
    const { kb } = buildKnowledge(parseContent(plain));
    const asked = generateItems(kb).filter(
      ({ kind, facts: [ref] }) =>
        kind === 'single-best-answer' && kb.facts.get(ref ?? '')?.kind === 'direction',
    );
    const wrong = asked.flatMap(({ options }) => options.filter(({ key }) => !key));
    expect(wrong.length).toBeGreaterThan(3);
    for (const { rationale } of wrong) {
      const change = /^When (?<driver>.*?) goes (?<way>up|down), /u.exec(rationale)?.[0] ?? 'none';
      expect(rationale.split(change)).toHaveLength(3);
    }
  });
});

describe('a sentence that says both changes', () => {
  it.each([
    BOTH,
    'It rises and falls in proportion to the other',
    'The dose goes up and down together with the clearance',
  ])('%s', (text) => expect(saysBothChanges(text)).toBe(true));
  it.each([ONE, 'As kidney function goes down, the level rises', 'The higher the dose, the louder it is'])(
    'and one that does not: %s',
    (text) => expect(saysBothChanges(text)).toBe(false),
  );
});
