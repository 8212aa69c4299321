import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import type { StatedItem, StatedOption } from '#lib/checks/proof/stated-item.ts';
import { buildKnowledgeBase, ref } from '#tests/support/knowledge-builder.ts';
import { certified, codes, kb, sound } from './sample.ts';
import { sample } from './sample-knowledge.ts';

const binding = certified(sound.binding);

/** The item with some options replaced, by position. */
function withOptions(item: StatedItem, change: Readonly<Record<number, Partial<StatedOption>>>): StatedItem {
  return { ...item, options: item.options.map((option, index) => ({ ...option, ...change[index] })) };
}

describe('what an item says of itself', () => {
  const proofOf = (index: number, kind: string, facts: readonly string[]) =>
    codes(withOptions({ ...binding, certificate: undefined }, { [index]: { proof: { kind, facts } } }));

  it('must name a proof that can be found again', () => {
    for (const kind of ['R2', 'R4', 'R6', 'R7', 'entailed', '']) {
      expect(proofOf(0, kind, [ref('binding')])).toEqual([
        'proof/wrong-certificate',
        'proof/missing-certificate',
      ]);
    }
    expect(proofOf(1, 'R1', [ref('binding')])).toContain('proof/wrong-certificate');
  });

  it('must name facts that carry the proof, all of them', () => {
    expect(proofOf(0, 'R1', [])).toContain('proof/wrong-certificate');
    expect(proofOf(0, 'R1', [ref('target')])).toContain('proof/wrong-certificate');
    expect(proofOf(0, 'R1', [ref('binding'), ref('target')])).toContain('proof/wrong-certificate');
  });

  it('may name another proof that holds as well', () => {
    const facts = {
      ...sample.facts,
      also: { relation: 'mainly-targets', claims: [['naloxone', 'nmda', false] as const] },
    };
    const base = buildKnowledgeBase({ ...sample, facts });
    const item = certified(sound.target);
    expect(checkItem(item, base).proofs[1]?.kind).toBe('R1');
    expect(codes(item, base)).toEqual([]);
  });

  it('must repeat the proofs of the options in its certificate', () => {
    const { certificate } = binding;
    if (certificate === undefined) throw new Error('the sample item has a certificate');
    const changes = [
      { ...certificate, keys: [] },
      { ...certificate, distractors: certificate.distractors.map((entry) => ({ ...entry, proof: 'R5' })) },
      { ...certificate, distractors: [...certificate.distractors, ...certificate.distractors] },
      { ...certificate, reviewed: true },
    ];
    for (const changed of changes)
      expect(codes({ ...binding, certificate: changed })).toEqual(['proof/wrong-certificate']);
  });

  it('must list the facts that its proofs use', () => {
    const unlisted = codes({ ...binding, facts: [] }).filter((code) => code === 'proof/fact-not-listed');
    expect(unlisted).toHaveLength(3);
    expect(codes({ ...sound.binding, facts: [] })).toContain('proof/fact-not-listed');
  });

  it('must rest on facts as they are now', () => {
    const changed = {
      ...sample.facts,
      binding: {
        ...sample.facts?.['binding'],
        relation: 'binds',
        claims: sample.facts?.['binding']?.claims ?? [],
        version: 'binding-2',
      },
    };
    expect(codes(binding, buildKnowledgeBase({ ...sample, facts: changed }))).toEqual(['proof/stale']);
    expect(codes({ ...binding, facts: [...binding.facts, ref('target')] })).toEqual([
      'proof/unused-fact',
      'proof/stale',
    ]);
    expect(codes({ ...sound.binding, facts: [...sound.binding.facts, 'course/lesson/gone'] })).toEqual([
      'proof/unused-fact',
      'proof/unknown-fact',
      'proof/missing-certificate',
    ]);
  });

  it('may say that it is reviewed when every fact is', () => {
    const facts = {
      ...sample.facts,
      target: {
        relation: 'mainly-targets',
        claims: [['naloxone', 'opioid-receptor'] as const],
        reviewedBy: 'clinical reviewer',
      },
    };
    const item = certified(sound.target);
    const reviewed = {
      ...item,
      certificate: { keys: [], distractors: [], factVersions: {}, ...item.certificate, reviewed: true },
    };
    expect(codes(reviewed, buildKnowledgeBase({ ...sample, facts }))).toEqual([]);
  });

  it('must carry the revision of its words, when the caller can compute it', () => {
    const revisionOf = (item: StatedItem) => String(item.stem.length);
    const item = { ...binding, revision: revisionOf(binding) };
    expect(checkItem(item, kb, { revisionOf }).findings).toEqual([]);
    expect(checkItem({ ...item, revision: '1' }, kb, { revisionOf }).findings).toMatchObject([
      { code: 'proof/wrong-revision', severity: 'error' },
    ]);
  });

  it('may leave out a proof, which is then missed', () => {
    expect(codes(withOptions(binding, { 0: { proof: undefined } }))).toEqual(['proof/missing-certificate']);
  });
});
