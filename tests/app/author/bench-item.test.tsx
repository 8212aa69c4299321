import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { BenchItemContext } from '#app/_ui/author/bench-item-data.ts';
import { benchItemData } from '#app/_ui/author/bench-item-data.ts';
import { BenchItem } from '#app/_ui/author/bench-item.client.tsx';
import { CodeText } from '#app/_ui/author/code-text.client.tsx';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { lessonBench } from '#lib/bank/workbench/lesson-bench.ts';
import { openDesk, splitFiles } from '#lib/bank/workbench/open-desk.ts';
import { readContentFile } from '#lib/content/parse-content.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

afterEach(cleanup);

const ITEM = 'zelvolin/gates/opens-amber-gate/single-best-answer/1';
const NURSE = { role: 'nurse educator', name: undefined };

/** The item with what was decided about it. */
const { files } = readContent('tests/fixtures/roots/zelvolin');
const { compiled, decisions } = splitFiles(files);
const read = compileBank(compiled);

function show(signoffs: (revision: string) => string, reviewer = NURSE): HTMLElement {
  const revision = read.bank.items.find(({ id }) => id === ITEM)?.revision ?? '';
  const signed = { path: 'quizzes/signoffs/zelvolin.yaml', text: signoffs(revision) };
  const desk = openDesk({
    compiled: read,
    decisions: [...decisions, readContentFile(signed)],
    ofReading: [],
    today: '2026-11-24',
  });
  const bench = lessonBench(desk, 'zelvolin', 'gates')
    ?.facts.flatMap(({ items }) => items)
    .find(({ item }) => item.id === ITEM);
  if (bench === undefined) throw new Error(`there is no item ${ITEM}`);
  const context: BenchItemContext = {
    isKnown: true,
    canSign: true,
    decide: () => Promise.resolve(),
    query: '',
  };
  render(<BenchItem bench={benchItemData(bench, undefined, undefined, reviewer)} context={context} isOpen />);
  return screen.getByRole('region', { name: 'Decide' });
}

const entry = (revision: string, role: string): string =>
  `  - item: ${ITEM}\n    revision: "${revision}"\n    role: ${role}\n    date: 2026-11-24\n`;

describe('an item on the workbench', () => {
  test('shows its proof wherever it can be approved: nothing shuts it away', () => {
    const decide = show(() => '');
    const proof = screen.getByRole('region', { name: 'Key, reasons and proof' });
    expect(within(proof).getAllByRole('listitem').length).toBeGreaterThan(4);
    expect(proof.closest('details')).toBe(decide.closest('details'));
    expect(proof.compareDocumentPosition(decide)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('names everybody who decided about it, and offers what one has not decided oneself', () => {
    const decide = show(
      (revision) => `approved:\n${entry(revision, 'pharmacist')}${entry('0'.repeat(32), 'nurse educator')}`,
    );
    expect(
      within(decide)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual([
      'Approved: pharmacist, 2026-11-24',
      expect.stringMatching(/^Approved: nurse educator, 2026-11-24\. This was decided of a revision/u),
    ]);
    const buttons = within(decide).getAllByRole('button', { name: /^(?:Approve|Take back)/u });
    expect(buttons.map((button) => button.textContent)).toEqual([`Approve: ${ITEM}`, `Take back: ${ITEM}`]);
  });

  test('does not offer to take back what another decided', () => {
    const decide = show((revision) => `approved:\n${entry(revision, 'pharmacist')}`);
    expect(within(decide).queryByRole('button', { name: /^Take back/u })).toBeNull();
  });
});

test('words in backticks are shown as code, and a lone backtick as it is', () => {
  const { container } = render(<CodeText text="Put `id: a` and `id: a`, not ` alone." />);
  expect(container.innerHTML).toBe('Put <code>id: a</code> and <code>id: a</code>, not ` alone.');
});
