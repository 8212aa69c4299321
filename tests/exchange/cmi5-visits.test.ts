import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { RECORD, readRecord, type AuRecord } from '#lib/exchange/formats/cmi5/au-record.ts';
import { format } from '#lib/exchange/formats/cmi5/write.ts';
import type { ExchangeItem } from '#lib/exchange/item.ts';
import type { Selection } from '#lib/exchange/select.ts';
import { registerLearner, type Registration } from '../support/cmi5-launcher.ts';
import { cmi5Faults } from '../support/cmi5-rules.ts';
import { exchangeSample, SAMPLE_META, SAMPLE_QUIZ, selectionOf } from '../support/exchange-sample.ts';
import { documentKey, startRecordStore } from '../support/record-store.ts';
import type { ReadStatement } from '../support/xapi-rules.ts';
import { correctedQuestions, QUESTIONS, REWORDED } from './later-packages.ts';
import { packageFiles } from './package-files.ts';
import { openPage, type PlayedPage } from './played-page.ts';

/** Launches of a unit's page, and of later packages of the same lesson, with a record store over HTTP. */

const store = await startRecordStore('c2VjcmV0');
afterAll(() => store.close());

/** Passed with two of three. */
const MASTERY = 0.6;
const QUIZ = { ...SAMPLE_QUIZ, items: 3 };

async function pageOf(items: readonly ExchangeItem[], more: Partial<Selection> = {}): Promise<string> {
  const selection = { ...selectionOf(items), lessons: [], quiz: QUIZ, ...more };
  const { bytes } = await exportSelection(format, selection, SAMPLE_META);
  return packageFiles(bytes ?? new Uint8Array()).get('index.html') ?? '';
}

const first = await pageOf(QUESTIONS);
const corrected = await pageOf(correctedQuestions('two'));

const learner = (masteryScore: number | undefined = MASTERY): Registration =>
  registerLearner(store, randomUUID(), masteryScore);

/** Opens the page as a learning system launches it. */
async function launch(html: string, who: Registration): Promise<PlayedPage> {
  const page = openPage(html, { fetch }, `http://localhost/${who.launch()}`);
  await expect.poll(page.heading, { interval: 2 }).not.toBe('');
  return page;
}

/** Leaves by the button, and sees that the rules of cmi5 hold for all that was said. */
async function leave(page: PlayedPage, who: Registration): Promise<void> {
  page.press('Save and leave');
  await expect.poll(page.heading, { interval: 2 }).toBe('This sitting is over');
  expect(cmi5Faults(saidOf(who), who.launched)).toEqual([]);
}

afterEach(() => {
  expect(store.refused).toEqual([]);
});

const saidOf = ({ launched }: Registration): readonly ReadStatement[] =>
  store.statements().filter(({ context }) => context?.registration === launched.registration);

const verbsOf = (who: Registration): readonly string[] =>
  saidOf(who).map(({ verb }) => verb.id.slice(verb.id.lastIndexOf('/') + 1));

/** What was said of the attempt as a whole. */
const endsOf = (who: Registration): readonly string[] =>
  verbsOf(who).filter((verb) => ['completed', 'passed', 'failed'].includes(verb));

function keptOf({ launched: { activityId, actor, registration } }: Registration): AuRecord {
  const agent = JSON.stringify(actor);
  const key = documentKey('activities/state', { activityId, agent, registration, stateId: RECORD });
  return readRecord(store.documents.get(key));
}

/** Answers the question that is shown. */
async function answer(page: PlayedPage, choice: string): Promise<void> {
  page.choose(choice);
  page.press('Check');
  await expect.poll(page.status, { interval: 2 }).toBe('Saved.');
}

async function answerAll(page: PlayedPage, ...choices: readonly string[]): Promise<void> {
  for (const [at, choice] of choices.entries()) {
    await answer(page, choice);
    page.press(at === choices.length - 1 ? 'Show the result' : 'Next question');
  }
}

/** A learner who answered the first package to the end and left. */
async function whoAnswered(...choices: readonly string[]): Promise<Registration> {
  const who = learner();
  const page = await launch(first, who);
  await answerAll(page, ...choices);
  await leave(page, who);
  return who;
}

const ALL = ['Yes', 'Yes', 'Yes'];

describe('a later package', () => {
  it('in which every text was reworded goes on with what was answered, and says no answer or end twice', async () => {
    const reworded = await pageOf(REWORDED);
    const who = learner();
    const before = await launch(first, who);
    await answer(before, 'Yes');
    await leave(before, who);
    const page = await launch(reworded, who);
    expect(page.heading()).toBe('Question 2 of 3');
    await answerAll(page, 'Yes', 'Yes');
    expect(page.heading()).toBe('Your score: 100 %');
    await leave(page, who);
    const { saved } = keptOf(who);
    const after = await launch(first, who);
    expect(after.heading()).toBe('Your score: 100 %');
    await leave(after, who);
    expect(keptOf(who)).toMatchObject({ saved, isCompleted: true, isPassed: true });
    expect(verbsOf(who).filter((verb) => verb === 'answered').length).toBe(3);
    expect(endsOf(who)).toEqual(['completed', 'passed']);
  });

  it('asks a question anew whose key was corrected, says which, and keeps the points of the others', async () => {
    const who = learner();
    const before = await launch(first, who);
    for (const _ of QUESTIONS.slice(1)) {
      await answer(before, 'Yes');
      before.press('Next question');
    }
    await leave(before, who);
    const asked = saidOf(who).flatMap(({ object, verb }) =>
      verb.id.endsWith('answered') ? [(object as { readonly id: string }).id] : [],
    );
    const page = await launch(await pageOf(correctedQuestions('one', 'two', 'three')), who);
    expect(page.heading()).toBe('Question 1 of 3');
    expect(page.text()).toContain('This question is new');
    expect(page.status()).toContain('questions 1, 2 are new');
    await answerAll(page, 'No', 'No', 'No');
    expect(page.heading()).toBe('Your score: 100 %');
    await leave(page, who);
    const all = saidOf(who).flatMap(({ object, verb }) =>
      verb.id.endsWith('answered') ? [(object as { readonly id: string }).id] : [],
    );
    expect(all.slice(0, 2)).toEqual(asked);
    expect(new Set(all).size).toBe(5);
    expect(endsOf(who)).toEqual(['completed', 'passed']);
  });

  it('takes back neither completed nor passed, whatever is answered to a new question', async () => {
    const who = await whoAnswered(...ALL);
    const page = await launch(corrected, who);
    expect(page.status()).toMatch(/question \d is new\. Your other answers are kept, .*that you passed\.$/u);
    await answer(page, 'Yes');
    page.press('Show the result');
    expect(page.heading()).toBe('Your score: 66 %');
    expect(page.text()).toContain('you passed');
    await leave(page, who);
    expect(endsOf(who)).toEqual(['completed', 'passed']);
    expect(keptOf(who)).toMatchObject({ isCompleted: true, isPassed: true });
  });

  it('lets a new question make passed of failed, which it is then', async () => {
    const who = await whoAnswered('Yes', 'No', 'No');
    expect(endsOf(who)).toEqual(['completed', 'failed']);
    const all = await pageOf(correctedQuestions('one', 'two', 'three'));
    const page = await launch(all, who);
    await answerAll(page, 'No', 'No', 'No');
    await leave(page, who);
    expect(endsOf(who)).toEqual(['completed', 'failed', 'passed']);
  });

  it('of fewer questions tells the end of what is answered already', async () => {
    const who = learner();
    const before = await launch(first, who);
    const asked: string[] = [];
    for (const _ of QUESTIONS.slice(1)) {
      asked.push(/Does (\w+) hold/u.exec(before.text())?.[1] ?? '');
      await answer(before, 'Yes');
      before.press('Next question');
    }
    await leave(before, who);
    expect(endsOf(who)).toEqual([]);
    const fewer = QUESTIONS.filter(({ leadIn }) => asked.some((name) => leadIn.includes(name)));
    const page = await launch(await pageOf(fewer), who);
    expect(page.heading()).toBe('Your score: 100 %');
    await leave(page, who);
    expect(endsOf(who)).toEqual(['completed', 'passed']);
  });
});

describe('who failed', () => {
  it('is not told so again by looking at the result, nor by looking something up', async () => {
    const { lessons } = await exchangeSample();
    const html = await pageOf(QUESTIONS, { lessons });
    const who = learner();
    const page = await launch(html, who);
    await answerAll(page, 'No', 'No', 'No');
    await leave(page, who);
    const later = await launch(html, who);
    expect(later.heading()).toBe('Your score: 0 %');
    later.press('A lesson');
    later.press('I have read this: go on');
    await expect.poll(later.status, { interval: 2 }).toBe('Saved.');
    await leave(later, who);
    expect(endsOf(who)).toEqual(['completed', 'failed']);
  });

  it('tries again with another draw, which is kept from the first answer on and judged at its end', async () => {
    const who = await whoAnswered('No', 'No', 'No');
    const page = await launch(first, who);
    page.press('Try again');
    await answer(page, 'Yes');
    await leave(page, who);
    const later = await launch(first, who);
    expect(later.heading()).toBe('Question 2 of 3');
    await answerAll(later, 'No', 'No');
    await leave(later, who);
    expect(endsOf(who)).toEqual(['completed', 'failed', 'failed']);
  });
});

describe('a unit of a lesson', () => {
  it('has its text first, and is completed when it is read and all is answered', async () => {
    const { lessons } = await exchangeSample();
    const html = await pageOf(QUESTIONS, { lessons, quiz: undefined });
    const who = registerLearner(store, randomUUID());
    const page = await launch(html, who);
    expect(page.heading()).toBe('Lesson');
    expect(page.text()).toContain('The taught sentence of fact.');
    page.press('Questions');
    await answerAll(page, ...ALL);
    expect(page.text()).toContain('still to be read');
    await leave(page, who);
    expect(endsOf(who)).toEqual([]);
    const later = await launch(html, who);
    later.press('A lesson');
    later.press('I have read this: go on');
    expect(later.heading()).toBe('Your score: 100 %');
    await leave(later, who);
    expect(endsOf(who)).toEqual(['completed']);
    const again = await launch(html, who);
    again.press('A lesson (read)');
    await leave(again, who);
    expect(endsOf(who)).toEqual(['completed']);
  });
});
