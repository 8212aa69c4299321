import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/scorm-12/write.ts';
import type { Selection } from '#lib/exchange/select.ts';
import type { ExchangeItem } from '#lib/exchange/item.ts';
import { exchangeSample, SAMPLE_META, SAMPLE_QUIZ, selectionOf } from '../support/exchange-sample.ts';
import { correctedQuestions, optionSaying, QUESTIONS, REWORDED, withOptions } from './later-packages.ts';
import { readScorm } from './scorm-package.ts';
import { visit, type Held, type Visit } from './scorm-player.ts';

/** Visits of a learner to a package, and to later packages of the same lesson. */

const sample = await exchangeSample();
async function packageOf(items: readonly ExchangeItem[], more: Partial<Selection> = {}): Promise<Uint8Array> {
  const selection = { ...selectionOf(items), lessons: [], ...more };
  const { bytes } = await exportSelection(format, selection, SAMPLE_META);
  return bytes ?? new Uint8Array();
}

const first = await packageOf(QUESTIONS);

const reworded = await packageOf(REWORDED);
const corrected = await packageOf(correctedQuestions('two'));
const correctedTwice = await packageOf(correctedQuestions('two', 'three'));

/** Answers all questions; the names of those that are asked, in order. */
function answerAll(page: Visit, answer: string): readonly string[] {
  return QUESTIONS.map((_, at) => {
    const asked = /Does (\w+) hold/u.exec(page.text())?.[1] ?? '';
    page.choose(answer);
    page.press('Check');
    page.press(at === QUESTIONS.length - 1 ? 'Show the result' : 'Next question');
    return asked;
  });
}

const ENDED = new Map(
  ['Yes', 'No'].map((answer) => {
    const page = visit(first);
    const asked = answerAll(page, answer);
    return [answer, { held: page.leave(), asked }];
  }),
);

/** An attempt in which every question was answered so: what is held of it, and which were asked. */
function completed(answer: 'Yes' | 'No'): { readonly held: Held; readonly asked: readonly string[] } {
  return ENDED.get(answer) ?? { held: {}, asked: [] };
}

/** What is told to a learning system of a visit in which nothing was done. */
const HOW_LONG = ['cmi.core.session_time', 'cmi.core.exit'];
const namesIn = (page: Visit): readonly string[] => page.told.map(([name]) => name);

describe('who only opens a package', () => {
  it('changes nothing of a completed attempt, not even where every text was reworded', () => {
    const { held } = completed('Yes');
    expect(held).toMatchObject({ 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '100' });
    for (const bytes of [first, reworded]) {
      const page = visit(bytes, held);
      expect(page.heading()).toBe('Your score: 100 %');
      expect(page.told).toEqual([]);
      expect(page.leave()).toEqual(held);
      expect(namesIn(page)).toEqual(HOW_LONG);
    }
  });

  it('has attempted it, and neither completed it nor saved anything', () => {
    const page = visit(first);
    expect(page.told).toEqual([]);
    expect(page.leave()).toEqual({ 'cmi.core.lesson_status': 'incomplete' });
  });

  it('keeps a passed one passed, where the learning system made it so', () => {
    const held = { ...completed('Yes').held, 'cmi.core.lesson_status': 'passed' };
    expect(visit(corrected, held).leave()).toEqual(held);
  });
});

it('tells once more of an attempt that was answered to the end, where the learning system has only the answers', () => {
  const { held } = completed('Yes');
  const page = visit(first, { 'cmi.suspend_data': held['cmi.suspend_data'] ?? '' });
  expect(page.heading()).toBe('Your score: 100 %');
  expect(page.leave()).toEqual(held);
});

describe('an answer', () => {
  it('that a known mistake leads to has its reason', async () => {
    const item = sample.items.find(({ layout }) => layout === 'number');
    const slip = item?.parts[0]?.options.find(({ key, rationale }) => !key && rationale !== '');
    if (item === undefined || slip === undefined) throw new RangeError('no known mistake');
    const page = visit(await packageOf([item]));
    page.type((/[\d.,]+/u.exec(slip.text)?.[0] ?? '').replaceAll(',', ''));
    page.press('Check');
    expect(page.heading()).toBe('Not right');
    expect(page.text()).toContain(slip.rationale);
  });

  it('has the reasons against every other choice, in a fold', () => {
    const page = visit(first);
    page.choose('No');
    page.press('Check');
    for (const reason of ['Why Yes.', 'Why No.', 'Why Never.']) expect(page.text()).toContain(reason);
  });
});

describe('a later package', () => {
  it('goes on where an earlier one was left, by other words', () => {
    const before = visit(first);
    before.choose('No');
    before.press('Check');
    const page = visit(reworded, before.leave());
    expect(page.heading()).toBe('Question 2 of 3');
    for (const last of [false, true]) {
      page.choose('Yes');
      page.press('Check');
      page.press(last ? 'Show the result' : 'Next question');
    }
    expect(page.heading()).toBe('Your score: 66 %');
    expect(page.leave()).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '66.66',
    });
  });

  it('asks a question anew whose key was corrected, says which, and keeps the others', () => {
    const { held, asked } = completed('Yes');
    const number = asked.indexOf('two') + 1;
    const page = visit(corrected, held);
    expect(page.heading()).toBe(`Question ${number} of 3`);
    expect(page.text()).toContain('This question is new');
    expect(page.status()).toContain(`question ${number} is new`);
    expect(page.status()).toContain('recorded result');
    page.choose('No');
    page.press('Check');
    page.press('Show the result');
    expect(page.heading()).toBe('Your score: 100 %');
    expect(page.leave()).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '100',
    });
  });

  it('says so again of what was not answered in between', () => {
    const { held } = completed('Yes');
    const page = visit(correctedTwice, held);
    expect(page.status()).toMatch(/questions \d, \d are new/u);
    page.choose('No');
    page.press('Check');
    const later = visit(correctedTwice, page.leave());
    expect(later.text()).toContain('This question is new');
    expect(later.status()).toMatch(/question \d is new/u);
  });

  it('never lowers a score: not by an answer to a new question either', () => {
    const { held } = completed('Yes');
    const page = visit(corrected, held);
    page.choose('Yes');
    page.press('Check');
    page.press('Show the result');
    expect(page.heading()).toBe('Your score: 66 %');
    expect(page.leave()).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '100',
    });
  });

  it('raises a score that an answer to a new question raises', () => {
    const { held } = completed('No');
    expect(held['cmi.core.score.raw']).toBe('0');
    const page = visit(corrected, { ...held, 'cmi.core.lesson_status': 'failed' });
    page.choose('No');
    page.press('Check');
    expect(page.leave()).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '33.33',
    });
  });

  it('keeps the points of an answer whose other choices were exchanged', async () => {
    const { held } = completed('Yes');
    const exchanged = await packageOf(
      QUESTIONS.map((item) =>
        withOptions(item, (one) => (one.text === 'Never' ? optionSaying('Seldom') : one)),
      ),
    );
    const page = visit(exchanged, held);
    expect(page.heading()).toBe('Your score: 100 %');
    expect(page.text()).toContain('Your points are kept.');
    expect(page.leave()).toEqual(held);
  });

  it('asks another question in place of one that is gone', async () => {
    const { held, asked } = completed('Yes');
    const [, two] = QUESTIONS;
    if (two === undefined) throw new RangeError('no second question');
    const other = { ...two, id: two.id.replace('two', 'four'), leadIn: 'Does four hold?' };
    const page = visit(await packageOf(QUESTIONS.map((item) => (item === two ? other : item))), held);
    expect(page.heading()).toBe(`Question ${asked.indexOf('two') + 1} of 3`);
    expect(page.text()).toContain('Does four hold?');
    expect(page.status()).toContain('is new');
  });

  it('of other questions altogether begins anew, and lowers nothing', async () => {
    const { held } = completed('Yes');
    const others = QUESTIONS.map((item) => ({ ...item, id: item.id.replace('lesson', 'other') }));
    const page = visit(await packageOf(others), held);
    expect(page.heading()).toBe('Question 1 of 3');
    answerAll(page, 'No');
    expect(page.leave()).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '100',
    });
  });
});

describe('lessons', () => {
  const [lesson] = sample.lessons;
  if (lesson === undefined) throw new RangeError('no lesson');
  const lessons = ['First', 'Second'].map((title) => ({ ...lesson, id: title, title }));
  const ON = 'I have read this: go on';

  it('come first, in order, and the end is reached when they are read and all is answered', async () => {
    const bytes = await packageOf(QUESTIONS, { lessons });
    const page = visit(bytes);
    expect(page.heading()).toBe('First');
    expect(page.text()).toContain('The taught sentence of fact.');
    expect(page.text()).toContain('Label & leaflet');
    expect(page.told).toEqual([]);
    page.press(ON);
    expect(page.heading()).toBe('Second');

    const later = visit(bytes, page.leave());
    expect(later.heading()).toBe('Second');
    later.press('First (read)');
    expect(later.heading()).toBe('First');
    later.press('Second');
    later.press(ON);
    expect(later.heading()).toBe('Question 1 of 3');
    answerAll(later, 'Yes');
    expect(later.leave()).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '100',
    });
  });

  it('that are not read keep the end from who has answered all, and tell no score yet', async () => {
    const bytes = await packageOf(QUESTIONS, { lessons: lessons.slice(0, 1) });
    const page = visit(bytes);
    page.press('Questions');
    answerAll(page, 'Yes');
    expect(page.text()).toContain('still to be read');
    const held = page.leave();
    expect(held['cmi.core.lesson_status']).toBe('incomplete');
    expect(held['cmi.core.score.raw']).toBeUndefined();
    const later = visit(bytes, held);
    later.press('First');
    later.press(ON);
    expect(later.heading()).toBe('Your score: 100 %');
    expect(later.leave()).toMatchObject({
      'cmi.core.lesson_status': 'completed',
      'cmi.core.score.raw': '100',
    });
  });

  it('of a quiz are there to be looked up, and of an exam are not there', async () => {
    const practice = visit(await packageOf(QUESTIONS, { lessons, quiz: { ...SAMPLE_QUIZ, items: 3 } }));
    expect(practice.heading()).toBe('Question 1 of 3');
    practice.choose('Yes');
    practice.press('Second');
    expect(practice.heading()).toBe('Second');
    practice.press('Questions');
    practice.press('Check');
    expect(practice.heading()).toBe('Right');
    const exam = await packageOf(QUESTIONS, { lessons, quiz: { ...SAMPLE_QUIZ, mode: 'exam' } });
    expect(readScorm(exam).html).not.toContain('The taught sentence');
  });

  it('share a page: no id stands twice, links within stay within, and links to the site are text', async () => {
    const html =
      '<h2 id="a">A</h2><p><a class="term" href="#term:x">x</a> <a href="/courses/c">site</a> ' +
      '<a href="https://label.example/">out</a></p><svg role="img" aria-label="a > b"></svg>';
    const term = { name: 'X', abbreviation: '', definition: 'What x is.', anchor: 'term:x' };
    const two = lessons.map((one) => ({ ...one, html, glossary: [term] }));
    const { html: page } = readScorm(await packageOf(QUESTIONS, { lessons: two }));
    const ids = [...page.matchAll(/<[^>]* id="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, href] of page.matchAll(/href="#([^"]*)"/gu)) expect(ids).toContain(href);
    expect(page).toContain('<h3 id="l0-a">A</h3>');
    expect(page).toContain(
      '> site <a href="https://label.example/" target="_blank" rel="noreferrer">out</a>'.slice(1),
    );
    expect(page).toContain('aria-label="a > b"');
  });
});
