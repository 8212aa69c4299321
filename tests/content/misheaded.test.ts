import { describe, expect, it } from 'vitest';
import { parseContent } from '#lib/content/parse-content.ts';

const QUIZ = 'quizzes/blueprints/first.md';
const FIELDS = 'Id: one\nFacts: gates/opens-amber-gate\n\n';
const BOXES = '- [x] Amber gate\n- [ ] Birch gate\n';

function told(body: string): readonly (readonly [code: string, line: number, sure: boolean | undefined])[] {
  const text = `---\ntitle: First\ncourse: zelvolin\nitems: 2\n---\n${body}`;
  return parseContent([{ path: QUIZ, text }])
    .diagnostics.filter(({ place }) => place.file === QUIZ)
    .filter(({ code }) => /misheaded|unsupported|heading/u.test(code))
    .map(({ code, place, fix }) => [code, place.line, fix?.sure]);
}

it('tells of a comment without an end alone, in which the rest of an item is', () => {
  const text = `---\ntitle: First\ncourse: zelvolin\nitems: 2\n---\nAbout it.\n\n## Which gate is open?\n\n<!-- a note\n${FIELDS}${BOXES}`;
  const ofQuiz = parseContent([{ path: QUIZ, text }]).diagnostics.filter(({ place }) => place.file === QUIZ);
  expect(ofQuiz.map(({ code, place }) => [code, place.line])).toEqual([
    ['content/unknown-course', 3],
    ['content/stray-block', 10],
  ]);
});

describe('an item under a heading that begins none', () => {
  it.each([
    ['no blank', '##Which gate is open?', FIELDS, true],
    ['another level', '### Which gate is open?', FIELDS, true],
    ['no question mark', '##The gate that is open', FIELDS, true],
    ['no mark at all', 'Which gate is open?', FIELDS, true],
    ['strong words', '**Which gate is open?**', FIELDS, true],
    ['no fields, which may be a list of tasks too', '### Which gate is open?', '', false],
    ['line ends of two characters', '##Which gate is open?\r', FIELDS, true],
  ])('is told of once, at the heading: %s', (_why, heading, fields, sure) => {
    expect(told(`About it.\n\n${heading}\n\n${fields}${BOXES}`)).toEqual([
      ['content/misheaded-item', 8, sure],
    ]);
  });

  it.each([
    ['a piece of code', `\`\`\`md\n# Which gate?\n\n${FIELDS}${BOXES}\`\`\`\n`],
    ['an item of its own', `## Which gate is open?\n\n${FIELDS}${BOXES}`],
  ])('is not: %s', (_what, body) => {
    expect(told(body).map(([code]) => code)).not.toContain('content/misheaded-item');
  });

  it.each([
    ['another level', '### Which gate is shut?'],
    ['the level of a title', '# Which gate is shut?'],
    ['none at all', 'Which gate is shut?'],
    ['strong words', '**Which gate is shut?**'],
  ])('is told of once where it stands behind another item: %s', (_why, heading) => {
    const text = `## Which gate is open?\n\n${FIELDS}${BOXES}\n${heading}\n\nId: two\n\n${BOXES}\n> Why.\n`;
    const all = parseContent([
      { path: QUIZ, text: `---\ntitle: First\ncourse: zelvolin\nitems: 2\n---\n${text}` },
    ]).diagnostics.filter(({ place, code }) => place.file === QUIZ && code !== 'content/unknown-course');
    expect(all.map(({ code, place }) => [code, place.line])).toEqual([['content/misheaded-item', 14]]);
    expect(all[0]?.message).toContain('expected "## Which gate is shut?"');
  });

  it('is not a list of tasks under a heading, of which the boxes are told', () => {
    expect(told(`### Before you begin\n\n${BOXES}`).map(([code]) => code)).toEqual([
      'content/unsupported-markdown',
      'content/unsupported-markdown',
    ]);
  });
});
