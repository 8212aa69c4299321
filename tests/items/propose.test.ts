import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';
import { generateItems } from '#lib/items/generate.ts';
import { partsOf, type ItemDraft } from '#lib/items/item.ts';
import { isAccepted } from '#lib/items/kinds/numeric-entry/score.ts';
import { SOURCES } from '#lib/items/propose/candidate.ts';
import { chooseDistractors } from '#lib/items/propose/choose-distractors.ts';
import { prospectsOf } from '#lib/items/propose/prospects.ts';
import { whyNoItem } from '#lib/items/propose/why-no-item.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

/** How wrong answers are found, chosen and explained: laws over two courses, then what one of them gives. */

const roots = ['../../', '../fixtures/roots/zelvolin/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
const bases = roots.map((root) => buildKnowledge(parseContent(readContent(root).files)).kb);
const worlds = bases.map((kb) => ({
  kb,
  drafts: generateItems(kb),
  prospects: [...kb.facts.values()].flatMap((fact) => prospectsOf(fact, kb)),
}));

const draftOf = (id: string): ItemDraft | undefined =>
  worlds.flatMap(({ drafts }) => drafts).find((draft) => draft.id === id);
const optionsOf = (id: string) =>
  (draftOf(id)?.options ?? []).map(({ text, proof, rationale }) => [text, proof.kind, rationale]);

describe('wrong answers', () => {
  it('stand with the best source first', () => {
    for (const { prospects } of worlds)
      for (const { wrong, key } of prospects) {
        const ranks = wrong.map(({ source }) => SOURCES.indexOf(source));
        expect(ranks, key.concept).toEqual([...ranks].sort((a, b) => a - b));
      }
  });

  it('are never right, never the key and never avoided', () => {
    for (const { kb, prospects } of worlds)
      for (const { wrong, right, fact } of prospects) {
        const answers = right.map(({ concept }) => concept);
        const avoided = kb.avoidances.flatMap((one) => (one.fact === fact.ref ? one.concept : []));
        for (const { concept } of wrong) expect([...answers, ...avoided], fact.ref).not.toContain(concept);
      }
  });

  it.each([0, 1, 2, 17])('are two or three, of the kind of the key, at turn %i', (turn) => {
    for (const { kb, prospects } of worlds)
      for (const prospect of prospects) {
        const chosen = chooseDistractors(prospect, turn, kb);
        if (chosen === undefined) continue;
        expect([2, 3], prospect.fact.ref).toContain(chosen.length);
        const kinds = new Set([prospect.key, ...chosen].map(({ concept }) => kb.concepts.get(concept)?.kind));
        expect(kinds.size, prospect.fact.ref).toBe(1);
      }
  });

  it('are authored ones before any other', () => {
    for (const { kb, prospects } of worlds)
      for (const prospect of prospects.filter(({ wrong }) => wrong[2]?.source === 'authored')) {
        const chosen = chooseDistractors(prospect, 5, kb) ?? [];
        const rounded = ({ concept }: { concept: string }) => kb.concepts.get(concept)?.quantity?.about;
        const written = prospect.wrong.filter(
          (one) => one.source === 'authored' && rounded(one) === rounded(prospect.key),
        );
        if (written.length < 3) continue;
        const longer = chosen.filter(({ concept }) => !written.some((one) => one.concept === concept));
        // One may be another, so that the key is not the longest option.
        expect(longer.length, prospect.fact.ref).toBeLessThanOrEqual(1);
      }
  });

  it('that are amounts stand in numeric order and share no number', () => {
    for (const { kb, drafts } of worlds)
      for (const { id, options, kind } of drafts) {
        const ranges = options.map((option) => kb.concepts.get(option.id));
        if (kind !== 'single-best-answer' || ranges.some((range) => range?.quantity === undefined)) continue;
        const ends = ranges.flatMap((range) => [range?.interval?.min ?? NaN, range?.interval?.max ?? NaN]);
        expect(ends, id).toEqual([...ends].sort((a, b) => a - b));
        expect(new Set(ranges.map((range) => range?.quantity?.about)).size, id).toBe(1);
      }
  });
});

describe('the parts of one item', () => {
  const drafts = worlds.flatMap((world) => world.drafts.map((draft) => ({ draft, kb: world.kb })));

  it('are no statements on whether one step follows another', () => {
    for (const { draft, kb } of drafts.filter(({ draft: one }) => one.kind === 'matrix-multiple-choice'))
      for (const { options } of (draft.parts ?? []).filter(({ text }) => text.endsWith('.')))
        expect(
          options.flatMap(({ proof }) => proof.facts).map((ref) => kb.facts.get(ref)?.kind),
          draft.id,
        ).not.toContain('sequence');
  });

  it('leave the same side blank in every sentence of one relation', () => {
    const cloze = drafts.filter(({ draft }) => draft.kind === 'drop-down-cloze');
    expect(cloze.length).toBeGreaterThan(10);
    for (const { draft } of cloze) {
      const sides = (draft.parts ?? []).map(({ id }) => id.split('/'));
      const blank = new Map<string, Set<string>>();
      for (const path of sides) {
        const [relation = '', side = ''] = [path[1], path.at(-1)];
        blank.set(relation, (blank.get(relation) ?? new Set()).add(side));
      }
      for (const [relation, both] of blank) expect(both.size, `${draft.id} ${relation}`).toBe(1);
    }
  });
});

describe('a typed age', () => {
  it('may be given in years, as people say it', () => {
    const entry = partsOf({ options: [], ...draftOf('gabapentin/uses/us-add-on-age/numeric-entry/1') })[0]
      ?.entry;
    expect(entry?.units.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['years of age', 'years old', 'years', 'year']),
    );
    for (const typed of ['3', '3 years', '3 years old'])
      expect(entry !== undefined && isAccepted(typed, entry), typed).toBe(true);
    for (const typed of ['6 years', '3 months', '3 days', '3 mg'])
      expect(entry !== undefined && isAccepted(typed, entry), typed).toBe(false);
  });
});

describe('a typed share', () => {
  const unitsOf = (id: string) =>
    partsOf({ options: [], ...draftOf(id) })[0]?.entry?.units.map(({ name }) => name);

  it('of people may be given by their number or in per cent, one of a dose in per cent alone', () => {
    expect(unitsOf('gabapentin/movements/tremor-rate-in-epilepsy-trials/numeric-entry/1')).toEqual(
      expect.arrayContaining(['in 100 people', 'in 1,000', 'per cent', '%']),
    );
    expect(unitsOf('gabapentin/urgent/suicidal-thoughts-share/numeric-entry/1')).toEqual(
      expect.arrayContaining(['per cent', 'in 1,000 people', 'in 1,000']),
    );
    expect(unitsOf('gabapentin/kidneys/absorbed-at-900/numeric-entry/1')).toEqual([
      'per cent',
      'percent',
      '%',
    ]);
  });
});

describe('a rationale', () => {
  it('of a slip says the slip and then the working of the right amount', () => {
    expect(optionsOf('zelvolin/amounts/daily-dose/single-best-answer/1')).toContainEqual([
      '20 mg a day',
      'R7',
      'Zelvolin, 20 mg taken 3 times a day, does not come to 20 mg a day. That is one dose, not the dose of the whole day. Working: 20 mg × 3 times a day = 60 mg a day.',
    ]);
  });

  it('of a contrast gives the author’s difference', () => {
    expect(optionsOf('zelvolin/tables/where-two-bells-hang/single-best-answer/1')).toContainEqual([
      'Cave',
      'R6',
      'The moss bell does not hang in the cave. The moss bell needs the wind of the tower, and the reed bell the still air of the cave.',
    ]);
  });

  it('of a key is the evidence alone when that says the same', () => {
    expect(optionsOf('zelvolin/tables/moss-bell-wood/single-best-answer/1')).toContainEqual([
      'Wood tone',
      'entailed',
      'The lesson says: “The moss bell sounds a wood tone.”',
    ]);
  });

  it('is there for every option', () => {
    for (const { drafts } of worlds)
      for (const draft of drafts)
        for (const { rationale } of partsOf(draft).flatMap(({ options }) => options))
          expect(rationale.trim(), draft.id).not.toBe('');
  });
});

describe('lead-ins', () => {
  it('of neighbouring items on one fact and side differ where the relation has several phrasings', () => {
    const shape = (draft: ItemDraft) => draft.stem.replaceAll(/alpha-2-delta[^,?]*|reduced [^,?]*/gu, '…');
    const steps = ['1', '2', '3'].map((number) =>
      draftOf(`gabapentin/mechanism/chain-of-events/single-best-answer/${number}`),
    );
    const stems = steps.flatMap((draft) => (draft === undefined ? [] : [shape(draft)]));
    expect(stems).toHaveLength(3);
    expect(new Set(stems).size).toBe(3);
  });
});

describe('why a fact gives no item', () => {
  const [, invented] = bases;
  const why = (ref: string) => {
    const fact = invented?.facts.get(ref);
    return invented === undefined || fact === undefined ? [] : whyNoItem(fact, invented);
  };

  it('is said for each way of asking', () => {
    expect(why('zelvolin/gates/leaves-birch-gate')).toEqual([
      { role: 'object', why: 'it says what is not so: it serves as a wrong answer and as a false statement' },
    ]);
    expect(why('zelvolin/tables/moss-bell-wood')).toEqual([
      { role: 'objects', why: 'relation `sounds` has no phrasing under `ask: objects`' },
      { role: 'subject', why: 'relation `sounds` has no phrasing under `ask: subject`' },
      { role: 'subjects', why: 'relation `sounds` has no phrasing under `ask: subjects`' },
    ]);
  });

  it('is empty for a way that an item was made in', () => {
    const made = why('zelvolin/gates/reported-signs').map(({ role }) => role);
    expect(made).not.toContain('object');
    expect(made).not.toContain('objects');
  });
});
