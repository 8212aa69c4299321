/** The dose of most people for the largest one, the end of a change for a step of it, and a week's dose that is spread over its days. */
import { describe, expect, it } from 'vitest';
import { amountOf, told } from './other-words.ts';

const largest = amountOf('largest', 'examplol', '300 mg a day');
const smallest = amountOf('smallest', 'examplol', '300 mg a day');
const usual = amountOf('usual', 'examplol', '300 mg a day');
const step = amountOf('step', 'examplol', '50 mg a day');
const week = amountOf('of-a-week', 'examplol', '7.5 mg a week');

describe('an amount that stands otherwise among others', () => {
  it.each([
    [largest, 'The usual dose of examplol is 300 mg a day', 'usual'],
    [largest, 'Most people take 300 mg of examplol a day', 'Most people'],
    [smallest, 'The average dose of examplol is 300 mg a day', 'average'],
    [usual, 'The largest dose of examplol is 300 mg a day', 'largest'],
    [usual, 'The lowest dose of examplol is 300 mg a day', 'lowest'],
    [usual, 'An unusual dose of examplol is 300 mg a day', 'unusual'],
    [usual, 'Only a few people need 300 mg of examplol a day', 'a few people'],
  ])('%j is told of: "%s"', (fields, evidence, says) => {
    expect(told(fields, evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    [largest, 'Most people need no more than 300 mg of examplol a day'],
    [largest, 'The dose of examplol is usually raised until 300 mg a day'],
    [largest, 'The usual dose of examplol is 100 mg a day, and 300 mg a day is the ceiling'],
    [largest, 'Most people take 100 mg of examplol a day, and some 300 mg'],
    [largest, 'Examplol is given as 300 mg a day and no further'],
    [smallest, 'Most people need at least 300 mg of examplol a day'],
    [smallest, 'Examplol is usually given from 300 mg a day'],
    [usual, 'Most people take 300 mg of examplol a day, and a few people take more'],
    [usual, '300 mg of examplol a day will do, and few people need more'],
    [usual, 'The usual dose of examplol, which is also the largest, is 300 mg a day'],
    [usual, 'Examplol is taken as 300 mg a day, which some people divide'],
  ])('%j is not, where its own standing may be meant: "%s"', (fields, evidence) => {
    expect(told(fields, evidence)).toEqual([]);
  });
});

describe('the end of a change for a step of it', () => {
  it.each([
    ['The dose of examplol is raised to 50 mg a day', 'to 50 mg a day'],
    ['The dose of examplol is increased slowly up to 50 mg a day', 'up to 50 mg a day'],
    ['Examplol goes up from 50 mg a day', 'from 50 mg a day'],
  ])('is a warning: "%s"', (evidence, says) => {
    expect(told(step, evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    'Examplol is raised by 50 mg a day each week',
    'Examplol is raised in steps of 50 mg a day up to 300 mg a day',
    'Each week 50 mg of examplol a day is added',
    'Examplol goes up 50 mg a day each week',
    'Examplol is raised to 300 mg a day, 50 mg a day at a time',
  ])('is not told of where a step is said: "%s"', (evidence) => {
    expect(told(step, evidence)).toEqual([]);
  });
});

describe("a week's dose", () => {
  it.each([
    ['Examplol is taken as 7.5 mg a week, divided over seven days', 'divided over 7 days'],
    [
      'The amount of examplol is 7.5 mg a week, spread evenly over the days of the week',
      'spread evenly over the days',
    ],
    ['Examplol is taken as 7.5 mg a week in seven daily doses', 'in 7 daily doses'],
  ])('is told of where every day has its part: "%s"', (evidence, says) => {
    expect(told(week, evidence)).toEqual([`warning: "${says}"`]);
  });

  it.each([
    'Examplol is taken as 7.5 mg a week, divided into three doses on the same day',
    'Examplol is taken as 7.5 mg a week, spread over one day of the week',
    'Examplol is taken as 7.5 mg a week, which must not be divided over the week',
    'Examplol is taken as 7.5 mg a week, and samplol is spread over the other days',
    'Examplol is taken as 7.5 mg a week, split between the morning and the evening of one day',
  ])('is not told of where it is taken on one: "%s"', (evidence) => {
    expect(told(week, evidence)).toEqual([]);
  });
});
