import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { itemsSchema, Root } from './run-stemma.ts';

const root = new Root();

it('items --short gives of every item the question and what is right, and no proof', async () => {
  const items = itemsSchema.parse(JSON.parse((await root.run('items', '--json')).out));
  const { out, code } = await root.run('items', '--short');
  expect(code).toBe(0);
  const blocks = out.split(/^(?=\S)/mu);
  expect(blocks).toHaveLength(items.length);
  for (const [at, item] of items.entries()) {
    const block = blocks[at] ?? '';
    const lines = block.split('\n').map((line) => line.trim());
    expect(lines[0]).toBe(item.id);
    for (const line of item.stem.split('\n')) expect(lines).toContain(line);
    expect(block).not.toMatch(/entailed|R\d:/u);
    for (const { text, options } of item.parts ?? [{ text: '', options: item.options }]) {
      const keys = options.filter(({ key }) => key).map((option) => option.text);
      const row = `${text} → ${keys.length === 0 ? 'none' : keys.join('; ')}`;
      const marked = keys.every((key) =>
        lines.some((line) => line.startsWith('✓') && line.endsWith(`. ${key}`)),
      );
      expect(lines.includes(row) || marked).toBe(true);
    }
  }
  expect(out).toMatch(/^ {4}Choices: .+; .+$/mu);
});

it('items says what is signed, and with --unsigned gives the others', async () => {
  const items = itemsSchema.parse(JSON.parse((await root.run('items', '--json')).out));
  const [first, second] = items;
  const entry = (id = '', revision = ''): string =>
    `  - { item: ${id}, revision: "${revision}", role: nurse educator, date: 2026-11-20 }\n`;
  mkdirSync(root.path('quizzes/signoffs'), { recursive: true });
  root.write(
    'quizzes/signoffs/zelvolin.yaml',
    `approved:\n${entry(first?.id, first?.revision)}${entry(second?.id, '0'.repeat(32))}`,
  );
  const { out } = await root.run('items');
  expect(out.match(/^\S.*, signed$/gmu)).toHaveLength(1);
  expect(out.match(/^\S.*, not signed$/gmu)).toHaveLength(items.length - 1);
  const unsigned = itemsSchema.parse(JSON.parse((await root.run('items', '--json', '--unsigned')).out));
  expect(unsigned.map(({ id }) => id)).toEqual(items.slice(1).map(({ id }) => id));
});
