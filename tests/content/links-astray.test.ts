/** Links of lessons and quizzes that lead nowhere: each is told of once, with what was meant. */
import { expect, test } from 'vitest';
import { damaged } from './sound-lesson.ts';
import { expectToldOnce, QUIZ, told, type Way } from './told-of.ts';

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
  ...[
    'http://localhost:3000/courses/a',
    'http://127.0.0.1/',
    'https://intranet/dose',
    'http://192.168.1.4/x',
    'https://files.hospital.local/a',
  ].map(
    (address) =>
      [
        `an address of one network: ${address}`,
        damaged('Gabapentin **', `See [it](${address}). Gabapentin **`),
        `17:5-17:${String(11 + address.length)}`,
        `Unexpected address "${address}" of one machine or network`,
      ] as const,
  ),
  [
    'no address',
    damaged('Gabapentin **', 'See [it](). Gabapentin **'),
    '17:5-17:11',
    'expected an address between the parentheses',
  ],
  [
    'the top of its own page',
    damaged('Gabapentin **', 'See [it](#). Gabapentin **'),
    '17:5-17:12',
    'expected an address between the parentheses',
  ],
  [
    'no words',
    damaged('Gabapentin **', 'See [](https://example.org). Gabapentin **'),
    '17:5-17:28',
    'Unexpected link without words',
  ],
  [
    'a blank in the address of a page',
    damaged('Gabapentin **', 'See [it](https://example.org/a b). Gabapentin **'),
    '17:5-17:10',
    'expected a link as `[words](file.md)`',
  ],
];

test.each(ASTRAY)('%s', (...way) => expectToldOnce(way));

test('a number of IPv6 of its own', () => {
  const file = damaged('Gabapentin **', 'See [it](http://[::1]:80/). Gabapentin **');
  expect(told([file])).toEqual([expect.stringContaining('of one machine or network')]);
});

test.each(['https://example.org/', 'http://10percent.org', 'https://[2001:db8::1]/', 'mailto:a@localhost'])(
  '%s may be opened by others',
  (address) => expect(told([damaged('Gabapentin **', `See [it](${address}). Gabapentin **`)])).toEqual([]),
);
