import type { CodePage } from '#lib/base/code-page.ts';
import type { CueName } from './cue-tests.ts';

const WHY =
  'One item shows nothing; over a course, learners who know little find the key by its looks (Haladyna, Downing & Rodriguez 2002).';

function cuePage(
  name: CueName | 'test-wise',
  title: string,
  help: string,
  example: readonly [bad: string, good: string],
): CodePage {
  const [bad, good] = example;
  return { code: `bank/cue-${name}`, severity: 'error', title, why: WHY, help, bad, good };
}

/** The codes of the tests over all items of a course; a result between 0.01 and 0.05 is a warning of the same code. */
export const cueCodes = {
  longest: cuePage(
    'longest',
    'The key is the longest option too often',
    'Move qualifications from keys into stems, or make distractors as specific as their keys.',
    ['the key is the longest of 4 options in 36 of 100 items', 'in about 25 of 100'],
  ),
  shortest: cuePage(
    'shortest',
    'The key is the shortest option too often',
    'Shorten the distractors, or label the concepts that serve as keys as fully as the others.',
    ['the key is the shortest of 4 options in 36 of 100 items', 'in about 25 of 100'],
  ),
  convergence: cuePage(
    'convergence',
    'The options converge on the key too often',
    'Let distractors share their words with each other, not only with the key.',
    ['20 mg daily ✓, 20 mg weekly, 40 mg daily', '20 mg daily ✓, 40 mg daily, 60 mg daily'],
  ),
  'stem-word': cuePage(
    'stem-word',
    'Too often the key alone repeats a word of its stem',
    'Take the word out of the stem or the key, or use it in a distractor too.',
    [
      'What eases nerve pain? Nerve blocker ✓, laxative, insulin',
      'What eases nerve pain? Gabapentin ✓, laxative, insulin',
    ],
  ),
  'no-absolute': cuePage(
    'no-absolute',
    'Too often the key alone has no absolute word',
    'Take "always", "never" and their like out of the distractors.',
    ['Seldom ✓, always, never', 'Seldom ✓, often, in every second person'],
  ),
  middle: cuePage(
    'middle',
    'The key is the middle value too often',
    'Choose distractors so that the key is at times the least and at times the greatest.',
    ['300 mg, 600 mg ✓, 900 mg in nearly every item', '600 mg ✓, 900 mg, 1,200 mg at times'],
  ),
  true: cuePage(
    'true',
    'Too many statements to be judged are true',
    'Give the facts more entries in `false`, so that as many statements are false.',
    ['70 of 100 statements are true', 'about 50 of 100'],
  ),
  false: cuePage(
    'false',
    'Too many statements to be judged are false',
    'Add facts that the statements can state, so that as many are true.',
    ['70 of 100 statements are false', 'about 50 of 100'],
  ),
  'test-wise': cuePage(
    'test-wise',
    'A solver without any knowledge beats chance',
    'Look at the items where the key is the longest option, has no absolute word or shares most with the others: `npm run -s stemma -- stress` counts them.',
    ['36 of 100 items with 4 options solved by their looks', 'about 25 of 100'],
  ),
} as const satisfies Record<CueName | 'test-wise', CodePage>;
