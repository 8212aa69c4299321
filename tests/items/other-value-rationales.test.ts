import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { partsOf, type Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { shippedBank } from '../support/shipped.ts';

/** Why an answer is wrong that the one right value leaves no room for: an explanation, and not the key said again. */

const { bank, kb } = shippedBank();
const refuted = bank.items.flatMap((item) =>
  partsOf(item)
    .flatMap(({ options }) => options)
    .filter(({ key, proof }) => !key && ['R2', 'R3', 'R5'].includes(proof.kind))
    .map((option) => ({ item, option })),
);
const rationaleOf = (id: string, text: string): string | undefined =>
  refuted.find(({ item, option }) => item.id === id && option.text === text)?.option.rationale;

describe('the rationale of an answer that another value rules out', () => {
  it('ends with why the fact holds, when its author says why', () => {
    const explained = refuted.flatMap(({ item, option }) => {
      const why = kb.facts.get(option.proof.facts[0] ?? '')?.entry.why;
      return why === undefined || item.kind === 'ordered-response' ? [] : [{ option, why }];
    });
    expect(explained.length).toBeGreaterThan(20);
    for (const { option, why } of explained) expect(option.rationale.endsWith(why)).toBe(true);
  });

  it('says where the answer belongs, when the course does', () => {
    expect(
      rationaleOf('gabapentin/mechanism/target-vigabatrin/single-best-answer/1', 'GABA transporter GAT-1'),
    ).toBe(
      'The target of vigabatrin is not the GABA transporter GAT-1. The target of tiagabine is the GABA transporter GAT-1.',
    );
  });

  it('gives the scope in which the answer belongs, when it is another', () => {
    const doses = refuted.filter(({ item }) => item.id === 'gabapentin/kidneys/uk-row-50-to-79/matching/1');
    expect(doses.length).toBeGreaterThan(0);
    for (const { option } of doses) {
      const [, home = ''] = option.rationale.split(/(?<=\.) /u);
      expect(home).toContain(option.text);
      expect(home).toMatch(/ is \d/u);
    }
  });

  it('quotes the lesson on the right category: that others stand in the wrong one explains nothing', () => {
    const shared = refuted.filter(
      ({ option }) => option.proof.kind === 'R5' && option.rationale.includes('frequency category of ataxia'),
    );
    expect(shared.length).toBeGreaterThan(0);
    for (const { option } of shared) expect(option.rationale).toMatch(/very common/u);
  });
});

describe('the rationale of a wrong term', () => {
  it('says what the wrong one means, or is called, and not the right one once more', () => {
    const why = (id: string, text: string) =>
      bank.items.find((item) => item.id === id)?.options.find((option) => option.text === text)?.rationale;
    const movements = 'gabapentin/movements';
    const asked = bank.items.filter(
      ({ id, kind }) => id.startsWith(`${movements}/nystagmus-means/`) && kind === 'single-best-answer',
    );
    const told = asked.flatMap(({ id, options }) =>
      options.filter(({ key }) => !key).map(({ text }) => why(id, text) ?? ''),
    );
    expect(told.length).toBeGreaterThan(3);
    for (const sentences of told) {
      const [, reason = ''] = sentences.split(/(?<=\.) /u);
      expect(reason).not.toMatch(/nystagmus/iu);
    }
  });
});

describe('the checker', () => {
  const id = 'gabapentin/kidneys/half-life-against-clearance/single-best-answer/1';
  const own = 'The more slowly the kidneys clear gabapentin, the longer its half-life.';
  const itemOf = (wanted: string): Item => {
    const found = bank.items.find((one) => one.id === wanted);
    if (found === undefined) throw new Error(`no item ${wanted}`);
    return found;
  };
  const withReason = (change: (rationale: string) => string): Item => {
    const item = itemOf(id);
    const options = item.options.map((option) =>
      option.key ? option : { ...option, rationale: change(option.rationale) },
    );
    return { ...item, options };
  };
  const codesOf = (item: Item, base = kb, expired?: ReadonlySet<string>) =>
    checkItem(item, base, expired === undefined ? {} : { expired })
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  /** The knowledge base with another reason for the fact. */
  const saying = (why: string): KnowledgeBase => {
    const ref = 'gabapentin/kidneys/half-life-against-clearance';
    const fact = kb.facts.get(ref);
    if (fact === undefined) throw new Error(`no fact ${ref}`);
    return { ...kb, facts: new Map(kb.facts).set(ref, { ...fact, entry: { ...fact.entry, why } }) };
  };

  it('takes why a refuting fact holds', () => {
    expect(codesOf(itemOf(id))).toEqual([]);
  });

  it('refuses why another fact holds', () => {
    const another = 'With gabapentin, a larger dose is absorbed less well than a smaller one.';
    expect(codesOf(withReason((rationale) => rationale.replace(own, another)))).toContain(
      'proof/wrong-rationale',
    );
  });

  it.each([
    ['that facts deny', 'The target of tiagabine is GABA transaminase.', ['proof/false-rationale']],
    ['of which they know nothing', 'The target of sotalol is GABA transaminase.', []],
  ])('of a reason in the words of a relation, %s', (_, why, expected) => {
    const item = withReason((rationale) => rationale.replace(own, why));
    expect([...new Set(codesOf(item, saying(why)))]).toEqual(expected);
  });

  it('refuses where an answer belongs when the fact that says so is out of date', () => {
    const item = itemOf('gabapentin/mechanism/target-vigabatrin/single-best-answer/1');
    expect(codesOf(item)).toEqual([]);
    const expired = new Set(['gabapentin/mechanism/target-tiagabine']);
    expect(codesOf(item, kb, expired)).toContain('proof/false-rationale');
  });
});
