import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ChangesView } from '#app/_ui/author/changes-view.tsx';
import type { SheetChange } from '#lib/bank/workbench/sheet-changes.ts';

afterEach(cleanup);

const changed = (id: string, change: SheetChange['change']): SheetChange => ({
  id,
  change,
  words: [{ text: 'Its words.', mark: 'added' }],
});

test('what changed leads to where it stands on the workbench, and what is gone leads nowhere', () => {
  const items = [
    changed('zelvolin/gates/opens/single-best-answer/1', 'changed'),
    changed('zelvolin/gates/old/1', 'removed'),
  ];
  const value = {
    title: 'Gates',
    commit: '1b05b53',
    facts: [changed('opens', 'added')],
    items,
    same: { facts: 0, items: 0 },
  };
  render(<ChangesView course="zelvolin" lesson="gates" changes={{ ok: true, value }} />);
  expect(screen.getByRole('status').textContent).toBe('No fact and no item is as it was.');
  const leads = screen.getAllByRole('article').map((one) => one.querySelector('a')?.getAttribute('href'));
  expect(leads).toEqual([
    '/author/zelvolin/gates#fact.zelvolin.gates.opens',
    '/author/zelvolin/gates?at=zelvolin%2Fgates%2Fopens%2Fsingle-best-answer%2F1#item.zelvolin.gates.opens.single-best-answer.1',
    undefined,
  ]);
});
