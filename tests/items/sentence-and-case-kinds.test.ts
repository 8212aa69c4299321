import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDecimal, compareDecimals } from '#lib/base/decimal.ts';
import { checkItem } from '#lib/checks/check-item.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { fillBlank } from '#lib/items/blanks.ts';
import { generateItems } from '#lib/items/generate.ts';
import type { ItemDraft, NumberEntry, Part } from '#lib/items/item.ts';
import { statementOf } from '#lib/items/phrase/statement.ts';
import { BLANK } from '#lib/base/blank.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { itemKindOf } from '../support/item-kind.ts';

/** What the five kinds make of a lesson with amounts, reasons and cases. */

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const KINDS = ['drop-down-cloze', 'drop-down-rationale', 'numeric-entry', 'highlight-text', 'bow-tie'];

let kb: KnowledgeBase;
let items: readonly ItemDraft[];

beforeAll(() => {
  kb = buildKnowledge(parseContent(readContent(ROOT).files)).kb;
  items = generateItems(kb).filter(({ kind }) => KINDS.includes(kind));
});

/** What only a finished item has. */
const UNFINISHED = 'proof/missing-certificate';
const faultsOf = (item: ItemDraft): string[] =>
  checkItem(item, kb)
    .findings.filter(({ code }) => code !== UNFINISHED)
    .map(({ code, where, message }) => `${code} at ${where}: ${message}`);

const ofKind = (kind: string) => items.filter((item) => item.kind === kind);
const byId = (id: string): ItemDraft => {
  const item = items.find((one) => one.id === `zelvolin/amounts/${id}`);
  if (item === undefined) throw new Error(`${id} was not generated`);
  return item;
};
const shown = ({ parts = [] }: ItemDraft) => parts.map(({ text, options }) => ({ text, ...marked(options) }));
const marked = (options: Part['options']) => ({
  keys: options.filter(({ key }) => key).map(({ text }) => text),
  wrong: options.filter(({ key }) => !key).map(({ text }) => text),
});

describe('every generated item', () => {
  it('is there for each kind, with an id of its own', () => {
    expect(KINDS.filter((kind) => ofKind(kind).length === 0)).toEqual([]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('is well shaped and names facts that there are', () => {
    for (const item of items) {
      expect(itemKindOf(item.kind).shapeFaults(item), item.id).toEqual([]);
      expect(item.facts.filter((ref) => !kb.facts.has(ref))).toEqual([]);
      const proofs = (item.parts ?? []).flatMap(({ options }) => options.flatMap(({ proof }) => proof.facts));
      expect(
        proofs.filter((ref) => !item.facts.includes(ref)),
        item.id,
      ).toEqual([]);
    }
  });

  it('comes out the same, byte for byte, on a second run', () => {
    const again = buildKnowledge(parseContent([...readContent(ROOT).files].reverse())).kb;
    const second = generateItems(again).filter(({ kind }) => KINDS.includes(kind));
    expect(JSON.stringify(second)).toBe(JSON.stringify(items));
  });

  it('passes the checker', () => {
    for (const item of items)
      expect({ id: item.id, faults: faultsOf(item) }).toEqual({ id: item.id, faults: [] });
  });
});

describe('the checker', () => {
  /** The item with one option of one part turned from wrong to right, or the reverse. */
  const turned = (item: ItemDraft, at: number, option: number): ItemDraft => ({
    ...item,
    parts: (item.parts ?? []).map((part, index) => ({
      ...part,
      options: part.options.map((one, place) =>
        index === at && place === option ? { ...one, key: !one.key } : one,
      ),
    })),
  });

  it('refuses each item in which one option, of whatever part, is marked otherwise', () => {
    for (const item of items) {
      for (const [at, { options }] of (item.parts ?? []).entries()) {
        for (const option of options.keys())
          expect(
            faultsOf(turned(item, at, option)),
            `${item.id} ${String(at)}/${String(option)}`,
          ).not.toEqual([]);
      }
    }
  });

  it('refuses a number item whose range or unit is another', () => {
    for (const item of ofKind('numeric-entry')) {
      const withEntry = (change: Partial<NumberEntry>): ItemDraft => ({
        ...item,
        parts: (item.parts ?? []).map((part) =>
          part.entry === undefined ? part : { ...part, entry: { ...part.entry, ...change } },
        ),
      });
      const [entry] = (item.parts ?? []).map((part) => part.entry);
      expect(faultsOf(withEntry({ lowest: '0' })), item.id).not.toEqual([]);
      expect(faultsOf(withEntry({ highest: `${entry?.highest ?? ''}1` })), item.id).not.toEqual([]);
      expect(faultsOf(withEntry({ unit: 'mL' })), item.id).not.toEqual([]);
      const units = (entry?.units ?? []).map((unit) => ({ ...unit, factor: `${unit.factor}0` }));
      expect(faultsOf(withEntry({ units })), item.id).not.toEqual([]);
    }
  });
});

describe('drop-down-cloze', () => {
  it('puts every option into the blank as its own statement, and no key into another sentence', () => {
    const statements = new Set(
      [...kb.relations.keys()].flatMap((relation) =>
        kb.claims
          .filter((claim) => claim.relation === relation)
          .flatMap((claim) => statementOf(claim, kb) ?? []),
      ),
    );
    for (const { parts = [], id } of ofKind('drop-down-cloze').filter(({ lesson }) => lesson === 'amounts')) {
      for (const part of parts) {
        const { keys, wrong } = marked(part.options);
        expect(
          keys.filter((key) => !statements.has(fillBlank(part.text, key))),
          id,
        ).toEqual([]);
        expect(
          wrong.filter((text) => !statements.has(fillBlank(part.text, text))),
          id,
        ).toEqual([]);
        const others = parts.filter((other) => other !== part).map(({ text }) => text.toLowerCase());
        expect(
          others.filter((text) => keys.some((key) => text.includes(key.toLowerCase()))),
          id,
        ).toEqual([]);
      }
    }
  });

  it('leaves out nothing that the title of the lesson names, unless it names a wrong choice too', () => {
    const blanksUnder = (title: string) => {
      const lessonTitles = new Map(Array.from(kb.lessonTitles.keys(), (lesson) => [lesson, title] as const));
      const made = generateItems({ ...kb, lessonTitles }).filter(({ kind }) => kind === 'drop-down-cloze');
      return made.flatMap(({ parts = [] }) => parts.map(({ options }) => marked(options)));
    };
    const keysUnder = (title: string) => blanksUnder(title).flatMap(({ keys }) => keys);
    const before = blanksUnder('More');
    expect(before.length).toBeGreaterThan(3);
    for (const { keys } of before) expect(keysUnder(`More about ${String(keys[0])}`)).not.toContain(keys[0]);
    // A sentence may yield to one of which the title names a wrong choice alone.
    const kept = before.filter(({ keys, wrong }) => {
      const [key = '', other = ''] = [keys[0], wrong[0]];
      return keysUnder(`${key} or ${other}`).includes(key);
    });
    expect(kept.length).toBeGreaterThan(before.length / 2);
  });

  it('never shows a rounded amount among exact ones', () => {
    const blanks = ofKind('drop-down-cloze').flatMap(({ parts = [] }) => parts);
    const abouts = blanks.map(
      ({ options }) => options.filter(({ text }) => text.startsWith('about ')).length,
    );
    expect(
      abouts.filter((count, index) => count > 0 && count < (blanks[index]?.options.length ?? 0)),
    ).toEqual([]);
    expect(abouts.some((count) => count > 0)).toBe(true);
  });
});

describe('drop-down-rationale', () => {
  it('says the because sentence with gaps: a dyad for each reason, and a triad with two pools', () => {
    const [answer, reason] = shown(byId('clapping-at-night/drop-down-rationale/2'));
    expect(answer).toMatchObject({
      text: `After clapping at night, the advice is ${BLANK}`,
      keys: ['asking the ward nurse'],
    });
    expect(reason).toMatchObject({ text: `because of ${BLANK}.`, keys: ['a high dose'] });
    const [, first, second] = shown(byId('clapping-at-night/drop-down-rationale/301'));
    expect([first?.keys, second?.keys]).toEqual([['an open gate'], ['a high dose']]);
    expect(first?.wrong.filter((text) => second?.wrong.includes(text))).toEqual([]);
  });
});

describe('numeric-entry', () => {
  it('asks for an exact amount, with the wrong amounts that the author gives', () => {
    const item = byId('starting-dose/numeric-entry/1');
    expect(item.stem).toBe('What is the starting dose of zelvolin? Enter a number (mg).');
    expect(item.parts?.[0]?.entry).toMatchObject({ unit: 'mg', lowest: '20', highest: '20' });
    expect(shown(item)).toEqual([{ text: '', keys: ['20 mg'], wrong: ['2 mg', '200 mg'] }]);
  });

  it('accepts all that rounds to a rounded share', () => {
    const entry = byId('humming-in-trials/numeric-entry/1').parts?.[0]?.entry;
    expect(entry).toMatchObject({ unit: 'in 100 people', lowest: '6.5', highest: '7.5' });
    expect(entry?.units).toContainEqual({ name: '%', factor: '1' });
    expect(entry?.units).toContainEqual({ name: 'in 1,000', factor: '0.1' });
  });

  it('accepts a computed amount within half of the last place, and knows its slips', () => {
    const item = byId('daily-dose/numeric-entry/1');
    expect(item.parts?.[0]?.entry).toMatchObject({ unit: 'mg a day', lowest: '59.5', highest: '60.5' });
    expect(item.parts?.[0]?.options.filter(({ key }) => !key).map(({ proof }) => proof.kind)).toEqual([
      'R7',
      'R7',
    ]);
  });

  it('has a key within its range and exact factors, in every item', () => {
    for (const { parts = [], id } of ofKind('numeric-entry')) {
      for (const { entry } of parts) {
        const ends = [entry?.lowest, entry?.highest].map((end) => parseDecimal(end ?? ''));
        const [low, high] = ends;
        expect(low !== undefined && high !== undefined && compareDecimals(low, high) <= 0, id).toBe(true);
      }
    }
  });
});

describe('highlight-text', () => {
  it('offers the phrases of the case that are proved, in the order of the text', () => {
    const [text] = shown(byId('urgent-signs/highlight-text/1'));
    expect(text).toMatchObject({
      keys: ['wheezing', 'swollen lips'],
      wrong: ['dry hair', 'some hunger', 'yawning'],
    });
    expect(byId('urgent-signs/highlight-text/1').stem).toBe(
      'Which words name an urgent sign with zelvolin? Select the words in the text.',
    );
  });
});

describe('bow-tie', () => {
  it('asks for the condition, two actions and two things to watch, below the case', () => {
    const item = byId('suggests-gate-storm/bow-tie/1');
    expect(item.stem).toMatch(/^A man of 60 years .+\n\nComplete the diagram for this person\.$/su);
    const [condition, actions, monitoring] = shown(item);
    expect(condition).toMatchObject({ text: 'What do signs like these suggest?', keys: ['Gate storm'] });
    expect(actions?.text).toBe('What is advised after signs like these? Select two.');
    expect(actions?.keys).toEqual(['Calling the gate keeper', 'Closing the heavy gates']);
    expect(monitoring?.keys).toEqual(['Counting the bells', 'Watching the hinges']);
  });
});

describe('a case with phrases', () => {
  it('opens no other item, for it names the answers', () => {
    const opened = generateItems(kb).filter(({ stem }) => stem.startsWith('A woman of 50 years'));
    expect(opened.map(({ id }) => id)).toEqual([]);
  });
});
