/** Slips of which much would follow: each is told of once, where it stands. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const LESSON = 'content/zelvolin/gates.md';
const WORDS = 'content/vocabulary/words.yaml';
const { files } = readContent(ROOT);

/** What is found in the fixture with these files put in place of its own, or beside them. */
function found(...changed: readonly SourceFile[]): readonly string[] {
  const paths = new Set(changed.map(({ path }) => path));
  return compileBank([...files.filter(({ path }) => !paths.has(path)), ...changed])
    .diagnostics.filter(({ severity }) => severity !== 'info')
    .map(({ severity, code, place: { file, line } }) => `${severity} ${code} ${file}:${String(line)}`);
}

/** A file of the fixture with other words, which must stand there. */
function changed(path: string, before: string, after: string): SourceFile {
  const text = files.find((file) => file.path === path)?.text ?? '';
  expect(text).toContain(before);
  return { path, text: text.replace(before, after) };
}

describe('a file in which nothing is written', () => {
  it.each(['', '\n \n', '# Words.\n'])('is told of, and what it lacks is not: %j', (text) => {
    expect(found({ path: WORDS, text })).toEqual([`error content/empty-file ${WORDS}:1`]);
    const sources = 'content/sources.yaml';
    expect(found({ path: sources, text })).toEqual([`error content/empty-file ${sources}:1`]);
  });

  it('is warned of where decisions are written', () => {
    const path = 'quizzes/signoffs/zelvolin.yaml';
    expect(found({ path, text: '# Nobody.\n' })).toEqual([`warning content/empty-file ${path}:1`]);
    expect(found({ path, text: 'approved: []\n' })).toEqual([]);
  });
});

describe('an entry of a list without its dash', () => {
  it.each([
    ['  - kind: relation\n    id: made', '    kind: relation\n    id: made'],
    ['  - kind: relation\n    id: made', '    id: made'],
  ])('is told of by its first name: %j', (before, after) => {
    expect(found(changed(LESSON, before, after))).toEqual([`error content/duplicate-key ${LESSON}:24`]);
  });

  it('is none where a single name is there twice', () => {
    const twice = changed(LESSON, '    objective: site\n', '    id: opens-gate\n    objective: site\n');
    expect(compileBank([...files.filter(({ path }) => path !== LESSON), twice]).diagnostics).toContainEqual(
      expect.objectContaining({ message: 'Unexpected second `id`, expected it once' }),
    );
  });
});

describe('a sign for micrograms', () => {
  it.each(['\u00B5g', '\u03BCg'])('is told of once for the reason that has it: %s', (sign) => {
    const reason = changed(LESSON, 'that the dune gate', `that at 5 ${sign} the dune gate`);
    const said = changed(LESSON, 'It leaves the dune gate alone.', 'It leaves the dune gate alone at 5 mcg.');
    const text = reason.text.replace(
      'It leaves the dune gate alone.',
      'It leaves the dune gate alone at 5 mcg.',
    );
    expect(found({ path: LESSON, text })).toEqual([`error rules/error-prone-notation ${LESSON}:23`]);
    expect(found(said)).toEqual([]);
  });
});

describe('a copy of a file', () => {
  it.each([
    ['content/zelvolin/gates (1).md', LESSON],
    ['content/zelvolin/gates - Copy.md', LESSON],
    ['content/zelvolin/gates-Conflict.md', LESSON],
    ["content/zelvolin/gates (Ann's conflicted copy 2026-01-02).md", LESSON],
    ['content/vocabulary/words copy.yaml', WORDS],
    ['content/vocabulary/words (1).yaml', WORDS],
    ['content/vocabulary/words.sync-conflict-20260102-AB.yaml', WORDS],
    ['content/sources (2).yaml', 'content/sources.yaml'],
  ])('is told of and not read: %s', (path, original) => {
    const text = files.find((file) => file.path === original)?.text ?? '';
    expect(text).not.toBe('');
    expect(found({ path, text })).toEqual([`error content/copied-file ${path}:1`]);
  });

  it('is none by a name that people give', () => {
    expect(found({ path: 'content/vocabulary/drug-conflict.yaml', text: 'kinds: {}\n' })).toEqual([]);
    expect(found({ path: 'content/vocabulary/Words.yaml', text: 'kinds: {}\n' })).toEqual([]);
  });
});

describe('a file in the place of a lesson', () => {
  /** The fixture with a file under another name. */
  function renamed(from: string, to: string): readonly string[] {
    return compileBank(files.map((file) => (file.path === from ? { ...file, path: to } : file)))
      .diagnostics.filter(({ severity }) => severity !== 'info')
      .map(({ severity, code, place, help }) => `${severity} ${code} ${place.file} ${help}`);
  }

  it.each(['gates.MD', 'gates.txt', 'gates.markdown'])('is what is told of: %s', (name) => {
    const path = `content/zelvolin/${name}`;
    expect(renamed(LESSON, path)).toEqual([`error content/unknown-file ${path} Rename it to ${LESSON}.`]);
  });

  it('is told of as a document of a word processor', () => {
    const path = 'content/zelvolin/gates.docx';
    expect(renamed(LESSON, path)).toEqual([
      `error content/unknown-file ${path} Save its text as plain text (UTF-8) under ${LESSON}, and delete this file.`,
    ]);
    expect(found({ path, text: '' })).toEqual([]);
  });

  it('is not to be renamed where the lesson is there', () => {
    const path = 'content/zelvolin/gates.txt';
    const { diagnostics } = compileBank([...files, { path, text: '' }]);
    expect(diagnostics.filter(({ code }) => code === 'content/unknown-file')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        help: `${LESSON} is there already: bring over what is missing in it, and delete this one.`,
      }),
    ]);
  });

  it('is told of as the file of a course', () => {
    expect(renamed('content/zelvolin/course.md', 'content/zelvolin/course.txt')).toEqual([
      'error content/unknown-file content/zelvolin/course.txt Rename it to content/zelvolin/course.md.',
    ]);
  });
});

describe('a slip on which facts rest', () => {
  it('is told of once for a cycle, and nothing contradicts itself', () => {
    const plants = ['moss', 'fern', 'reed'].reduce(
      (text, id, index, all) =>
        text.replace(
          `  ${id}: { kind: plant,`,
          `  ${id}: { kind: plant, is-a: [${all.at(index - 1) ?? ''}],`,
        ),
      files.find(({ path }) => path === WORDS)?.text ?? '',
    );
    expect(found({ path: WORDS, text: plants })).toEqual([`error knowledge/cyclic-is-a ${WORDS}:14`]);
  });

  it('is told of once for an interval that is turned round', () => {
    const turned = changed(WORDS, 'interval: { min: 0.01, max: 0.1 }', 'interval: { min: 0.1, max: 0.01 }');
    expect(found(turned)).toEqual([`error knowledge/label-differs-from-interval ${WORDS}:24`]);
  });

  it.each(['objective', 'fact'])('is told of once for the list `%ss` under a wrong name', (name) => {
    const wrong = changed(LESSON, `\n${name}s:\n`, `\n${name}:\n`);
    const [line] = found(wrong).map((one) => one.split(':')[1]);
    expect(found(wrong)).toEqual([`error content/unknown-field ${LESSON}:${line ?? ''}`]);
  });

  it('is told of for a lesson without objectives', () => {
    const text = (files.find(({ path }) => path === LESSON)?.text ?? '').replace(
      /^objectives:\n(?: .*\n)+/mu,
      'objectives: {}\n',
    );
    const facts = text.split('\n    objective: ').length - 1;
    const told = found({ path: LESSON, text }).filter((one) =>
      one.startsWith('error content/unknown-objective'),
    );
    expect(told).toHaveLength(facts);
  });
});

describe('a fact that another lesson states', () => {
  it('is told of with that lesson, where both have one id', () => {
    const lesson = files.find(({ path }) => path === LESSON)?.text ?? '';
    const course = changed('content/zelvolin/course.md', '[gates,', '[gates, other,');
    const { diagnostics } = compileBank([
      ...files.filter(({ path }) => path !== course.path),
      course,
      { path: 'content/zelvolin/other.md', text: lesson },
    ]);
    expect(diagnostics.find(({ code }) => code === 'knowledge/stated-twice')?.message).toContain(
      'states what fact "opens-amber-gate" of the lesson "gates" states',
    );
  });
});

describe('a file under another name', () => {
  const renamed = (path: string, name: string, isKept: boolean) =>
    compileBank([
      ...files.flatMap((file) => {
        if (file.path !== path) return [file];
        return [...(isKept ? [file] : []), { ...file, path: name }];
      }),
    ]).diagnostics.filter(({ severity }) => severity !== 'info');

  it.each([true, false])('is told of once where it describes a course: beside it, %s', (isKept) => {
    const told = renamed('content/zelvolin/course.md', 'content/zelvolin/kurs.md', isKept);
    expect(told.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      'content/unknown-file content/zelvolin/kurs.md',
    ]);
    expect(told[0]?.help).toContain(
      isKept ? 'content/zelvolin/course.md is there already' : 'Rename it to content/zelvolin/course.md.',
    );
  });

  it('is told of once for all of its facts where it is a copy of a lesson', () => {
    const told = renamed(LESSON, 'content/zelvolin/gates-again.md', true);
    expect(told.map(({ code }) => code).sort()).toEqual([
      'content/unlisted-lesson',
      'knowledge/stated-twice',
    ]);
    expect(told.find(({ code }) => code === 'knowledge/stated-twice')?.help).toMatch(
      /^If content\/zelvolin\/gates\S* or content\/zelvolin\/gates\S* is a copy of the other, delete it/u,
    );
    expect(told.find(({ code }) => code === 'knowledge/stated-twice')?.message).toMatch(
      /; \d+ more facts of this lesson are in that one too: .*"leaves-birch-gate"/u,
    );
  });
});

describe('what follows in items from a slip of the words', () => {
  const QUIZ = 'quizzes/blueprints/first.md';

  it('is not told of beside a name that two concepts have', () => {
    const told = found(changed(WORDS, 'label: birch gate', 'label: amber gate'));
    expect(told).toContainEqual(expect.stringContaining('knowledge/ambiguous-name'));
    expect(told.filter((line) => line.includes(QUIZ))).toEqual([]);
  });

  it('is not told of beside a label with an article', () => {
    const told = found(changed(WORDS, 'label: birch gate', 'label: the birch gate'));
    expect(told.filter((line) => line.startsWith('error'))).toEqual([
      expect.stringContaining('knowledge/bad-label'),
    ]);
  });

  it('is not told of beside a concept that two files define', () => {
    const text = 'concepts:\n  birch-gate: { kind: gate, label: other gate }\n';
    const told = found({ path: 'content/vocabulary/a.yaml', text });
    expect(told.filter((line) => line.startsWith('error'))).toEqual([
      expect.stringContaining('content/duplicate-id'),
    ]);
  });

  it('is not told of beside a name that nobody wrote yet', () => {
    const told = found(changed(WORDS, 'label: birch gate', 'label: TODO'));
    expect(told.filter((line) => line.startsWith('error'))).toEqual([
      expect.stringContaining('content/left-to-write'),
    ]);
  });
});
