import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import type { StatedItem, StatedOption } from '#lib/checks/proof/stated-item.ts';
import type { Item } from '#lib/items/item.ts';
import { buildKnowledgeBase, ref } from '#tests/support/knowledge-builder.ts';
import { certified, codes, kb, optionsOf, sound } from './sample.ts';
import { sample } from './sample-knowledge.ts';

const binding = certified(sound.binding);
const frequency = certified(sound.frequency);

/** The item with some options replaced, by position. */
function withOptions(item: StatedItem, change: Readonly<Record<number, Partial<StatedOption>>>): StatedItem {
  return { ...item, options: item.options.map((option, index) => ({ ...option, ...change[index] })) };
}

/** The sound binding item with its first wrong answer replaced. */
const withDistractor = (text: string): StatedItem => withOptions(sound.binding, { 0: { text } });

describe('a sound item', () => {
  it.each(Object.entries(sound))('%s passes without a finding once it has its certificate', (_name, item) => {
    expect(checkItem(certified(item), kb).findings).toEqual([]);
  });

  it.each(Object.entries(sound))(
    '%s is proved without its certificate, which is then missed',
    (_name, item) => {
      expect(codes(item)).toEqual(['proof/missing-certificate']);
    },
  );

  it('is read back as the question that it asks', () => {
    expect(checkItem(frequency, kb).reading).toEqual({
      relation: 'listed-as',
      role: 'object',
      subject: 'tremor',
      object: undefined,
      qualifiers: { medicine: 'gabapentin', population: 'adults' },
      reasons: {},
    });
  });

  it('shows each proof with the claim, the kind and the fact', () => {
    const [first] = checkItem(sound.target, kb).proofs.slice(1);
    expect(first).toEqual({
      part: 'main',
      option: 'option-2',
      claim: { relation: 'mainly-targets', subject: 'naloxone', object: 'nmda', qualifiers: {} },
      kind: 'R2',
      facts: [ref('target')],
    });
  });

  it('may be a finished item of the bank', () => {
    const item = { ...binding, revision: '1' } as unknown as Item;
    expect(checkItem(item, kb).findings).toEqual([]);
  });

  it('may begin with a case of its lesson, and then use a phrasing made for cases', () => {
    const plain = 'Mrs A takes gabapentin.\n\nWhich site does gabapentin bind?';
    const inCase = 'Mrs A takes gabapentin.\n\nWhich site does gabapentin, taken by this patient, bind?';
    for (const stem of [plain, inCase]) expect(codes({ ...binding, stem })).toEqual([]);
  });

  it('may not begin with a case of another fact, nor with words of no case', () => {
    for (const context of ['Mr B finds it hard to breathe.', 'Choose the wrong answer.']) {
      const stem = `${context}\n\nWhich site does gabapentin bind?`;
      expect(codes({ ...binding, stem })).toEqual(['proof/unknown-case']);
    }
  });

  it('may not carry plain options beside rows', () => {
    const { options } = binding;
    expect(codes({ ...certified(sound.matrix), options })).toContain('proof/row-shape');
  });

  it('may not credit a document that its fact does not name', () => {
    const base = buildKnowledgeBase({
      ...sample,
      qualifiers: { ...sample.qualifiers, information: { label: 'in US labels' } },
    });
    const stem = 'In US labels, which site does gabapentin bind?';
    expect(codes({ ...sound.binding, stem }, base)).toContain('proof/key-not-entailed');
  });

  it('is written in plain letters and digits', () => {
    const stem = 'Which site does gabapentin\u00b2 bind?';
    expect(codes({ ...binding, stem })).toContain('proof/odd-letters');
  });

  it.each(['Gabapentin', 'Neurontin', 'GBP', 'neurontin'])(
    'stays sound when its key goes by the name %s',
    (text) => {
      expect(codes(withOptions(certified(sound.medicine), { 0: { text } }))).toEqual([]);
    },
  );
});

describe('a stem', () => {
  const stems: readonly (readonly [string, string])[] = [
    ['Which site does gabapentin not bind?', 'proof/stem-not-understood'],
    ['Which site does gabapentin bind', 'proof/stem-not-understood'],
    ['Which site does gabapentine bind?', 'proof/stem-not-understood'],
    ['Which site does the gabapentin bind?', 'proof/stem-not-understood'],
    ['WHICH site does gabapentin bind?', 'proof/stem-not-understood'],
    ['Which site does gabapentin bind? Choose the wrong one.', 'proof/stem-not-understood'],
    ['Which site does gabapentin, taken by this patient, bind?', 'proof/stem-not-understood'],
    ['', 'proof/stem-not-understood'],
    ['Choose the wrong answer.\n\nWhich site does gabapentin bind?', 'proof/unknown-case'],
    ['Which sites does gabapentin bind? Select all that apply.', 'proof/wrong-number'],
  ];
  it.each(stems)('"%s" gives %s', (stem, code) => {
    expect(codes({ ...binding, stem })).toEqual([code]);
  });

  it('with a deleted qualifier no longer carries its key, and the message names the qualifier', () => {
    const { findings } = checkItem({ ...sound.use, stem: 'Which use of gabapentin is approved?' }, kb);
    expect(findings.map(({ code }) => code)).toEqual([
      'proof/key-not-entailed',
      'proof/distractor-not-refuted',
      'proof/missing-certificate',
    ]);
    expect(findings[0]?.message).toContain('only a qualifier is missing from the text, country: us');
  });

  it("with another country's fact has another key", () => {
    const uk = { ...sound.use, stem: 'In the United Kingdom, which use of gabapentin is approved?' };
    expect(codes(uk)).toContain('proof/key-not-entailed');
    expect(
      codes({ ...uk, facts: [ref('uk-use')], options: optionsOf('*Nerve pains', 'Migraine', 'Epilepsy') }),
    ).toEqual(['proof/missing-certificate']);
  });

  it('reads qualifiers in vocabulary order only, each once', () => {
    const stem = (front: string) =>
      codes({ ...sound.use, stem: `${front}, which use of gabapentin is approved?` });
    expect(stem('In the United States, in adults')).toEqual(['proof/missing-certificate']);
    expect(stem('In adults, in the United States')).toContain('proof/stem-not-understood');
    expect(stem('In the United States, in the United States')).toContain('proof/stem-not-understood');
  });

  it('names no qualifier before the sentence that stands in it', () => {
    for (const front of ['In children', 'In adults']) {
      const stem = `${front}, how often is tremor listed for gabapentin in adults?`;
      expect(codes({ ...frequency, stem })).toEqual(['proof/stem-not-understood']);
    }
  });

  it('must agree in number with the side that it names', () => {
    const ask = (verb: string) =>
      codes({
        ...sound.use,
        stem: `In the United Kingdom, for which medicine ${verb} nerve pains approved?`,
        facts: [ref('uk-use')],
        options: optionsOf('*Gabapentin'),
      });
    expect(ask('are')).toEqual(['proof/missing-certificate']);
    expect(ask('is')).toContain('proof/stem-not-understood');
  });

  it('that two relations share has two meanings', () => {
    const ask = { object: ['which site does {subject} bind?'] };
    const relations = { ...sample.relations, leaves: { domain: 'medicine', range: 'site', ask } };
    expect(codes(binding, buildKnowledgeBase({ ...sample, relations }))).toEqual(['proof/ambiguous-stem']);
  });

  it('that asks for several answers ends with the instruction, and only there', () => {
    const stem = 'Which signs can follow after stopping gabapentin?';
    expect(codes({ ...sound.stopping, stem })).toContain('proof/stem-not-understood');
  });
});

describe('a wrong answer', () => {
  it.each([
    ['α2δ subunit', ['proof/second-key', 'proof/same-option']],
    ['alpha-2-delta  SUBUNIT', ['proof/second-key', 'proof/same-option']],
    ['Ａlpha-2-delta subunit', ['proof/odd-letters', 'proof/second-key', 'proof/same-option']],
    ['Calcium channel', ['proof/second-key', 'proof/comparable-options']],
    ['Alpha-2-delta-1 subunit', ['proof/distractor-not-refuted', 'proof/comparable-options']],
    ['NMDA receptor', ['proof/avoided-option']],
    ['Opioid receptor', ['proof/distractor-not-refuted']],
    ['GABA-A receptor.', ['proof/unknown-option']],
    ['A GABA-A receptor', ['proof/unknown-option']],
    ['None of the above', ['proof/unknown-option']],
  ])('"%s" gives %j', (text, expected) => {
    expect(codes(withDistractor(text))).toEqual([...expected, 'proof/missing-certificate']);
  });

  it.each(['gaba-a receptor', ' GABA-A\u00a0receptor', 'GABA-Ａ receptor', 'GABAA receptor'])(
    'may not be said again as "%s"',
    (text) => {
      expect(codes(withOptions(sound.binding, { 2: { text } }))).toContain('proof/same-option');
    },
  );

  it('whose range overlaps another gives that, and has no proof', () => {
    const item = withOptions(frequency, { 0: { text: 'Up to a tenth' } });
    expect(codes(item)).toEqual([
      'proof/distractor-not-refuted',
      'proof/overlapping-options',
      'proof/overlapping-options',
    ]);
  });

  it('that is true and not marked gives the second key of an item that takes several', () => {
    expect(codes(withOptions(sound.stopping, { 0: { key: false } }))).toEqual([
      'proof/second-key',
      'proof/missing-certificate',
    ]);
  });

  it('without a rationale is refused', () => {
    expect(codes(withOptions(binding, { 0: { rationale: ' ' } }))).toEqual(['proof/no-rationale']);
  });

  it('that goes by the name of two things of its kind is refused', () => {
    const concepts = { ...sample.concepts, other: { kind: 'site', label: 'GABA-A receptor' } };
    expect(codes(binding, buildKnowledgeBase({ ...sample, concepts }))).toEqual(['proof/ambiguous-option']);
  });

  it('that shares its name with a thing of another kind is the one that fits', () => {
    const concepts = { ...sample.concepts, other: { kind: 'use', label: 'GABA-A receptor' } };
    expect(codes(binding, buildKnowledgeBase({ ...sample, concepts }))).toEqual([]);
  });
});

describe('keys', () => {
  it('swapped with a wrong answer are caught on both sides', () => {
    const swapped = withOptions(sound.binding, { 0: { key: true }, 1: { key: false } });
    expect(codes(swapped)).toEqual([
      'proof/key-not-entailed',
      'proof/second-key',
      'proof/missing-certificate',
    ]);
    expect(checkItem(swapped, kb).findings[0]?.message).toContain('says it is false (R1)');
  });

  it('are counted', () => {
    expect(codes(withOptions(binding, { 1: { key: false } }))).toContain('proof/key-count');
    const wide = withOptions(sound.binding, { 0: { text: 'Calcium channel', key: true } });
    expect(codes(wide)).toEqual(['proof/key-count', 'proof/comparable-options', 'proof/missing-certificate']);
    expect(codes({ ...binding, options: [] })).toContain('proof/key-count');
  });

  it('on which facts disagree are refused, whichever side is marked', () => {
    const facts = {
      ...sample.facts,
      other: {
        relation: 'binds',
        claims: [['gabapentin', 'calcium-channel', false] as const],
        qualifiers: { country: 'uk' },
      },
    };
    const base = buildKnowledgeBase({ ...sample, facts });
    expect(codes(sound.binding, base)).toEqual(['proof/conflict', 'proof/missing-certificate']);
    const inUs = { ...sound.binding, stem: 'In the United States, which site does gabapentin bind?' };
    expect(codes(inUs, base)).toEqual(['proof/missing-certificate']);
  });

  it('with a second value of a functional relation are in conflict', () => {
    const second = {
      relation: 'mainly-targets',
      claims: [['naloxone', 'nmda'] as const],
      qualifiers: { population: 'children' },
    };
    const base = buildKnowledgeBase({ ...sample, facts: { ...sample.facts, second } });
    expect(codes(sound.target, base)).toEqual([
      'proof/conflict',
      'proof/conflict',
      'proof/missing-certificate',
    ]);
  });
});
