/** A hand-written question ranks as its relation does, and asks for the very amount that it gives. */
import { describe, expect, it } from 'vitest';
import { toldOf } from './one-phrasing.ts';

const SHORTEST = 'what is the shortest time with {subject}?';
const MOST = 'which sign is reported most with {subject}?';
const TIME = 'what is the half-life of {subject}?';

describe('a question that ranks otherwise than its relation', () => {
  it.each([
    [TIME, 'What is the longest half-life of examplol?', '"longest"'],
    [TIME, 'What is the maximum half-life of examplol?', '"maximum"'],
    [TIME, 'What is twice the half-life of examplol?', '"twice"'],
    ['what is the dose of {subject}?', 'What is half the dose of examplol?', '"half"'],
    ['what are the doses of {subject}?', 'What are the doses below which examplol acts?', '"below which"'],
    ['at which age is {subject} allowed?', 'Until which age is examplol allowed?', '"until which"'],
    [SHORTEST, 'What is the time with examplol?', 'without "shortest"'],
    [SHORTEST, 'What is the usual time with examplol?', 'without "shortest"'],
    [MOST, 'Which sign is usually reported with examplol?', 'without "most"'],
    [MOST, 'At home, which sign is reported with examplol?', 'without "most"'],
  ])('is refused: %s – %s', (phrasing, stem, words) => {
    const errors = toldOf(phrasing, stem).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message)).toContainEqual(expect.stringContaining(words));
  });
});

describe('a question with such a word', () => {
  const LONGEST = 'What is the longest time with examplol?';
  it.each([
    [
      SHORTEST,
      LONGEST,
      'Unexpected "longest" in a question on r, expected "shortest": it asks for the reverse',
    ],
    [
      TIME,
      'What is twice the half-life of examplol?',
      'Unexpected word "twice" in "What is twice the half-life of examplol?", expected a question on the amount itself, and not on a multiple or a part of it',
    ],
    [
      'at which age is {subject} allowed?',
      'Until which age is examplol allowed?',
      'Unexpected words "until which" in "Until which age is examplol allowed?", expected a question on the thing itself: the relation speaks of no limit',
    ],
  ])('is told of once, and of what it asks: %s – %s', (phrasing, stem, message) => {
    expect(toldOf(phrasing, stem).map((told) => told.message)).toEqual([message]);
  });
});

describe('a question that ranks as its relation does', () => {
  it.each([
    [SHORTEST, 'What is the minimum time with examplol?'],
    [SHORTEST, 'With examplol, what is the shortest time?'],
    ['what is the lowest age for {subject}?', 'What is the youngest age for examplol?'],
    ['what is the largest dose of {subject}?', 'What is the maximum dose of examplol?'],
    [TIME, 'What is the half-life of examplol?'],
    [TIME, 'How long is the half-life of examplol?'],
  ])('is read: %s – %s', (phrasing, stem) =>
    expect(toldOf(phrasing, stem).filter(({ code }) => code !== 'proof/unread-question')).toEqual([]),
  );

  it.each([
    ['what is the lowest age for {subject}?', 'From which age on is examplol allowed?'],
    ['which sign has {subject} at an unchanged dose?', 'Which sign has examplol at the same dose?'],
    ['below which level does {subject} act?', 'Below which level is it that examplol acts?'],
    ['until which age is {subject} allowed?', 'Until which age is it that examplol is allowed?'],
    ['at which age is {subject} allowed?', 'At which age is it that examplol is allowed?'],
    ['under which law does {subject} fall?', 'Under which law is it that examplol falls?'],
    ['what is the dose of {subject}?', 'Half of the ward takes examplol. What is the dose of examplol?'],
    ['what is the dose of {subject}?', 'What is the dose of examplol that is taken twice?'],
  ])('is no error: %s – %s', (phrasing, stem) =>
    expect(toldOf(phrasing, stem).filter(({ severity }) => severity === 'error')).toEqual([]),
  );
});
