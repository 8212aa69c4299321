import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkItem } from '#lib/checks/check-item.ts';
import { itemsFileSchema } from '#lib/checks/proof/item-schema.ts';
import { certified, kb, sound } from './sample.ts';

const faults = (value: unknown): string => {
  const read = itemsFileSchema.safeParse(value);
  return read.success ? '' : z.prettifyError(read.error);
};

describe('a file of items', () => {
  it('is read as the checker takes it', () => {
    const items = itemsFileSchema.parse(
      JSON.parse(JSON.stringify([certified(sound.binding), { ...certified(sound.matrix), id: 'other' }])),
    );
    for (const item of items) expect(checkItem(item, kb).findings).toEqual([]);
  });

  it('may hold more fields, and items without proofs, certificate or revision', () => {
    const item = {
      ...sound.binding,
      enemies: [],
      options: sound.binding.options.map((option) => ({ ...option, colour: 'red' })),
    };
    const [read] = itemsFileSchema.parse([item]);
    expect(read).toMatchObject({ enemies: [] });
    expect(read === undefined ? [] : checkItem(read, kb).findings).toMatchObject([
      { code: 'proof/missing-certificate' },
    ]);
  });

  it('says where it is wrong and what was expected', () => {
    expect(faults({})).toContain('expected a list of items');
    expect(faults([{ ...sound.binding, stem: 1 }])).toMatch(
      /expected the text of the stem\s+→ at \[0\]\.stem/u,
    );
    expect(faults([{ ...sound.binding, options: [{ id: 'a', text: 'b' }] }])).toMatch(
      /expected true or false\s+→ at \[0\]\.options\[0\]\.key/u,
    );
    expect(faults([{ ...sound.binding, facts: 'x' }])).toContain('expected a list of fact references');
  });

  it('refuses ids that stand twice', () => {
    const [first] = sound.binding.options;
    expect(faults([sound.binding, sound.binding])).toContain('items with different ids');
    expect(faults([{ ...sound.binding, options: [first, first] }])).toContain('options with different ids');
    const [row] = sound.matrix.parts ?? [];
    expect(faults([{ ...sound.matrix, parts: [row, row] }])).toContain('parts with different ids');
  });
});
