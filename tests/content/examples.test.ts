/** Reading content, by example. */
import { describe, expect, test } from 'vitest';
import { codeFrame } from '#lib/base/code-frame.ts';
import { inferFactKind } from '#lib/content/fact-kind.ts';
import type { ParsedLesson, SourceFile } from '#lib/content/model.ts';
import { assembleContent, parseContent, readContentFile } from '#lib/content/parse-content.ts';
import { sentenceAround, sentencesOf } from '#lib/content/sentences.ts';

const PATH = 'content/gabapentin/mechanism.md';

function lesson(facts: readonly string[], body: string): SourceFile {
  const entries = facts.map(
    (evidence, index) =>
      `  - { id: fact-${index}, objective: o, subject: a, relation: r, object: b, source: s, evidence: ${evidence} }\n`,
  );
  return {
    path: PATH,
    text: `---\ntitle: T\nsummary: S\nobjectives:\n  o: { text: Name it, topic: it }\nfacts:\n${entries.join('')}---\n${body}\n`,
  };
}

function read(facts: readonly string[], body: string): ParsedLesson {
  const [found] = parseContent([lesson(facts, body)]).lessons;
  if (found === undefined) throw new Error('the lesson was not read');
  return found;
}

const codes = (file: SourceFile, stage = 'evidence'): string[] =>
  parseContent([file])
    .diagnostics.map(({ code }) => code)
    .filter((code) => code.includes(stage));

describe('evidence', () => {
  test('is found across marks, line ends and blanks', () => {
    const { evidence } = read(['fastens to the subunit'], 'It **fastens\n  to** the `subunit` here.');
    expect(evidence['fact-0']?.text).toBe('fastens to the subunit');
    expect(evidence['fact-0']?.sentence).toBe('It fastens to the subunit here.');
  });

  test('is found in a list item, a nested one, a cell and a quote', () => {
    const body = '- first words\n  - second words\n\n| a |\n|---|\n| third words |\n\n> fourth words';
    const { evidence } = read(['first words', 'second words', 'third words', 'fourth words'], body);
    expect(Object.keys(evidence)).toHaveLength(4);
  });

  test.each([
    ['a heading', '## five words stand here'],
    ['two paragraphs', 'five words\n\nstand here'],
    ['code', '```\nfive words stand here\n```'],
    ['longer words', 'twenty-fifty five words stand hereafter'],
    ['other capitals', 'Five words stand here'],
  ])('is not found in %s', (_where, body) => {
    expect(codes(lesson(['five words stand here'], body))).toEqual(['content/missing-evidence']);
  });

  test('a number is not found in a longer one', () => {
    expect(codes(lesson(['5 mg'], 'Take 1.5 mg or 15 mg.'))).toEqual(['content/missing-evidence']);
    expect(codes(lesson(['"take 1"'], 'So take 1.5 mg.'))).toEqual(['content/missing-evidence']);
    expect(codes(lesson(['5 mg'], 'Take 5 mg.'))).toEqual([]);
  });

  test('the nearest sentence is quoted when the words are not there', () => {
    const [fault] = parseContent([
      lesson(['gabapentin binds to the subunit'], 'Gabapentin fastens to the subunit. It is new.'),
    ]).diagnostics.filter(({ code }) => code === 'content/missing-evidence');
    expect(fault?.help).toContain('"Gabapentin fastens to the subunit."');
  });

  test('an occurrence picks one of several, counted from the top over all blocks', () => {
    const { evidence, html } = read(
      ['{ text: the kidneys, occurrence: 2 }'],
      '## Kidneys\n\nOf the kidneys. And more.\n\n## Dose\n\n- By the kidneys again.',
    );
    expect(evidence['fact-0']).toMatchObject({ sentence: 'By the kidneys again.', heading: 'Dose' });
    expect(html).toContain('<li>By <span class="evidence"');
  });

  test('splits an inline element that it cuts', () => {
    const { html, evidence } = read(['b c'], 'a **b c** d');
    expect(html).toBe(
      `<p>a <span class="evidence" id="${evidence['fact-0']?.anchor ?? ''}"><strong>b c</strong></span> d</p>`,
    );
    expect(read(['c d'], 'a **b c** d').html).toMatch(
      /^<p>a <strong>b <\/strong><span [^>]*><strong>c<\/strong> d<\/span><\/p>$/u,
    );
    expect(read(['b'], 'a **b c** d').html).toMatch(
      /^<p>a <strong><span [^>]*>b<\/span> c<\/strong> d<\/p>$/u,
    );
  });

  test('two facts on the same words nest; overlapping ones have a second part without an id', () => {
    expect(read(['a b', 'a b'], 'a b c').html.match(/id="e-/gu)).toHaveLength(2);
    const { html } = read(['a b', 'b c'], 'a b c');
    expect(html.match(/id="e-/gu)).toHaveLength(2);
    expect(html).toContain('<span class="evidence evidence-rest"> c</span>');
  });

  test('an anchor names no answer', () => {
    expect(read(['a b'], 'a b').evidence['fact-0']?.anchor).toMatch(/^e-[0-9a-f]{10}$/u);
  });
});

describe('a bow-tie', () => {
  test('names facts of its lesson', () => {
    const { path, text } = lesson(['the words'], 'Here are the words.');
    const cases =
      'cases:\n  - { id: c, facts: [fact-0], text: A case., bow-tie: { condition: fact-0, actions: fact-9, monitoring: fact-0 } }\n';
    const withCase = { path, text: text.replace('\n---\nHere', `\n${cases}---\nHere`) };
    expect(codes(withCase, 'unknown-fact')).toEqual(['content/unknown-fact']);
  });
});

describe('sentences', () => {
  test.each([
    ['Take 1.5 mg. Then wait.', ['Take 1.5 mg.', 'Then wait.']],
    [
      'Some, e.g. Gabapentin, are new. Dr. Who said so.',
      ['Some, e.g. Gabapentin, are new.', 'Dr. Who said so.'],
    ],
    ['In the U.S. Patients wait. Is it so? Yes!', ['In the U.S. Patients wait.', 'Is it so?', 'Yes!']],
    [
      'He said "stop." Then he left (slowly.) And so on',
      ['He said "stop."', 'Then he left (slowly.)', 'And so on'],
    ],
    ['At approx. 5 mg it acts. 3 people slept.', ['At approx. 5 mg it acts.', '3 people slept.']],
    [
      'Kale is rich in vitamin K. When it is eaten, the INR falls.',
      ['Kale is rich in vitamin K.', 'When it is eaten, the INR falls.'],
    ],
    ['It was seen by J. Smith and by E. Coli.', ['It was seen by J. Smith and by E. Coli.']],
    [
      'It is not toxic at 0.5 mmol/L. Drink 2 L. At 37 °C. It melts. It runs at 30 mL/min. Over 20 min. It is given.',
      [
        'It is not toxic at 0.5 mmol/L.',
        'Drink 2 L.',
        'At 37 °C.',
        'It melts.',
        'It runs at 30 mL/min.',
        'Over 20 min. It is given.',
      ],
    ],
    ['He takes penicillin V. He coughs.', ['He takes penicillin V.', 'He coughs.']],
    ['In 2019 J. Smith saw it.', ['In 2019 J. Smith saw it.']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  test('words over two sentences are shown with both', () => {
    expect(sentenceAround('One is. Two is. Three is.', 4, 10)).toBe('One is. Two is.');
  });
});

describe('the kind of a fact', () => {
  test.each([
    ['relation', ['subject', 'relation', 'object']],
    ['set', ['subject', 'relation', 'members']],
    ['sequence', ['subject', 'steps', 'relation']],
    ['definition', ['term', 'relation']],
    ['frequency', ['event', 'medicine', 'category', 'scheme', 'population']],
    ['certainty', ['about', 'level']],
    ['relation', ['subject', 'relation']],
    ['frequency', ['event', 'medicine']],
    [undefined, ['id', 'evidence']],
  ])('%s from %j', (kind, fields) => {
    expect(inferFactKind(Object.fromEntries(fields.map((field) => [field, 'x'])))).toBe(kind);
  });
});

describe('a broken fact', () => {
  const facts = ['fact-0', 'fact-1', 'fact-2'].map(
    (id, index) =>
      `  - id: ${id}\n    objective: o\n    subject: a\n    relation: r\n    object: ${index === 1 ? '[]' : 'b'}\n    evidence: the words\n    source: s\n`,
  );
  const file = {
    path: PATH,
    text: `---\ntitle: T\nsummary: S\nobjectives:\n  o: { text: Name it, topic: it }\nfacts:\n${facts.join('')}---\nHere are the words.\n`,
  };
  const [found] = parseContent([file]).lessons;

  test('leaves the others in place', () => {
    expect(found?.entry.facts.map(({ id }) => id)).toEqual(['fact-0', 'fact-2']);
  });

  test('does not shift the places of those behind it', () => {
    expect(found?.locate(['facts', 1, 'id'])).toMatchObject({ line: 21, column: 9, endColumn: 15 });
    expect(found?.locate(['facts', 1, 'id'], 'key')).toMatchObject({ line: 21, column: 5, endColumn: 7 });
    expect(found?.locate(['facts', 1, 'nowhere', 3])).toMatchObject({ line: 21, column: 5 });
  });
});

describe('frontmatter', () => {
  const body = (text: string): string | undefined => parseContent([{ path: PATH, text }]).lessons[0]?.html;

  test('is YAML 1.2: no sexagesimal numbers, no octal ones, no truths but two', () => {
    const text = '---\ntitle: 1:30\nsummary: yes\nobjectives: {}\nfacts: []\n---\n';
    const [found] = parseContent([{ path: PATH, text }]).lessons;
    expect(found?.entry).toMatchObject({ title: '1:30', summary: 'yes' });
  });

  test('in another language is not run', () => {
    const text = '---js\nglobalThis.ran = true\n---\n';
    expect(codes({ path: PATH, text }, 'frontmatter')).toEqual(['content/frontmatter-language']);
    expect('ran' in globalThis).toBe(false);
  });

  test('is read afresh every time, faults included', () => {
    const text = '---\ntitle: "x\n---\n';
    const twice = [1, 2].map(() => parseContent([{ path: PATH, text }]).diagnostics);
    expect(twice[1]).toEqual(twice[0]);
  });

  test('may be followed by nothing, and by lines of hyphens', () => {
    expect(body('---\ntitle: T\n---')).toBe('');
    expect(body('---\ntitle: T\n---\na\n\n---\n\nb')).toBe('<p>a</p>\n<hr>\n<p>b</p>');
  });
});

describe('headings', () => {
  test('have ids of their words, each once', () => {
    const { headings, html } = read(
      [],
      '## How it acts\n\n### How *it* acts\n\n## 1.5 mg?\n\n## ***\n\n## e-0123456789',
    );
    expect(headings.map(({ anchor }) => anchor)).toEqual([
      'how-it-acts',
      'how-it-acts-2',
      '1-5-mg',
      'section',
      'section-e-0123456789',
    ]);
    expect(html).toContain('<h3 id="how-it-acts-2">How <em>it</em> acts</h3>');
  });
});

describe('parts', () => {
  test('read one by one and put together in any order, they are what parsing gives', () => {
    const files = [
      lesson(['the words'], 'Here are the words.'),
      { path: 'content/gabapentin/course.md', text: '---\ntitle: 1\n---\n' },
    ];
    const parts = files.map(readContentFile);
    const paths = files.map(({ path }) => path);
    expect(JSON.stringify(assembleContent(parts.toReversed(), paths))).toBe(
      JSON.stringify(parseContent(files)),
    );
  });
});

describe('a code frame', () => {
  const place = { file: 'x', line: 2, column: 3, endLine: 2, endColumn: 6 };

  test('underlines the place between its neighbours', () => {
    expect(codeFrame('one\ntwo three\nfour', place)).toBe(
      '  1 | one\n> 2 | two three\n    |   ^^^\n  3 | four',
    );
  });

  test('cuts long lines around the place, and shows no control character', () => {
    const frame = codeFrame(
      `x\n${'a'.repeat(500)}\u001B[31mb${'c'.repeat(500)}`,
      { ...place, column: 501, endColumn: 502 },
      0,
    );
    expect(frame.split('\n').every((line) => line.length < 180)).toBe(true);
    expect(frame).not.toContain('\u001B');
    const [line = '', carets = ''] = frame.split('\n');
    expect(line[carets.indexOf('^')]).toBe(' ');
  });

  test('is empty for a line that is not there', () => {
    expect(codeFrame('one', { ...place, line: 9, endLine: 9 })).toBe('');
  });
});
