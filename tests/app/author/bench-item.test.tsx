import {
  act,
  cleanup,
  fireEvent,
  render as renderAlone,
  screen,
  within,
  type RenderResult,
} from '@testing-library/react';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { AppRouterInstance } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { benchItemData, type BenchItemContext, type BenchItemData } from '#app/_ui/author/bench-item-data.ts';
import { BenchItem } from '#app/_ui/author/bench-item.client.tsx';
import { itemAnchor } from '#app/_ui/author/bench-place.ts';
import { CodeText } from '#app/_ui/author/code-text.client.tsx';
import { OptionList } from '#app/_ui/author/option-list.client.tsx';
import { toldWords, type ToldDecision } from '#app/_ui/author/told-words.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { itemBench, type ItemLine } from '#lib/bank/workbench/fact-bench.ts';
import { lessonBench, type Desk } from '#lib/bank/workbench/lesson-bench.ts';
import { openDesk, splitFiles } from '#lib/bank/workbench/open-desk.ts';
import { readContentFile } from '#lib/content/parse-content.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Where pages were replaced by others, of the same address but for the query. */
const replaced: string[] = [];
const router = { replace: (address: string) => void replaced.push(address) } as AppRouterInstance;

function render(page: ReactNode): RenderResult {
  return renderAlone(page, {
    wrapper: ({ children }) => <AppRouterContext value={router}>{children}</AppRouterContext>,
  });
}

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
  const { line, data } = openedFrom(desk, 'first', reviewer);
  render(<BenchItem line={line} anchor="item" context={CONTEXT} given={data} told={undefined} />);
  return screen.getByRole('group', { name: 'Decide' });
}

const CONTEXT: BenchItemContext = {
  isKnown: true,
  canSign: true,
  decide: () => Promise.resolve(),
  decideHere: () => Promise.resolve('/author'),
  query: '',
  edition: 'first',
  seed: '1',
};

/** The item as the page and its script get it. */
function openedFrom(
  desk: Desk,
  edition: string,
  reviewer = NURSE,
): { readonly line: ItemLine; readonly data: BenchItemData } {
  const line = lessonBench(desk, 'zelvolin', 'gates')
    ?.facts.flatMap(({ items }) => items)
    .find(({ id }) => id === ITEM);
  const item = desk.bank.items.find(({ id }) => id === ITEM);
  if (line === undefined || item === undefined) throw new Error(`there is no item ${ITEM}`);
  const bench = itemBench(item, desk);
  return { line, data: benchItemData({ bench, preview: undefined, edition, seed: '1' }, reviewer) };
}

const entry = (revision: string, role: string): string =>
  `  - item: ${ITEM}\n    revision: "${revision}"\n    role: ${role}\n    date: 2026-11-24\n`;

describe('an item on the workbench', () => {
  test('shows its proof wherever it can be approved: nothing shuts it away', () => {
    const decide = show(() => '');
    const proof = screen.getByRole('group', { name: 'Key, reasons and proof' });
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
      expect.stringMatching(
        /^Approved: nurse educator, 2026-11-24\. This was decided about an earlier revision/u,
      ),
    ]);
    const buttons = within(decide).getAllByRole('button', { name: /^(?:Approve|Take back)/u });
    expect(buttons.map((button) => button.textContent)).toEqual([`Approve: ${ITEM}`, `Take back: ${ITEM}`]);
  });

  test('does not offer to take back what another decided', () => {
    const decide = show((revision) => `approved:\n${entry(revision, 'pharmacist')}`);
    expect(within(decide).queryByRole('button', { name: /^Take back/u })).toBeNull();
  });
});

const desk = openDesk({ compiled: read, decisions, ofReading: [], today: '2026-11-24' });

describe('what was decided', () => {
  const { line, data } = openedFrom(desk, 'first');
  const lines = lessonBench(desk, 'zelvolin', 'gates')?.facts.flatMap(({ items }) => items) ?? [];
  const other = lines.find(({ id }) => id !== ITEM);
  const tell = (code: ToldDecision['code'], next: ItemLine | undefined, query = ''): HTMLElement => {
    const told = toldWords({ code, item: ITEM }, next);
    render(<BenchItem line={line} anchor="item" context={{ ...CONTEXT, query }} given={data} told={told} />);
    return screen.getByRole(told.isRefused ? 'alert' : 'status');
  };

  test('leads to the item that is to be read next, as the page is shown', () => {
    const told = tell('approve', other, 'seed=7');
    const link = within(told).getByRole('link', { name: other?.leadIn ?? '' });
    const [query, anchor] = (link.getAttribute('href') ?? '').split('#');
    expect([...new URLSearchParams(query)]).toEqual([
      ['seed', '7'],
      ['at', other?.id],
    ]);
    expect(anchor).toBe(itemAnchor(other?.id ?? ''));
  });

  test('says so when no item is left', () => {
    expect(tell('retire', undefined).textContent).toContain('No item of this lesson is left to be read.');
  });

  test.each(['take-back', 'item-changed'] as const)('leads nowhere after %s', (code) => {
    const told = tell(code, other);
    expect(within(told).queryByRole('link')).toBeNull();
    expect(told.textContent).not.toContain('left to be read');
  });
});

describe('a decision', () => {
  const { line, data } = openedFrom(desk, 'first');
  const item = (decideHere: BenchItemContext['decideHere'], told?: ToldDecision['code']): ReactNode => (
    <BenchItem
      line={line}
      anchor="item"
      context={{ ...CONTEXT, decideHere }}
      given={data}
      told={told === undefined ? undefined : toldWords({ code: told, item: ITEM })}
    />
  );
  const press = (name: RegExp): Promise<void> =>
    act(async () => {
      fireEvent.click(screen.getByRole('button', { name }));
      await Promise.resolve();
    });
  const why = (): HTMLInputElement => screen.getByLabelText('Why is it no longer used?');

  test('is sent once, however often it is pressed, and a reason stays until it is written down', async () => {
    const answered = Promise.withResolvers<string>();
    const sent: FormData[] = [];
    const decideHere = (form: FormData): Promise<string> => {
      sent.push(form);
      return answered.promise;
    };
    const { rerender } = render(item(decideHere));
    why().value = 'The stem gives it away.';
    await press(/^Retire:/u);
    await press(/^Retire:/u);
    await press(/^Approve:/u);
    expect(sent.map((form) => [form.get('do'), form.get('why')])).toEqual([
      ['retire', 'The stem gives it away.'],
    ]);
    await act(async () => {
      answered.resolve('/author/zelvolin/gates?told=item-changed');
      await answered.promise;
    });
    expect(replaced).toEqual(['/author/zelvolin/gates?told=item-changed']);
    rerender(item(decideHere, 'item-changed'));
    expect(why().value).toBe('The stem gives it away.');
  });

  test('that nobody answers says so, and the page stays', async () => {
    render(item(() => Promise.reject(new TypeError('Failed to fetch'))));
    why().value = 'The stem gives it away.';
    await press(/^Retire:/u);
    expect(screen.getByText(/^The server did not answer/u).getAttribute('role')).toBe('alert');
    expect(why().value).toBe('The stem gives it away.');
  });

  test('is told where the keyboard is, once its button is gone', () => {
    const { rerender } = render(item(CONTEXT.decideHere));
    rerender(item(CONTEXT.decideHere, 'approve'));
    expect(document.activeElement?.textContent).toContain('Approved: it stands in the sign-off file.');
    cleanup();
    const { rerender: again } = render(item(CONTEXT.decideHere));
    why().focus();
    again(item(CONTEXT.decideHere, 'item-changed'));
    expect(document.activeElement).toBe(why());
  });
});

describe('what is inside', () => {
  const proof = (): HTMLElement | null => screen.queryByRole('group', { name: 'Key, reasons and proof' });

  /** Answers what is asked for, one after the other, when it is told to. */
  function server(): { readonly asked: string[]; readonly answer: (response: Response) => Promise<void> } {
    const asked: string[] = [];
    let next = Promise.withResolvers<Response>();
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      next = Promise.withResolvers();
      return next.promise;
    });
    return {
      asked,
      answer: (response) =>
        act(async () => {
          next.resolve(response);
          await next.promise;
        }),
    };
  }

  /** jsdom opens no element by itself. */
  function toggle(isOpen: boolean): void {
    const details = document.querySelector('details') as HTMLDetailsElement;
    details.open = isOpen;
    fireEvent(details, new Event('toggle'));
  }

  test('is asked for when it is opened, and again when the page was made from other content', async () => {
    const { asked, answer } = server();
    const { line, data } = openedFrom(desk, 'first');
    const item = (edition: string) => (
      <BenchItem
        line={line}
        anchor="item"
        context={{ ...CONTEXT, edition }}
        given={undefined}
        told={undefined}
      />
    );
    const { rerender } = render(item('first'));
    expect(asked).toEqual([]);
    toggle(true);
    expect(asked).toEqual([`/api/author/item?id=${encodeURIComponent(ITEM)}&seed=1`]);
    await answer(Response.json(data));
    expect(proof()).not.toBeNull();
    expect(screen.queryByText(/^From before the last change/u)).toBeNull();

    toggle(false);
    rerender(item('second'));
    expect(asked).toHaveLength(1);
    toggle(true);
    expect(asked).toHaveLength(2);
    expect(screen.queryByText(/^From before the last change/u)).not.toBeNull();
    const { data: other } = openedFrom(desk, 'second');
    await answer(Response.json({ ...other, revision: 'another' }));
    expect(within(proof() as HTMLElement).queryByText('another')).not.toBeNull();
    expect(screen.queryByText(/^From before the last change/u)).toBeNull();

    rerender(item('third'));
    await answer(new Response(null, { status: 404 }));
    expect(proof()).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain('not made any more');
    rerender(item('fourth'));
    await answer(Response.json(openedFrom(desk, 'fifth').data));
    expect(screen.queryByText(/^The content has changed since the page was loaded/u)).not.toBeNull();
    expect(asked).toHaveLength(4);
  });

  test('stays, with what was typed, when another item is given with the page', () => {
    const { line, data } = openedFrom(desk, 'first');
    const item = (given: BenchItemData | undefined): ReactNode => (
      <BenchItem line={line} anchor="item" context={CONTEXT} given={given} told={undefined} />
    );
    const { rerender } = render(item(data));
    const why = screen.getByLabelText<HTMLInputElement>('Why is it no longer used?');
    why.value = 'The stem';
    rerender(item(undefined));
    expect(document.querySelector('details')?.open).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('Why is it no longer used?').value).toBe('The stem');
  });

  test('is shown when the address names the item, from the first or later', () => {
    const { line } = openedFrom(desk, 'first');
    vi.stubGlobal('fetch', () => Promise.withResolvers().promise);
    render(<BenchItem line={line} anchor="item.1" context={CONTEXT} given={undefined} told={undefined} />);
    const details = document.querySelector('details') as HTMLDetailsElement;
    expect(details.open).toBe(false);
    window.location.hash = 'item.1';
    fireEvent(window, new HashChangeEvent('hashchange'));
    expect(details.open).toBe(true);

    cleanup();
    render(<BenchItem line={line} anchor="item.1" context={CONTEXT} given={undefined} told={undefined} />);
    expect(document.querySelector('details')?.open).toBe(true);
    window.location.hash = '';
  });

  test('gives a reason that all options share once', () => {
    const option = (id: string, key: boolean, rationale: string) => ({ id, text: id, key, rationale });
    const said = (reason: string) => {
      cleanup();
      const options = [option('true', true, 'It is so.'), option('false', false, reason)];
      render(<OptionList parts={[{ id: 'main', text: '', options }]} />);
      return screen.getAllByText(/^It is/u).map(({ textContent }) => textContent);
    };
    expect(said('It is so.')).toEqual(['It is so.']);
    expect(said('It is so, too.')).toEqual(['It is so.', 'It is so, too.']);
  });
});

test('a closed item says whether a case stands before its question', () => {
  const { line } = openedFrom(desk, 'first');
  const kind = (hasCase: boolean) => {
    cleanup();
    render(
      <BenchItem
        line={{ ...line, hasCase }}
        anchor="item"
        context={CONTEXT}
        given={undefined}
        told={undefined}
      />,
    );
    return screen.getByText(/^single best answer/u).textContent;
  };
  expect([kind(false), kind(true)]).toEqual(['single best answer', 'single best answer · with a case']);
});

test('words in backticks are shown as code, and a lone backtick as it is', () => {
  const { container } = render(<CodeText text="Put `id: a` and `id: a`, not ` alone." />);
  expect(container.innerHTML).toBe('Put <code>id: a</code> and <code>id: a</code>, not ` alone.');
});

/** It read "accepted: 1 days" and "accepted: 1200 to 1300 mg". */
test.each([
  ['1', '1', 'days', 'accepted: 1 day'],
  ['1200', '1300', 'mg', 'accepted: 1,200 to 1,300 mg'],
])(
  'what is accepted for a number is written as amounts are (%s to %s %s)',
  (lowest, highest, unit, shown) => {
    const desk = openDesk({ compiled: read, decisions, ofReading: [], today: '2026-11-24' });
    const [item] = desk.bank.items;
    if (item === undefined) throw new Error('there is no item');
    const part = { id: 'main', text: '', options: [], entry: { lowest, highest, unit, units: [] } };
    const bench = { ...itemBench(item, desk), item: { ...item, options: [], parts: [part] } };
    const { parts } = benchItemData({ bench, preview: undefined, edition: 'first', seed: '1' }, NURSE);
    render(<OptionList parts={parts} />);
    expect(screen.getByText(shown)).toBeDefined();
  },
);
