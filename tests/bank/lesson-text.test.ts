/** Sentences of a lesson that its own facts deny. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLessonText, checkTextAround } from '#lib/bank/lesson-text/check-lesson-text.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { negationOf, statementOf } from '#lib/items/phrase/statement.ts';
import { files, kb } from './written/zelvolin.ts';

const LESSON = 'content/zelvolin/gates.md';
const [lesson] = parseContent(files).lessons.filter(({ file }) => file === LESSON);
if (lesson === undefined) throw new Error('no lesson');
const [{ place }] = lesson.sentences as [(typeof lesson.sentences)[number]];

/** What is told of a sentence as the whole text of a lesson. */
const told = (text: string, id = lesson.id) =>
  checkLessonText([{ ...lesson, id, sentences: [{ text, place }] }], kb).map(({ related }) =>
    related.map(({ message }) => message).join(),
  );

const isComputed = (relation: string): boolean => kb.relations.get(relation)?.formula !== undefined;
const claims = kb.claims.filter(
  ({ origin, relation }) => (origin === 'stated' || origin === 'authored-false') && !isComputed(relation),
);

describe('a sentence in the words of a relation', () => {
  test('is told of exactly when a fact says the opposite', () => {
    expect(claims.length).toBeGreaterThan(40);
    fc.assert(
      fc.property(fc.constantFrom(...claims), (claim) => {
        const [yes, no] = [statementOf(claim, kb) ?? '', negationOf(claim, kb) ?? ''];
        const [right, wrong] = claim.polarity === 1 ? [yes, no] : [no, yes];
        expect(told(right)).toEqual([]);
        expect(told(wrong)).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  test('is not told of where it leaves out what the fact is limited to', () => {
    expect(told('Zelvolin does not open the amber gate.')).toEqual([]);
    expect(told('In Zelland, zelvolin does not open the amber gate.')).toEqual(['the fact opens-amber-gate']);
  });

  test('is read with its denial drawn together', () => {
    const denials = claims.flatMap((claim) => negationOf(claim, kb) ?? []);
    const contracted = denials.filter((text) => / (?:is|does|do|are|was|did) not /u.test(text));
    expect(contracted.length).toBeGreaterThan(5);
    for (const text of contracted) {
      const drawn = text.replace(/ (is|does|do|are|was|did) not /u, " $1n't ");
      expect(told(drawn)).toEqual(told(text));
      expect(told(drawn.replace("'", '’'))).toEqual(told(text));
    }
    expect(told("In Zelland, zelvolin doesn't open the amber gate.")).toEqual(['the fact opens-amber-gate']);
  });

  test('is read with "never", and behind words that lead to it', () => {
    expect(told('In Zelland, zelvolin never opens the amber gate.')).toEqual(['the fact opens-amber-gate']);
    for (const lead of ['So ', 'However, ', 'Remember: ', 'And so ', 'Note that '])
      expect(told(`${lead}in Zelland, zelvolin does not open the amber gate.`)).toHaveLength(1);
    expect(told('So in Zelland, zelvolin opens the amber gate.')).toEqual([]);
  });

  test('may lack its full stop, as in a list', () => {
    expect(told('In Zelland, zelvolin does not open the amber gate')).toHaveLength(1);
  });

  test.each([
    'In Zelland, does zelvolin open the amber gate?',
    'The amber gate is red.',
    'It does not open.',
  ])('is not read where it is none: %s', (text) => expect(told(text)).toEqual([]));
});

describe('an amount', () => {
  test.each<readonly [string, number]>([
    ['The starting dose of zelvolin is 20 mg.', 0],
    ['The starting dose of zelvolin is 0.02 g.', 0],
    ['The starting dose of zelvolin is 25 mg.', 1],
    ['The starting dose of zelvolin is 2 g.', 1],
    ['The starting dose of zelvolin is twenty-five mg.', 1],
    ['So the starting dose of zelvolin is 25 mg.', 1],
    ['However, the starting dose of zelvolin is 20 mg.', 0],
    ['The starting dose of zelvolin is 20 hours.', 0],
    ['The starting dose of zelvolin is small.', 0],
    ['After the first dose of zelvolin, humming begins within 2 to 6 hours.', 0],
    ['After the first dose of zelvolin, humming begins within 3 to 4 days.', 1],
    ['After the first dose of zelvolin, humming begins within 3–4 days.', 1],
    ['After the first dose of zelvolin, humming begins within 4 to 9 hours.', 1],
    ['After the first dose of zelvolin, humming begins within 3 hours.', 0],
  ])('%s', (text, count) => expect(told(text, 'amounts')).toHaveLength(count));
});

test('check tells of it at its words in the file, as an error', () => {
  const sentence = 'In Zelland, zelvolin opens the birch gate.';
  const changed = files.map(({ path, text }) =>
    path === LESSON
      ? { path, text: text.replace(/(\nZelvolin is made from grey moss\.)/u, ` ${sentence}$1`) }
      : { path, text },
  );
  const found = compileBank(changed).diagnostics.filter(({ severity }) => severity === 'error');
  expect(found.map(({ code }) => code)).toEqual(['bank/text-denies-fact']);
  const [at] = found.map((one) => one.place);
  const line = changed.find(({ path }) => path === at?.file)?.text.split('\n')[(at?.line ?? 0) - 1];
  expect(line?.slice((at?.column ?? 0) - 1, (at?.endColumn ?? 0) - 1)).toBe(sentence);
});

describe('what stands beside the text of a lesson', () => {
  const wrong = 'In Zelland, zelvolin does not open the amber gate.';
  const { entry } = lesson;
  const [aim = ''] = Object.keys(entry.objectives);
  const found = (changed: Partial<typeof lesson>) =>
    checkLessonText([{ ...lesson, ...changed }], kb).map(({ message }) =>
      message.includes(wrong.slice(0, -1)),
    );

  test.each<readonly [string, Partial<typeof lesson>]>([
    ['its summary', { entry: { ...entry, summary: `Gates. ${wrong}` } }],
    ['an objective', { entry: { ...entry, objectives: { [aim]: { text: wrong, topic: 'gates' } } } }],
    ['a heading', { headings: [{ depth: 2, text: wrong.slice(0, -1), anchor: 'gates' }] }],
    [
      'a patient case',
      {
        entry: {
          ...entry,
          cases: [{ id: 'one', facts: [], text: `A man comes in. ${wrong}`, asks: 'object', phrases: {} }],
        },
      },
    ],
    ['what has changed', { entry: { ...entry, changes: { '2026-01-02': wrong } } }],
    ['a clause up to a semicolon', { sentences: [{ text: `${wrong.slice(0, -1)}; so it is.`, place }] }],
  ])('is read too: %s', (_where, changed) => {
    expect(checkLessonText([lesson], kb)).toEqual([]);
    expect(found(changed)).toEqual([true]);
  });

  test('and so is what courses and quizzes say of themselves', () => {
    const parsed = parseContent(files);
    const [course] = parsed.courses;
    const [quiz] = parsed.blueprints;
    if (course === undefined || quiz === undefined) throw new Error('the fixture has a course and a quiz');
    const told = (courses: typeof parsed.courses, blueprints: typeof parsed.blueprints) =>
      checkTextAround({ courses, blueprints }, kb).map(({ code }) => code);
    expect(told(parsed.courses, parsed.blueprints)).toEqual([]);
    const sentences = [{ text: wrong, place }];
    expect(told([{ ...course, sentences }], [])).toEqual(['bank/text-denies-fact']);
    expect(told([{ ...course, entry: { ...course.entry, summary: wrong } }], [])).toEqual([
      'bank/text-denies-fact',
    ]);
    expect(told([], [{ ...quiz, sentences }])).toEqual(['bank/text-denies-fact']);
  });
});
