/** Links of lessons and quizzes that lead nowhere: each is told of once, with what was meant. */
import { test } from 'vitest';
import { damaged } from './sound-lesson.ts';
import { expectToldOnce, QUIZ, type Way } from './told-of.ts';

const ASTRAY: readonly Way[] = [
  [
    'a link of a quiz to a lesson beside it',
    damaged('Five items.', 'Five items, of [how it acts](mechanism.md).', QUIZ),
    '6:16-6:43',
    'expected ../../content/gabapentin/mechanism.md',
  ],
  [
    'a quiz by an address that is none',
    damaged('Gabapentin **', 'See [it](/quiz/first-look). Gabapentin **'),
    '17:5-17:27',
    'Did you mean the quiz "first-look"?',
  ],
  [
    'a quiz in the place of a lesson',
    damaged('Gabapentin **', 'See [it](first-look.md). Gabapentin **'),
    '17:5-17:24',
    'expected one to the quiz "first-look" in quizzes/blueprints/',
  ],
  [
    'a lesson as a page of the web',
    damaged('Gabapentin **', 'See [it](mechanism.html). Gabapentin **'),
    '17:5-17:25',
    'Did you mean "mechanism"?',
  ],
  [
    'a web site without https',
    damaged('Gabapentin **', 'See [it](www.example.org). Gabapentin **'),
    '17:5-17:26',
    'expected its beginning: https://www.example.org',
  ],
];

test.each(ASTRAY)('%s', (...way) => expectToldOnce(way));
