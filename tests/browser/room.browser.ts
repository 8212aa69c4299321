import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partsOf, type Item } from '#lib/items/item.ts';
import { aBank } from '#tests/support/app-bank.ts';
import { closePages, openPage, sharedChromium } from '#tests/support/chromium.ts';
import { choose, expectAccessible, shownItem, submit } from '#tests/support/learner.ts';
import { startPageServer, type PageServer } from '#tests/support/page-server.ts';
import { expectSecret, recordReceived } from '#tests/support/received.ts';
import { joinRoomPage, openRoomPage, pressTwice } from '#tests/support/room-pages.ts';
import { framesOf, shiftOf } from '#tests/support/watch-page.ts';

const ITEMS = 5;

let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  server = await startPageServer();
  browser = await sharedChromium();
});

afterAll(async () => {
  await closePages(browser);
  await server.kill();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, place: number) =>
  page.getByRole('heading', { name: `Question ${place} of ${ITEMS}` });
const isIn = (page: Page) => page.getByText('Your answer is in').waitFor();
const told = (page: Page) => page.getByText('What the room answered').waitFor();
const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

async function answer(page: Page, what: 'keys' | 'distractor'): Promise<void> {
  await page.getByRole('button', { name: 'Submit answer' }).waitFor();
  await choose(page, await shownItem(page), what);
  await submit(page);
  await isIn(page);
}

async function expectAllAccessible(screens: readonly Page[]): Promise<void> {
  for (const screen of screens) await expectAccessible(screen);
}

/** People rest on each screen, for longer than the second that parts one stretch of layout shifts from the next. */
const REST_MS = 1_100;

/** The trainer goes through the items after the first, and one participant answers each. */
async function answerRest(trainer: Page, others: readonly Page[], answering: Page): Promise<void> {
  for (let place = 2; place <= ITEMS; place += 1) {
    for (const screen of [trainer, ...others]) await heading(screen, place).waitFor();
    await answer(answering, 'keys');
    await trainer.waitForTimeout(REST_MS);
    await press(trainer, 'Close and reveal');
    await answering.getByRole('heading', { name: 'Correct' }).waitFor();
    await trainer.waitForTimeout(REST_MS);
    if (place < ITEMS) await press(trainer, 'Next question');
  }
}

function reasonsOf(item: Item): { readonly reasons: readonly string[]; readonly keys: readonly string[] } {
  const options = partsOf(item).flatMap((part) => part.options);
  const reasonOf = ({ rationale }: { readonly rationale: string }): string => rationale;
  return { reasons: options.map(reasonOf), keys: options.filter(({ key }) => key).map(reasonOf) };
}

/** Four screens, each looked at in every size and theme. */
const LONG_MS = 300_000;

describe('a room', () => {
  test(
    'goes from the lobby through two rounds to its end, on four screens',
    async () => {
      const { trainer, address, joinCode } = await openRoomPage(browser, server.url);
      const { page } = trainer;
      const projector = await page.context().newPage();
      await projector.goto(`${address}/projector`);
      await projector.getByText('Connected', { exact: true }).waitFor();
      // Another one, whose size nobody changes: of a page that was resized, shifts say nothing.
      const wall = await page.context().newPage();
      await wall.goto(`${address}/projector`);
      const [ada, ben, mia] = [
        await joinRoomPage(browser, server.url, joinCode, 'Ada'),
        await joinRoomPage(browser, server.url, joinCode, 'Ben'),
        await joinRoomPage(browser, server.url, joinCode, 'Mia'),
      ];
      const phones = [ada.page, ben.page, mia.page];
      await page.getByText('3 of 3 connected').waitFor();
      await projector.getByText('3 participants').waitFor();
      await expectAllAccessible([page, projector, ada.page]);

      const [received, frames] = [recordReceived(mia.page.context(), 'page'), framesOf(mia.page)];
      await mia.page.reload();
      await mia.page.getByText('You are Mia').waitFor();
      await page.getByRole('heading', { name: 'The room is open' }).click();
      await page.keyboard.press('Enter');
      for (const screen of [page, projector, ...phones]) await heading(screen, 1).waitFor();
      expect(await focusOf(ada.page)).toBe(`Question 1 of ${ITEMS}`);
      const item = await shownItem(ada.page);
      await answer(ada.page, 'distractor');
      await answer(ben.page, 'keys');
      await page.getByText('2 of 3 answered').waitFor();
      await projector.getByText('2 of 3 answered').waitFor();
      await ada.page.reload();
      await ada.page.getByText('You are Ada').waitFor();
      await isIn(ada.page);
      await page.getByText('3 of 3 connected').waitFor();
      await expect.poll(() => ada.page.locator('form:visible input:checked').count()).toBeGreaterThan(0);
      await press(ada.page, 'Change my answer');
      await press(ada.page, 'Keep my answer');
      await isIn(ada.page);
      await expectAllAccessible([page, projector, mia.page]);
      for (const one of aBank().items) await expectSecret(received, one);
      const { reasons, keys } = reasonsOf(item);
      expect(reasons.filter((reason) => frames.join('\n').includes(reason))).toEqual([]);

      await press(page, 'Close and reveal');
      for (const phone of phones) await told(phone);
      expect(await focusOf(ben.page)).toContain('Correct');
      await mia.page.getByRole('heading', { name: 'Not answered' }).waitFor();
      await page.getByText('1 of 2 answers correct (50 %)').waitFor();
      for (const reason of reasons) await page.getByText(reason).first().waitFor();
      await told(projector);
      // Reasons of many parts would be too small to read there.
      for (const reason of keys)
        expect((await projector.getByText(reason).count()) > 0).toBe(partsOf(item).length === 1);
      await expectAllAccessible([page, projector, ada.page]);

      await press(page, 'Ask again after discussion');
      for (const phone of phones) {
        await phone.getByText('Second round').waitFor();
        await answer(phone, 'keys');
      }
      await press(page, 'Close and reveal');
      await told(ada.page);
      await page.getByText('Second round: 3 of 3 answers correct (100 %)').waitFor();
      await page.getByRole('heading', { name: /^Question 1/u }).click();
      await page.getByRole('button', { name: 'Next question', disabled: false }).waitFor();
      await page.keyboard.press('n');
      await answerRest(page, [projector, ...phones], ada.page);
      await press(page, 'Finish the session');
      await page.getByRole('dialog').getByRole('button', { name: 'Finish the session' }).click();
      for (const screen of [page, projector, ...phones])
        await screen.getByRole('heading', { name: 'The session is over' }).waitFor();
      await ada.page.getByText(`You answered ${ITEMS} of ${ITEMS} questions`).waitFor();
      await mia.page.getByText(`You answered 1 of ${ITEMS} questions`).waitFor();
      await expectAccessible(page);
      await wall.getByRole('heading', { name: 'The session is over' }).waitFor();
      // The screens whose size was never changed.
      expect(await shiftOf(wall), 'projector').toBeLessThan(0.1);
      expect(await shiftOf(ben.page), 'phone').toBeLessThan(0.1);
      for (const one of [ada, ben, mia, trainer]) await one.close();
    },
    LONG_MS,
  );

  test('takes an answer that was given without a connection, and tells who is away', async () => {
    const { trainer, joinCode } = await openRoomPage(browser, server.url);
    const { page } = trainer;
    const device = await joinRoomPage(browser, server.url, joinCode, 'Ada');
    const phone = device.page;
    await press(page, 'Ask the first question');
    await phone.getByRole('button', { name: 'Submit answer' }).waitFor();
    await page.close();
    await phone.getByText('Your trainer is reconnecting').waitFor();
    await server.kill();
    await phone.getByText('You are offline').waitFor();
    await choose(phone, await shownItem(phone), 'keys');
    await submit(phone);
    await phone.getByText('has not reached the server yet').waitFor();
    await server.start();
    await isIn(phone);
    await phone.getByText('Your trainer is reconnecting').waitFor();
    // The browser tells of every connection that failed; that is all it may tell here.
    await device.close().catch((error: unknown) => expect(String(error)).toMatch(/WebSocket|ERR_/u));
    await trainer.close().catch(() => undefined);
  });

  test('refuses a wrong code in words, and shows a removed participant out', async () => {
    const { trainer, joinCode } = await openRoomPage(browser, server.url);
    const { page, close } = await openPage(browser, `${server.url}/join/AAA333`);
    await expectAccessible(page);
    await press(page, 'Join');
    await page.getByText('There is no open room with this code').waitFor();
    await page.getByLabel('Join code').fill(joinCode);
    await page.getByLabel('Your name').fill('Eve');
    await press(page, 'Join');
    await page.getByText('You are Eve').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/join/${joinCode}`);
    await trainer.page.getByRole('button', { name: 'Remove Eve' }).click();
    await trainer.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('heading', { name: 'You are not in the room any more' }).waitFor();
    await trainer.page.getByText('Nobody is in the room yet').waitFor();
    await close();
    await trainer.close();
  });

  test('goes on in the tab that came last', async () => {
    const { trainer, joinCode } = await openRoomPage(browser, server.url);
    const { page, close } = await joinRoomPage(browser, server.url, joinCode, 'Ada');
    const second = await page.context().newPage();
    await second.goto(`${server.url}/join/${joinCode}`);
    await second.getByText('You are Ada').waitFor();
    await page.getByRole('heading', { name: 'Open in another tab' }).waitFor();
    await press(page, 'Continue here');
    await page.getByText('You are Ada').waitFor();
    await second.getByRole('heading', { name: 'Open in another tab' }).waitFor();
    await trainer.page.getByText('1 of 1 connected').waitFor();
    await close();
    await trainer.close();
  });

  test('lets each participant go alone where it is set so, in teams, and keep what they answered', async () => {
    const { trainer, joinCode } = await openRoomPage(browser, server.url, async (page) => {
      await page.getByRole('radio', { name: 'Each participant' }).check();
      await page.getByText('More settings').click();
      await page.getByRole('radio', { name: 'An own order' }).check();
      await page.getByLabel('Teams', { exact: true }).selectOption('2 teams');
      await expectAccessible(page);
    });
    const { page } = trainer;
    const device = await joinRoomPage(browser, server.url, joinCode, 'Ada');
    const phone = device.page;
    await phone.getByText('You are Ada, in team 1').waitFor();
    await page.getByLabel('Time for all questions').selectOption('5 min');
    await press(page, 'Open all questions');
    await phone.getByRole('timer').waitFor();
    await heading(phone, 1).waitFor();
    await answer(phone, 'keys');
    await press(phone, 'Next question');
    await heading(phone, 2).waitFor();
    await answer(phone, 'distractor');
    await page.getByText(`2 of ${ITEMS}`, { exact: true }).waitFor();
    await expectAccessible(phone);
    await expectAccessible(page);
    await press(page, 'Close and reveal');
    await told(phone);
    await press(phone, 'Question 1, answered');
    await phone.getByRole('heading', { name: /^Correct/u }).waitFor();
    await phone.getByText('1 point for this question, 1 point in all').waitFor();
    await phone.getByRole('row', { name: '1 Team 1, yours 1 1.0' }).waitFor();
    await press(page, 'Question 2');
    await page.getByText('0 of 1 answer correct (0 %)').waitFor();
    await expectAccessible(page);
    await press(page, 'Finish the session');
    await page.getByRole('dialog').getByRole('button', { name: 'Finish the session' }).click();
    await phone.getByText('You have 1 point.').waitFor();
    await press(phone, 'Add to my progress');
    await phone.getByText('2 answers are in your progress.').waitFor();
    await expectAccessible(phone);
    await phone.reload();
    await press(phone, 'Add to my progress');
    await phone.getByText('Your answers are in your progress already.').waitFor();
    await phone.getByRole('link', { name: 'Go to my progress' }).click();
    await phone.getByRole('heading', { name: 'Your progress' }).waitFor();
    await phone.goto(`${server.url}/progress/history`);
    await phone.getByText('Gabapentin: the basics · in a room').waitFor();
    await device.close();
    await trainer.close();
  });

  test('is moved on by one step when two devices of the trainer press at once', async () => {
    const { trainer, address } = await openRoomPage(browser, server.url);
    const { page } = trainer;
    await page.goto(`${server.url}/rooms`);
    await press(page, 'Make a code');
    const code = (await page.getByTestId('device-code').textContent()) ?? '';
    await expectAccessible(page);
    await page.goto(address);
    const phone = await openPage(browser, `${server.url}/rooms`);
    await phone.page.getByText('I have a code from my other device').click();
    await phone.page.getByLabel('Code', { exact: true }).fill(code.toLowerCase());
    await press(phone.page, 'Add this device');
    // The page that the action leads to is fetched by Next, and still knows that this is the trainer's own machine.
    await phone.page.getByRole('button', { name: 'Open the room' }).waitFor();
    await phone.page
      .getByRole('link', { name: /^Go to the room/u })
      .first()
      .click();
    await phone.page.getByText('Connected', { exact: true }).waitFor();
    await press(phone.page, 'Ask the first question');
    for (const screen of [page, phone.page]) await heading(screen, 1).waitFor();
    const reveal = { name: 'Close and reveal', disabled: false };
    for (const screen of [page, phone.page]) await screen.getByRole('button', reveal).waitFor();
    // A press that comes as the button changes under it is held back, and never taken for the next step.
    await Promise.all(
      [page, phone.page].map((screen) => pressTwice(screen, 'Close and reveal', 'Next question')),
    );
    for (const screen of [page, phone.page])
      await screen.getByRole('button', { name: 'Next question', disabled: false }).waitFor();
    await phone.close();
    await trainer.close();
  });
});
