/** What a trainer and participants do on the pages of rooms. */
import type { Browser, Page } from 'playwright-core';
import { openPage, type WatchedPage } from './chromium.ts';

/** A room that was opened in a trainer's browser. */
export interface OpenedRoom {
  readonly trainer: WatchedPage;
  /** The address of its control view. */
  readonly address: string;
  readonly joinCode: string;
}

/** Opens a room on the practice quiz of the small bank. @param choose changes the form before it is sent */
export async function openRoomPage(
  browser: Browser,
  url: string,
  choose: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<OpenedRoom> {
  const trainer = await openPage(browser, `${url}/rooms`);
  const { page } = trainer;
  await choose(page);
  await page.getByRole('button', { name: 'Open the room' }).click();
  await page.getByText('Connected', { exact: true }).waitFor();
  const code = (await page.locator('main:visible strong').first().textContent()) ?? '';
  return { trainer, address: page.url(), joinCode: code.replace(/\s/gu, '') };
}

/** A participant who has come in by typing the code. */
export async function joinRoomPage(
  browser: Browser,
  url: string,
  code: string,
  name: string,
): Promise<WatchedPage> {
  const device = await openPage(browser, `${url}/join`, { viewport: { width: 390, height: 844 } });
  const { page } = device;
  await page.getByLabel('Join code').fill(code.toLowerCase());
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByText(`You are ${name}`).waitFor();
  return device;
}

/**
 * Presses a button, and the one that takes its place at the moment when it is there: on a busy machine a press some time later could
 * come when the next step may be taken.
 */
export function pressTwice(page: Page, first: string, second: string): Promise<void> {
  return page.evaluate(
    ([before, after]) =>
      new Promise<void>((done) => {
        const named = (name: string): HTMLElement | undefined =>
          Array.from(document.querySelectorAll('button')).find(({ textContent }) => textContent === name);
        const look = (): void => {
          const button = named(after);
          if (button === undefined) return;
          changes.disconnect();
          button.click();
          done();
        };
        const changes = new MutationObserver(look);
        changes.observe(document.body, { childList: true, characterData: true, subtree: true });
        named(before)?.click();
        // Another device may have pressed before.
        look();
      }),
    [first, second] as const,
  );
}
