import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import 'fake-indexeddb/auto';
import type { ItemForm } from '#app/_ui/attempt/item-form.client.tsx';
import { listOutgoing } from '#app/_ui/outbox/kept.client.tsx';
import type { ItemFeedback, PracticeKey, PublicItem } from '#lib/items/view.ts';
import {
  matrixFeedback,
  matrixItem,
  multipleFeedback,
  multipleItem,
  singleFeedback,
  singleItem,
} from '#tests/support/app-fixtures.ts';
import { firstOf } from '#tests/support/item-form-props.ts';

interface Sent {
  readonly url: string;
  readonly body: { readonly id: string; readonly item: string; readonly picks: Record<string, string[]> };
}

let sent: Sent[] = [];
let answers: (() => Promise<Response>)[] = [];
let page: { readonly ItemForm: typeof ItemForm };
/** Another one for each test: what an earlier one waits for is nothing to this one. */
let attempt = 'a0';
let attempts = 0;

/** A page has one outbox: a page that is opened again has another. */
async function openPage(): Promise<void> {
  window.dispatchEvent(new Event('pagehide'));
  vi.resetModules();
  page = await import('#app/_ui/attempt/item-form.client.tsx');
}

const keptHere = async () => (await listOutgoing()).filter(({ key }) => key.startsWith(`${attempt}/`));

const stored = (feedback: ItemFeedback) => () => Promise.resolve(Response.json({ feedback }));
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(async () => {
  await openPage();
  attempts += 1;
  attempt = `a${attempts}`;
  sent = [];
  answers = [];
  // jsdom has no CSS.escape, which user-event needs for arrow keys; handles need no escaping.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('fetch', (url: string, { body }: { body: string }) => {
    if (!url.includes(`/${attempt}/`)) return offline();
    sent.push({ url, body: JSON.parse(body) as Sent['body'] });
    return (answers.shift() ?? offline)();
  });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(item: PublicItem, feedback?: ItemFeedback, practiceKey?: PracticeKey): void {
  render(<page.ItemForm {...firstOf(attempt, item)} feedback={feedback} practiceKey={practiceKey} />);
}

const submit = () => userEvent.click(screen.getByRole('button', { name: 'Submit answer' }));
const verdict = (name: RegExp) => screen.findByRole('heading', { name });

describe('answering', () => {
  test('the lead-in names the group, and choosing sends nothing', async () => {
    show(singleItem);
    const group = screen.getByRole('group', { name: singleItem.leadIn });
    await userEvent.click(within(group).getByRole('radio', { name: 'The GABA-A receptor' }));
    expect(sent).toEqual([]);
  });

  test('submitting sends the handles once, and feedback takes the focus', async () => {
    answers = [stored(singleFeedback)];
    show(singleItem);
    await userEvent.click(screen.getByRole('radio', { name: 'The GABA-A receptor' }));
    await submit();
    const heading = await verdict(/^Not correct 0 of 1 point$/u);
    expect(document.activeElement).toBe(heading);
    expect(screen.getByRole('status').textContent).toBe('Not correct. 0 of 1 point.');
    expect(sent.map(({ url }) => url)).toEqual([`/api/attempts/${attempt}/responses`]);
    expect(sent[0]?.body).toMatchObject({ item: 'item-1', picks: { p1: ['p1-1'] } });
    expect(sent[0]?.body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/u);
  });

  test('every option is told right or wrong in words, with its rationale and where it stands', async () => {
    show(singleItem, singleFeedback);
    const [chosen, key] = screen.getAllByRole('listitem');
    expect(chosen?.textContent).toContain('Not correctYour answerIt resembles GABA');
    expect(key?.textContent).toContain('Correct answerThe lesson says so');
    const link = await screen.findByRole('link', { name: 'Show me where' });
    expect(link.getAttribute('href')).toBe('/courses/gabapentin/mechanism#e-1');
    expect(screen.getByText('to be verified')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Next question' }).getAttribute('href')).toBe(
      '/attempts/a1?item=2',
    );
  });

  test('the keyboard alone chooses and submits', async () => {
    answers = [stored(singleFeedback)];
    show(singleItem);
    await userEvent.tab();
    await userEvent.keyboard(' {ArrowDown}');
    expect(sent).toEqual([]);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await verdict(/^Not correct/u);
    expect(sent[0]?.body.picks).toEqual({ p1: ['p1-2'] });
  });

  test('several options are counted while they are chosen', async () => {
    answers = [stored(multipleFeedback)];
    show(multipleItem);
    for (const name of ['Tremor', 'Hearing loss'])
      await userEvent.click(screen.getByRole('checkbox', { name }));
    expect(screen.getByText('2 selected')).toBeTruthy();
    await submit();
    await verdict(/^Partly correct 1 of 3 points$/u);
    expect(sent[0]?.body.picks).toEqual({ p2: ['p2-1', 'p2-3'] });
    expect(await screen.findByText('Correct, but not chosen')).toBeTruthy();
  });

  test('where a number is asked for, one more is undone and the sentence says why', async () => {
    show({ ...multipleItem, parts: multipleItem.parts.map((part) => ({ ...part, picks: 2 })) });
    for (const name of ['Tremor', 'Dizziness', 'Cataract'])
      await userEvent.click(screen.getByRole('checkbox', { name }));
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2);
    expect(screen.getByText('You can choose 2. Remove one to choose another.')).toBeTruthy();
  });

  test('a matrix is a table with one group per row', async () => {
    answers = [stored(matrixFeedback)];
    show(matrixItem);
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Name', 'Very common', 'Common', 'Uncommon']);
    for (const part of matrixItem.parts)
      await userEvent.click(within(table).getByRole('radio', { name: `Common: ${part.text}` }));
    await submit();
    await verdict(/^Partly correct 3 of 4 points$/u);
    expect(sent[0]?.body.picks).toEqual({ r1: ['r1-2'], r2: ['r2-2'], r3: ['r3-2'], r4: ['r4-2'] });
  });
});

describe('a missing answer', () => {
  test.each([
    [singleItem, 'You have not chosen an answer yet. Choose one, then submit.'],
    [multipleItem, 'You have not chosen an answer yet. Choose at least one, then submit.'],
  ])('is said in words, and nothing is sent (%#)', async (item, sentence) => {
    show(item);
    await submit();
    expect(screen.getByRole('alert').textContent).toBe(sentence);
    expect(document.activeElement?.getAttribute('name')).toBe(item.parts[0]?.handle);
    expect(sent).toEqual([]);
  });

  test('in a matrix names the rows', async () => {
    show(matrixItem);
    await userEvent.click(screen.getByRole('radio', { name: 'Common: Tremor' }));
    await submit();
    expect(screen.getByRole('alert').textContent).toBe(
      '3 rows have no answer yet: “Dizziness”, “Agitation” and “Lack of muscle coordination (ataxia)”.',
    );
    expect(screen.getByRole('rowheader', { name: /^Agitation.*Not answered yet$/u })).toBeTruthy();
    expect(sent).toEqual([]);
  });
});

describe('when the network fails', () => {
  const answerOffline = async (): Promise<void> => {
    show(singleItem);
    await userEvent.click(screen.getByRole('radio', { name: 'The mu opioid receptor' }));
    await submit();
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('not saved yet'));
  };

  test('the answer stays chosen, and the same response is sent again on request', async () => {
    await answerOffline();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'The mu opioid receptor' }).checked).toBe(
      true,
    );
    answers = [stored(singleFeedback)];
    await userEvent.click(screen.getByRole('button', { name: 'Try again now' }));
    await verdict(/^Not correct/u);
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1);
    expect(sent).toHaveLength(2);
    await waitFor(async () => expect(await keptHere()).toEqual([]));
  });

  test('it is sent again by itself, and at once when the browser is online again', async () => {
    await answerOffline();
    answers = [() => Promise.resolve(new Response(null, { status: 503 })), stored(singleFeedback)];
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(sent).toHaveLength(2));
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('not saved yet'));
    expect(await screen.findByRole('heading', { name: /^Not correct/u }, { timeout: 5000 })).toBeTruthy();
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1);
  });

  test('a page that is opened again sends what was kept, and shows it as chosen', async () => {
    await answerOffline();
    const id = sent[0]?.body.id;
    cleanup();
    await openPage();
    let answer = (_: Response): void => undefined;
    answers = [() => new Promise((done) => (answer = done))];
    show(singleItem);
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]?.body).toMatchObject({ id, picks: { p1: ['p1-4'] } });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'The mu opioid receptor' }).checked).toBe(
      true,
    );
    expect(await keptHere()).toHaveLength(1);
    answer(Response.json({ feedback: singleFeedback }));
    await verdict(/^Not correct/u);
  });

  test('what was kept is dropped when the server has an answer already', async () => {
    await answerOffline();
    cleanup();
    await openPage();
    show(singleItem, singleFeedback);
    await waitFor(async () => expect(await keptHere()).toEqual([]));
    expect(sent).toHaveLength(1);
  });
});

describe('a refusal', () => {
  test('of a second answer shows the first, and says that it counts', async () => {
    answers = [
      () =>
        Promise.resolve(
          Response.json({ code: 'already-answered', feedback: singleFeedback }, { status: 409 }),
        ),
    ];
    show(singleItem);
    await userEvent.click(screen.getByRole('radio', { name: 'The mu opioid receptor' }));
    await submit();
    await verdict(/^Not correct/u);
    expect(screen.getByRole('status').textContent).toContain('The first answer counts.');
  });

  test('for good is said in words, and nothing is kept', async () => {
    answers = [() => Promise.resolve(Response.json({ code: 'learner-erased' }, { status: 410 }))];
    show(singleItem);
    await userEvent.click(screen.getByRole('radio', { name: 'The mu opioid receptor' }));
    await submit();
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('your data was erased'));
    await waitFor(async () => expect(await keptHere()).toEqual([]));
  });
});
