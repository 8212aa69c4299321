/** Renaming an id: everything that had it has the new one, nothing else is another, and what cannot be right is refused. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '#lib/base/apply-fixes.ts';
import type { Edit } from '#lib/base/diagnostic.ts';
import type { Result } from '#lib/base/result.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { Workspace } from '#lib/shell/lsp/workspace.ts';
import { Root } from '#tests/cli/run-stemma.ts';

const LESSON = 'content/zelvolin/gates.md';
const WORDS = 'content/vocabulary/words.yaml';
const QUIZ = 'quizzes/blueprints/first.md';
type Renamed = Result<readonly Edit[], string>;

/** The files that edits are made in. */
function edit(root: Root, renamed: Renamed): readonly string[] {
  if (!renamed.ok) throw new Error(renamed.error);
  const byFile = Map.groupBy(renamed.value, ({ place }) => place.file);
  for (const [path, edits] of byFile) {
    const { text, made } = applyFixes(root.read(path), [{ what: '', edits, sure: true }]);
    expect(made).toHaveLength(1);
    root.write(path, text);
  }
  return [...byFile.keys()].sort();
}

function rename(root: Root, named: 'concept' | 'fact', id: string, to: string, path = LESSON): Renamed {
  const workspace = new Workspace(root.folder);
  workspace.read();
  return workspace.rename(named, id, path, to);
}

const why = (renamed: Renamed): string => (renamed.ok ? 'it was renamed' : renamed.error);

test('with ids under other names, the same is found and as many items are made', () => {
  const root = new Root();
  const before = compileBank(readContent(root.folder).files);
  const { vocabulary, lessons } = parseContent(readContent(root.folder).files);
  const workspace = new Workspace(root.folder);
  workspace.read();
  const ofProgram: string[] = [];
  const give = (named: 'concept' | 'fact', id: string, path: string): void => {
    const anew = workspace.rename(named, id, path, `${id}-anew`);
    // Some kinds of fact name a concept themselves.
    if (!anew.ok && anew.error.includes('expected the concept')) return void ofProgram.push(id);
    workspace.changedOnDisk(edit(root, anew));
    workspace.read();
    expect(workspace.uses(named, id, path, true)).toEqual([]);
  };
  const some = <T>(all: readonly T[], each: number): readonly T[] =>
    all.filter((_, index) => index % each === 0);
  for (const id of [...some(Object.keys(vocabulary.concepts), 6), 'higher-rate']) give('concept', id, WORDS);
  for (const { file, entry } of lessons) for (const { id } of some(entry.facts, 3)) give('fact', id, file);
  expect(ofProgram).toContain('higher-rate');
  const after = compileBank(readContent(root.folder).files);
  const codes = ({ diagnostics }: typeof after): readonly string[] =>
    diagnostics.map(({ code, place }) => `${code} ${place.file}:${String(place.line)}`).sort();
  expect(codes(after)).toEqual(codes(before));
  expect(after.bank.items).toHaveLength(before.bank.items.length);
  expect(after.bank.items.some(({ facts }) => facts.every((fact) => fact.endsWith('-anew')))).toBe(true);
}, 60_000);

test('concepts of the shipped courses are renamed in all files that name them', () => {
  const { files } = readContent('.');
  const parsed = parseContent(files);
  const workspace = new Workspace('.');
  workspace.read();
  const ids = Object.keys(parsed.vocabulary.concepts);
  const foundIn = (texts: typeof files): readonly string[] => {
    const now = parseContent(texts);
    return [...now.diagnostics, ...buildKnowledge(now).diagnostics]
      .map(({ code, place }) => `${code} ${place.file}`)
      .sort();
  };
  const before = foundIn(files);
  for (const id of ids.filter((_, index) => index % 250 === 0)) {
    const places = workspace.uses('concept', id, WORDS, true);
    const edited = files.map(({ path, text }) => {
      const edits = places
        .filter(({ file }) => file === path)
        .map((place) => ({ place, before: id, after: `${id}-x` }));
      return { path, text: applyFixes(text, [{ what: '', edits, sure: true }]).text };
    });
    expect(foundIn(edited)).toEqual(before);
  }
});

describe('an id keeps its name', () => {
  test.each([
    ['where it would be none', 'Amber Gate', 'cannot be an id'],
    ['where it would be empty', '', 'cannot be an id'],
    ['where it would be too long', 'a'.repeat(81), 'cannot be an id'],
    [
      'where another has the name',
      'birch-gate',
      'There is a concept "birch-gate" already, in content/vocabulary/',
    ],
  ])('%s', (_when, to, words) => {
    expect(why(rename(new Root(), 'concept', 'amber-gate', to))).toContain(words);
  });

  test('where the new name stands already, without a definition', () => {
    const root = new Root();
    const line = root.replace(LESSON, 'object: amber-gate', 'object: lost-gate');
    expect(why(rename(root, 'concept', 'birch-gate', 'lost-gate'))).toBe(
      `"lost-gate" stands already in ${LESSON}:${String(line)}.`,
    );
  });

  test('where a file that names it has an error', () => {
    const root = new Root();
    root.replace(LESSON, 'relation: opens', 'relation: opns');
    expect(why(rename(root, 'concept', 'amber-gate', 'ambre-gate'))).toMatch(
      /^Mend content\/zelvolin\/gates\.md:\d+ first: Unexpected relation "opns"/u,
    );
  });

  test('where nothing defines it', () => {
    expect(why(rename(new Root(), 'concept', 'no-gate', 'x'))).toBe('Nothing defines the concept "no-gate".');
  });

  test('where another fact of the lesson has the name; one of another lesson may', () => {
    const root = new Root();
    expect(why(rename(root, 'fact', 'opens-amber-gate', 'reported-signs'))).toContain('There is a fact');
    const other = parseContent(readContent(root.folder).files).lessons.find(({ file }) => file !== LESSON);
    const free = other?.entry.facts[0]?.id ?? '';
    expect(rename(root, 'fact', 'opens-amber-gate', free).ok).toBe(true);
  });

  test('where somebody decided about items of a lesson that would change', () => {
    const root = new Root();
    mkdirSync(root.path('quizzes/signoffs'));
    const item = 'zelvolin/gates/opens-amber-gate/single-best-answer/1';
    const signed = `approved:\n  - item: ${item}\n    revision: "00112233445566778899aabbccddeeff"\n    role: nurse\n    date: 2026-11-24\n`;
    root.write('quizzes/signoffs/zelvolin.yaml', signed);
    expect(why(rename(root, 'concept', 'amber-gate', 'ambre-gate'))).toContain('decides about items');
    expect(why(rename(root, 'fact', 'opens-amber-gate', 'opens-it'))).toContain('decides about items');
    // A concept may be a wrong answer in another lesson of the course; a fact is asked in its own.
    root.write('quizzes/signoffs/zelvolin.yaml', signed.replace(item, `"${item.replace('gates', 'bells')}"`));
    expect(why(rename(root, 'concept', 'amber-gate', 'ambre-gate'))).toContain('decides about items');
    expect(why(rename(root, 'fact', 'opens-amber-gate', 'opens-it'))).not.toContain('decides about items');
  });

  test('once what rests on it is published, and not before', async () => {
    const root = new Root();
    const git = (...words: readonly string[]): void => {
      const config = ['-c', 'user.name=A', '-c', 'user.email=a@b.example'];
      expect(spawnSync('git', ['-C', root.folder, ...config, ...words]).status).toBe(0);
    };
    git('init', '-q');
    await root.run('build');
    expect(rename(root, 'concept', 'amber-gate', 'ambre-gate').ok).toBe(true);
    git('add', '.');
    git('commit', '-q', '-m', 'one');
    expect(why(rename(root, 'concept', 'amber-gate', 'ambre-gate'))).toContain(
      'What was published keeps its ids',
    );
    expect(why(rename(root, 'fact', 'opens-amber-gate', 'opens-it'))).toContain('is published');
    rmSync(root.path('quizzes/sheets'), { recursive: true });
    expect(rename(root, 'fact', 'opens-amber-gate', 'opens-it').ok).toBe(true);
  });
});

describe('a fact that quizzes name', () => {
  const written = (fact: string): string =>
    `\n## Which gate does zelvolin open in Zelland?\n\nId: opened\nFacts: ${fact}, gates/leaves-birch-gate, gates/leaves-cedar-gate\n\n- [x] Amber gate\n- [ ] Birch gate\n- [ ] Cedar gate\n`;

  test.each(['gates/opens-amber-gate', 'opens-amber-gate'])('as %s is renamed there too', (fact) => {
    const root = new Root();
    root.write(QUIZ, root.read(QUIZ) + written(fact));
    expect(edit(root, rename(root, 'fact', 'opens-amber-gate', 'opens-it'))).toContain(QUIZ);
    expect(root.read(QUIZ)).toContain(`Facts: ${fact.replace('opens-amber-gate', 'opens-it')},`);
  });

  test('without its lesson is refused where another lesson would have one of the name', () => {
    const root = new Root();
    root.write(QUIZ, root.read(QUIZ) + written('opens-amber-gate'));
    const other = parseContent(readContent(root.folder).files).lessons.find(({ file }) => file !== LESSON);
    const taken = other?.entry.facts[0]?.id ?? '';
    expect(why(rename(root, 'fact', 'opens-amber-gate', taken))).toContain('does not say whose fact');
    root.replace(QUIZ, 'Facts: opens-amber-gate', 'Facts: gates/opens-amber-gate');
    expect(rename(root, 'fact', 'opens-amber-gate', taken).ok).toBe(true);
  });
});
