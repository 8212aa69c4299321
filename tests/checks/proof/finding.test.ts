import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { proofCodePages, proofCodes } from '#lib/checks/proof/codes.ts';
import { draft, kb, sound } from './sample.ts';

const unproved = {
  ...sound.binding,
  options: sound.binding.options.map((option, index) =>
    index === 0 ? { ...option, text: 'Opioid receptor' } : option,
  ),
};

describe('a finding', () => {
  it('says where it is, why it matters and what to do', () => {
    const [first] = checkItem(unproved, kb).findings;
    const { severity, why, help } = proofCodes['proof/distractor-not-refuted'];
    expect(first).toEqual({
      code: 'proof/distractor-not-refuted',
      severity,
      why,
      help,
      where: 'option-1',
      message:
        'Unexpected wrong answer "Opioid receptor", expected a proof that it is false: no fact rules it out, and the absence of a fact is no proof',
    });
  });

  it('has a page for its code', () => {
    for (const page of proofCodePages) {
      expect(page.code).toMatch(/^proof\/[a-z-]+$/u);
      for (const text of [page.title, page.why, page.help, page.bad, page.good]) expect(text).not.toBe('');
    }
  });

  it('of an unknown kind of item says which kinds there are', () => {
    const [first] = checkItem({ ...sound.binding, kind: 'essay' }, kb).findings;
    expect(first?.code).toBe('proof/unknown-kind');
    expect(first?.message).toContain('single-best-answer');
    expect(draft('x', [], []).options).toEqual([]);
  });
});
