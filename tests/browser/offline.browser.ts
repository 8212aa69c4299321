import { describe, expect, test } from 'vitest';
import {
  bar,
  ITEMS,
  kept,
  keptWorld,
  keptText,
  openKept,
  PATIENT,
  question,
  startQuiz,
  storedAnswers,
  verdict,
} from '#tests/support/kept-pages.ts';
import { choose, expectAccessible, shownItem, submit } from '#tests/support/learner.ts';

const LESSON = '/courses/gabapentin/mechanism';

const world = keptWorld();

describe('without a network', () => {
  test('a practice that was opened is finished, every answer waits, and each is saved once when it is back', async () => {
    const page = await openKept(world, '/');
    const attempt = await startQuiz(page, world);
    await kept(page, `${attempt}?item=${ITEMS}`);
    await world.context.setOffline(true);
    for (let place = 1; place <= ITEMS; place += 1) {
      await question(page, place).waitFor();
      await choose(page, await shownItem(page), 'keys');
      await submit(page);
      await verdict(page).waitFor();
      await bar(page)
        .filter({ hasText: `${place} answer` })
        .waitFor();
      await page.getByRole('link', { name: place < ITEMS ? 'Next question' : 'See your result' }).click();
    }
    await page.getByRole('heading', { name: 'No connection' }).waitFor();
    await page.getByText(`${ITEMS} answers wait on this device. Nothing is lost`).waitFor();
    await page.getByRole('link', { name: 'How gabapentin acts' }).waitFor({ state: 'detached' });
    await expectAccessible(page);
    expect(storedAnswers(world, attempt)).toEqual([]);
    await world.context.setOffline(false);
    await page.getByRole('heading', { name: 'Your result' }).waitFor();
    await page.getByText('100 %').waitFor();
    expect(storedAnswers(world, attempt)).toEqual(Array.from({ length: ITEMS }, () => 1));
  });

  test('an answer is not lost when the page goes in the moment in which it was given', async () => {
    const page = await openKept(world, '/');
    const attempt = await startQuiz(page, world);
    await kept(page, `${attempt}?item=2`);
    await world.context.setOffline(true);
    await choose(page, await shownItem(page), 'keys');
    await page.getByRole('button', { name: 'Submit answer' }).evaluate((button: HTMLElement) => {
      button.click();
      window.location.reload();
    });
    await bar(page).filter({ hasText: '1 answer' }).waitFor();
    await verdict(page).waitFor();
  });

  test('a lesson that was opened can be read, and one that was not says so and names what can be', async () => {
    const page = await openKept(world, LESSON);
    await world.context.setOffline(true);
    await page.goto(`${world.server.url}${LESSON}#key-points`);
    await page.getByRole('heading', { name: 'How gabapentin acts' }).waitFor();
    await bar(page).filter({ hasText: 'No connection' }).waitFor();
    await page.goto(`${world.server.url}/courses/gabapentin`);
    await page.getByRole('heading', { name: 'No connection' }).waitFor();
    await page.getByRole('link', { name: 'How gabapentin acts' }).click();
    await page.getByRole('heading', { name: 'Where it binds' }).waitFor();
  });

  test('all lessons of a course are kept on request; a quiz cannot be started, and that is said', async () => {
    const page = await openKept(world, '/courses/gabapentin');
    await page.getByRole('button', { name: 'Keep the lessons on this device' }).click();
    await page.getByText('The lessons are kept on this device').waitFor();
    await page.goto(`${world.server.url}/quizzes/gabapentin-basics`);
    await world.context.setOffline(true);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('heading', { name: 'No connection' }).waitFor();
    await page.goto(world.server.url + LESSON);
    await page.getByRole('heading', { name: 'Where it binds' }).waitFor();
  });

  test('what is kept of a course can be searched, also by an address that was never opened', async () => {
    const page = await openKept(world, '/courses/gabapentin');
    await page.getByRole('button', { name: 'Keep the lessons on this device' }).click();
    await kept(page, '/search');
    await kept(page, '/api/search-index');
    await world.context.setOffline(true);
    await page.goto(`${world.server.url}/search?q=glutamate`);
    const found = page.locator('main').getByRole('link', { name: 'What follows from it', exact: true });
    await found.waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('glutamate');
    await found.click();
    await page.getByRole('heading', { name: 'What follows from it' }).waitFor();
  });

  test('an exam goes on after a reload, at the place where one was', async () => {
    const page = await openKept(world, '/');
    const attempt = await startQuiz(page, world, 'gabapentin-exam', 'Start the exam');
    await kept(page, `${attempt}?item=1`);
    await page.reload();
    await world.context.setOffline(true);
    await page.getByRole('link', { name: /^Question 3/u }).click();
    await page
      .locator('main:visible')
      .getByRole('heading', { name: /^Question 3/u })
      .waitFor();
    await choose(page, await shownItem(page), 'keys');
    await page.getByText(/^No connection\. 1/u).waitFor();
    await page.reload();
    await question(page, 3).waitFor();
    await page.locator('form:visible input:checked').first().waitFor();
    await world.context.setOffline(false);
    await page.getByText('All answers saved').waitFor();
  });
});

describe('two tabs', () => {
  test('that answer the same question without a network keep the first answer; each is sent once', async () => {
    const page = await openKept(world, '/');
    const attempt = await startQuiz(page, world);
    await kept(page, `${attempt}?item=2`);
    const other = await world.context.newPage();
    await other.goto(page.url());
    await question(other, 1).waitFor();
    await world.context.setOffline(true);
    const item = await shownItem(page);
    await choose(page, item, 'keys');
    await submit(page);
    await bar(page).filter({ hasText: '1 answer' }).waitFor();
    await page.close();
    await choose(other, item, 'distractor');
    await submit(other);
    await verdict(other)
      .filter({ hasText: /^Correct/u })
      .waitFor();
    await other.getByRole('link', { name: 'Next question' }).click();
    await question(other, 2).waitFor();
    await choose(other, await shownItem(other), 'keys');
    await submit(other);
    await bar(other).filter({ hasText: '2 answers' }).waitFor();
    await world.context.setOffline(false);
    await expect.poll(() => storedAnswers(world, attempt), PATIENT).toEqual([1, 1]);
    await other.goto(`${world.server.url}${attempt}?item=1`);
    await verdict(other)
      .filter({ hasText: /^Correct/u })
      .waitFor();
  });
});

describe('when the server is gone', () => {
  test('a page is shown as it was kept, and says from when it is', async () => {
    const page = await openKept(world, LESSON);
    await world.server.kill();
    await page.reload();
    await bar(page)
      .filter({ hasText: /This page is from .*: the server did not answer when it was opened/u })
      .waitFor();
    await world.server.start();
    await bar(page).getByRole('button', { name: 'Load again' }).click();
    await bar(page).filter({ hasText: 'did not answer' }).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'How gabapentin acts' }).waitFor();
  });
});

describe('what is kept', () => {
  test('is no page that shows a recovery code or changes something, and goes with the learner', async () => {
    const page = await openKept(world, LESSON);
    for (const path of ['/recovery', '/progress/data', '/device/leave', '/progress/erase'])
      await page.goto(world.server.url + path);
    const addresses = await page.evaluate(async () => {
      const names = await caches.keys();
      const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return lists.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(addresses).toContain(LESSON);
    expect(addresses.filter((path) => /recovery|data|device|erase/u.test(path))).toEqual([]);
    await page.goto(`${world.server.url}/device/leave`);
    await page.getByRole('button', { name: 'Leave this device' }).click();
    await page.getByRole('heading', { name: 'You have left this device' }).waitFor();
    await expect.poll(() => keptText(page, LESSON), PATIENT).toBe('');
  });

  test('goes when the learner’s data is erased', async () => {
    const page = await openKept(world, LESSON);
    await page.goto(`${world.server.url}/progress/erase`);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('heading', { name: 'Your data is erased' }).waitFor();
    await expect.poll(() => keptText(page, LESSON), PATIENT).toBe('');
  });

  test('can be installed: the manifest names what a browser asks for, and its icons are there', async () => {
    const page = await openKept(world, '/');
    const href = await page.locator('link[rel=manifest]').getAttribute('href');
    const manifest = (await (await fetch(world.server.url + (href ?? ''))).json()) as {
      readonly start_url: string;
      readonly display: string;
      readonly icons: readonly { readonly src: string; readonly sizes: string }[];
    };
    expect(manifest).toMatchObject({ name: 'Stemma', start_url: '/', display: 'standalone' });
    for (const { src, sizes } of manifest.icons) {
      const size = await page.evaluate(async (path) => {
        const image = await createImageBitmap(await (await fetch(path)).blob());
        return `${image.width}x${image.height}`;
      }, src);
      expect(size).toBe(sizes);
    }
  });
});
