import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { proofTree } from '#lib/checks/proof/proof-tree.ts';
import type { StatedItem } from '#lib/checks/proof/stated-item.ts';
import { ref } from '#tests/support/knowledge-builder.ts';
import { kb } from './kinds-knowledge.ts';
import { drafts, soundItem, type KindName } from './kinds-sample.ts';

const kinds = Object.keys(drafts) as KindName[];
const isRefused = (item: StatedItem) =>
  checkItem(item, kb).findings.some(
    ({ severity, code }) => severity === 'error' && code.startsWith('proof/'),
  );

describe.each(kinds)('a sound item: %s', (kind) => {
  const item = soundItem(kind);

  it('passes without a finding, every option proved', () => {
    const { findings, proofs } = checkItem(item, kb);
    expect(findings).toEqual([]);
    const options = [...item.options, ...(item.parts ?? []).flatMap((part) => part.options)];
    expect(proofs).toHaveLength(options.length);
  });

  it('is refused when any one key is turned, without a certificate to compare with', () => {
    const turn = (options: StatedItem['options'], turned: number) =>
      options.map((option, at) => ({ ...option, key: at === turned ? !option.key : option.key }));
    const { certificate: _certificate, ...bare } = item;
    const unproved = { ...bare, ...drafts[kind], facts: item.facts };
    unproved.options.forEach((_option, at) => {
      expect(isRefused({ ...unproved, options: turn(unproved.options, at) })).toBe(true);
    });
    unproved.parts?.forEach((part, row) => {
      part.options.forEach((_option, at) => {
        const parts = unproved.parts?.map((one, other) =>
          other === row ? { ...one, options: turn(one.options, at) } : one,
        );
        expect(isRefused({ ...unproved, parts })).toBe(true);
      });
    });
  });

  it('is refused when "not" stands in its stem', () => {
    expect(isRefused({ ...item, stem: item.stem.replace(/ (?=[^ ]+$)/u, ' not ') })).toBe(true);
  });

  it('is refused when a fact that it lists is no longer in force, or its objective is unknown', () => {
    const expired = new Set(item.facts.slice(0, 1));
    const { findings } = checkItem(item, kb, { expired });
    expect(findings.map(({ code }) => code)).toContain('proof/expired-fact');
    const proved = checkItem(item, kb, { expired }).proofs.flatMap(({ facts }) => facts);
    expect(proved).not.toContain(item.facts[0]);
    expect(isRefused({ ...item, objective: 'gone' })).toBe(true);
  });

  it('is refused as an item of any other kind', () => {
    for (const { kind: other } of Object.values(drafts))
      if (other !== item.kind) expect(isRefused({ ...item, kind: other })).toBe(true);
  });

  it('can be explained as a tree that names every option and fact', () => {
    const tree = proofTree(item, kb);
    for (const { text } of [...item.options, ...(item.parts ?? []).flatMap((part) => part.options)])
      expect(tree).toContain(`"${text}"`);
    for (const fact of item.facts) expect(tree).toContain(fact);
    expect(tree).not.toContain('no proof');
  });
});

it('a fact that proves nothing is told of', () => {
  const item = { ...drafts.matching, facts: [...drafts.matching.facts, ref('alarm')] };
  expect(checkItem(item, kb).findings.map(({ code }) => code)).toContain('proof/unused-fact');
});

it('a passage may say what always comes in one person', () => {
  const item = soundItem('highlight');
  const says = (text: string) => text.replaceAll('poor sleep', 'sleep that is always poor');
  const part = item.parts?.[0] ?? expect.fail('no part');
  const options = part.options.map((option) => ({ ...option, text: says(option.text) }));
  const cases = kb.cases.map((one) => ({
    ...one,
    text: says(one.text),
    phrases: one.phrases.map((phrase) => ({ ...phrase, text: says(phrase.text) })),
  }));
  const found = checkItem({ ...item, parts: [{ ...part, text: says(part.text), options }] }, { ...kb, cases })
    .findings.map(({ code }) => code)
    .filter((code) => code.startsWith('proof/'));
  expect(found).toEqual([]);
});
