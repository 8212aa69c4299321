import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { buildKnowledgeBase, ref } from '#tests/support/knowledge-builder.ts';
import { certified, codes, kb, matrixDraft, sound } from './sample.ts';
import { sample } from './sample-knowledge.ts';

describe('a matrix', () => {
  const row = (text: string, truth: boolean) => codes(matrixDraft({ [text]: truth }, ['binding']));
  it.each([
    ['Gabapentin binds the GABA-A receptor.', true, 'proof/key-not-entailed'],
    ['Gabapentin binds the alpha-2-delta subunit.', false, 'proof/second-key'],
    ['Gabapentin binds the opioid receptor.', false, 'proof/distractor-not-refuted'],
    ['Gabapentin binds the NMDA receptor.', false, 'proof/avoided-option'],
    ['Gabapentin does not bind the GABA-A receptor.', true, 'proof/stem-not-understood'],
    ['Gabapentin bind the GABA-A receptor.', false, 'proof/stem-not-understood'],
    ['Which site does gabapentin bind?', true, 'proof/stem-not-understood'],
  ])('row "%s" marked %s gives %s', (text, truth, code) => {
    expect(row(text, truth)).toEqual([code, 'proof/missing-certificate']);
  });

  it('is about a topic of its lesson', () => {
    const stem = 'Decide whether each statement about the weather is true or false.';
    expect(codes({ ...certified(sound.matrix), stem })).toEqual(['proof/stem-not-understood']);
    expect(codes({ ...certified(sound.matrix), lesson: 'other' })).toEqual(['proof/stem-not-understood']);
  });

  it('has no row with two meanings', () => {
    const relations = {
      ...sample.relations,
      holds: { domain: 'medicine', range: 'site', statement: '{subject} binds {object}.' },
    };
    expect(codes(certified(sound.matrix), buildKnowledgeBase({ ...sample, relations }))).toEqual([
      'proof/ambiguous-stem',
      'proof/ambiguous-stem',
    ]);
  });

  it('records a key as entailed, and a wrong mark under R1 to R5', () => {
    const kinds = checkItem(sound.matrix, kb).proofs.map(({ part, option, kind }) =>
      [part, option, kind].join(' '),
    );
    expect(kinds).toEqual(['row-1 true entailed', 'row-1 false R1', 'row-2 true R1', 'row-2 false entailed']);
  });

  it('says nothing twice, under any name', () => {
    const rows = {
      'Gabapentin binds the GABA-A receptor.': false,
      'Neurontin binds the GABAA receptor.': false,
    };
    expect(codes(matrixDraft(rows, ['binding']))).toEqual(['proof/same-option', 'proof/missing-certificate']);
  });

  it.each(['Correct!', 'No,', 'That is wrong:', 'Yes.'])(
    'may judge the statement or the answer before a reason: %s',
    (verdict) => {
      const parts = sound.matrix.parts?.map((part) => ({
        ...part,
        options: part.options.map((one) => ({ ...one, rationale: `${verdict} ${one.rationale}` })),
      }));
      expect(codes({ ...sound.matrix, parts })).not.toContain('proof/false-rationale');
    },
  );

  it('has rows, each with True and False and one key', () => {
    const [first] = sound.matrix.parts ?? [];
    const options = first?.options ?? [];
    const shapes = [
      [],
      options.slice(1),
      [...options, ...options.slice(1)],
      options.map((option) => ({ ...option, key: true })),
    ];
    for (const shape of shapes) {
      const parts = [{ id: 'row-1', text: 'Gabapentin binds the GABA-A receptor.', options: shape }];
      expect(codes({ ...sound.matrix, parts })).toContain('proof/row-shape');
    }
    expect(codes({ ...sound.matrix, parts: [] })).toContain('proof/key-count');
  });

  it('that names its rows by their refutation is accepted too', () => {
    const item = certified(sound.matrix);
    const parts = (item.parts ?? []).map((part) => ({
      ...part,
      options: part.options.map((option) => ({
        ...option,
        proof: { kind: part.id === 'row-1' && option.key ? 'entailed' : 'R1', facts: [ref('binding')] },
      })),
    }));
    expect(codes({ ...item, parts, certificate: undefined })).toEqual(['proof/missing-certificate']);
  });
});
