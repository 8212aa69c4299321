/** `import`: from the file of another system to a quiz that checks and serves, and items of this course that come home. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/scratch.ts';
import { found, reportSchema, Root, stemmaHere, type Ran } from './run-stemma.ts';

const BANK = `// [id:G-17]
::Opening:: In Zelland, which gate does zelvolin open? {
=Amber gate
~Birch gate#Zelvolin does not open the birch gate.
~Cedar gate
}

::Plants:: From which plant is Zelvo made? {=Grey moss ~Tall fern ~Pond reed ~Oak leaf####Moss, of course.}

Which sign? {~Humming ~Yawning

Discuss. {}

Which tone does each of these bells sound? {=Moss bell -> Wood tone =Reed bell -> Brass tone =Salt bell -> Glass tone}

How much? {#5}
`;

test('a bank becomes a quiz with proved items and drafts, and every fault is told of', async () => {
  const root = new Root();
  const [bank, out] = [root.path('old.gift'), root.path('quizzes/blueprints/old.md')];
  writeFileSync(bank, BANK);
  const ran = await root.run('import', 'gift', bank, '--out', out, '--format', 'json');
  expect(ran.code).toBe(1);
  expect(found(ran)).toEqual([
    ['exchange/gift-syntax', 10],
    ['exchange/unsupported-kind', 12],
    ['exchange/unsupported-kind', 16],
  ]);
  expect(ran.err).toContain(
    '6 questions: 2 proved, 1 draft, 3 left out (numerical 1, not readable 1, essay 1)',
  );

  const text = root.read('quizzes/blueprints/old.md');
  expect(text).toContain(
    'Id: g-17\nFacts: gates/opens-amber-gate, gates/leaves-birch-gate, gates/leaves-cedar-gate\n',
  );
  expect(text).toContain('- [ ] Birch gate\n  > Zelvolin does not open the birch gate.\n');
  expect(text).toContain('Id: plants\nFacts: gates/made-from-moss\nStatus: draft\n');
  expect(text).toContain('\n| Moss bell | Wood tone |\n| Reed bell | Brass tone |\n');
  expect(text).toContain('- Unexpected option "Oak leaf", expected the name of one plant of the vocabulary.');

  const checked = await root.run('check', '--format', 'json');
  expect(checked.code).toBe(0);
  // Its introduction is the author's to write.
  expect(found(checked).map(([code]) => code)).toEqual(['bank/placeholder-introduction', 'items/draft']);
  expect(reportSchema.parse(JSON.parse(checked.out)).counts.items).toBe(89);
  const again = await root.run('import', 'gift', bank, '--out', out);
  expect([again.code, root.read('quizzes/blueprints/old.md')]).toEqual([2, text]);
});

test('a right answer that facts of the course deny is told of, whatever the bank cites', async () => {
  const root = new Root();
  const bank = root.path('bank.gift');
  const asked = (answers: string, stem = 'From which plant is Zelvo made?') => `${stem} {${answers}}\n\n`;
  writeFileSync(
    bank,
    [
      asked('=Grey moss ~Tall fern ~Pond reed ~Oak leaf'),
      asked('~Grey moss =Tall fern ~Pond reed'),
      asked('~Grey moss =Tall fern', 'From which of these plants is Zelvo not made?'),
      asked('~Grey moss =Tall fern ~Pond reed', 'Which plant is green?'),
    ].join(''),
  );
  const ran = await root.run('import', 'gift', bank, '--quiz', 'plants', '--format', 'json');
  const report = reportSchema.parse(JSON.parse(ran.err.slice(0, ran.err.lastIndexOf('}') + 1)));
  const denied = report.diagnostics.filter(({ code }) => code === 'exchange/key-denied');
  expect(denied.map(({ line, severity }) => [line, severity])).toEqual([[3, 'warning']]);
  for (const { message } of denied) expect(message).toMatch(/"Tall fern".*gives grey moss$/u);
  expect(ran.out.match(/^Facts are against it:$/gmu)).toHaveLength(1);
});

test('a file of which no question can be imported becomes no quiz, and one that is not there is named', async () => {
  const root = new Root();
  const [bank, out] = [root.path('lesson.gift'), root.path('quizzes/blueprints/lesson.md')];
  for (const [text, note] of [
    ['# Gates\n\nZelvolin opens a gate.\n', '0 questions'],
    ['Discuss. {}\n', 'No quiz was written: no question of the file can be imported.'],
  ] as const) {
    writeFileSync(bank, text);
    const ran = await root.run('import', 'gift', bank, '--out', out);
    expect(ran.err).toContain(note);
    expect(existsSync(out)).toBe(false);
  }
  const missing = await root.run('import', 'gift', root.path('none.gift'));
  expect(missing.code).toBe(2);
  expect(missing.err).toContain(`There is no file ${root.path('none.gift')}: look at its name and folder.`);
});

test('that no answer is marked is not told of as facts that deny it', async () => {
  const root = new Root();
  const bank = root.path('bank.csv');
  writeFileSync(
    bank,
    'stem,option 1,option 2,option 3,keys\n"In Zelland, which gate does zelvolin open?",Amber gate,Birch gate,Cedar gate,4\n',
  );
  const ran = await root.run('import', 'csv', bank, '--quiz', 'q');
  expect(ran.err).toContain('exchange/bad-value');
  expect(ran.err).not.toContain('exchange/key-denied');
});

test('without --out the quiz goes to standard output and the report beside it', async () => {
  const root = new Root();
  const bank = root.path('bank.csv');
  writeFileSync(
    bank,
    'id,stem,option 1,option 2,option 3,keys,facts\nq,"From which plant is zelvolin made?",Grey moss,Tall fern,Pond reed,1,gates/made-from-moss\n',
  );
  const ran = await root.run('import', 'csv', bank, '--quiz', 'plants');
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('Id: q\nFacts: gates/made-from-moss\n\n- [x] Grey moss\n');
  expect(ran.err).toContain('1 question: 1 proved, 0 drafts, 0 left out');
  expect(existsSync(root.path('quizzes/blueprints/plants.md'))).toBe(false);
});

test('what cannot be done is said', async () => {
  const root = new Root();
  expect((await root.run('import', 'aiken', 'x')).err).toContain('expected gift, moodle-xml, csv');
  expect((await root.run('import', 'gift', root.path('none.gift'))).code).toBe(2);
});

test('a file of which nothing is read becomes no quiz, and is imported once it is mended', async () => {
  const root = new Root();
  const [bank, out] = [root.path('bank.gift'), root.path('quizzes/blueprints/bank.md')];
  const words = 'From which plant is zelvolin made? {=Grey moss ~Tall fern at 5 µg ~Pond reed}';
  writeFileSync(bank, words, 'latin1');
  const refused = await root.run('import', 'gift', bank, '--out', out, '--format', 'json');
  expect([refused.code, existsSync(out)]).toEqual([1, false]);
  expect(found(refused)).toEqual([['exchange/encoding', 1]]);
  writeFileSync(bank, words);
  expect((await root.run('import', 'gift', bank, '--out', out)).code).toBe(0);
  expect(existsSync(out)).toBe(true);
});

/** What became of the questions; each is counted once. */
function countsOf(ran: Ran) {
  const { imported } = reportSchema.parse(JSON.parse(ran.out));
  if (imported === undefined) throw new Error('no counts');
  const { questions, own, ...counts } = imported;
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(questions);
  const { proved, drafts, leftOut } = counts;
  expect(own.length).toBe(questions - proved - drafts - leftOut);
  return imported;
}

test('items of this course come home as the same, and no file is written', async () => {
  const format = 'moodle-xml';
  const root = new Root();
  const [file, out] = [root.path(`course.${format}`), root.path('quizzes/blueprints/course.md')];
  expect((await root.run('export', format, '--course', 'zelvolin', '--out', file)).code).toBe(0);
  const ran = await root.run('import', format, file, '--out', out, '--format', 'json');
  const { questions, same, own } = countsOf(ran);
  expect([ran.code, same, existsSync(out)]).toEqual([0, questions, false]);
  expect(questions).toBeGreaterThan(40);
  expect(found(ran)).toEqual([]);
  expect(own[0]).toMatchObject({ verdict: 'same' });
  expect(ran.err).toContain(
    `${String(questions)} questions: ${String(questions)} the same, 0 with changed words`,
  );
  expect(ran.err).toContain('No quiz was written');

  root.replace('content/zelvolin/gates.md', 'evidence: Zelvolin is made from', 'evidence: Zelvolin comes of');
  const without = await root.run('import', format, file, '--out', out, '--format', 'json');
  expect([without.code, existsSync(out)]).toEqual([0, false]);
  expect(countsOf(without).noLongerServed).toBeGreaterThan(0);
  expect(without.err).toContain('The content has 1 error, so items may be missing');
});

test('a key that was changed outside is an error and stays out, beside a question that is drafted', async () => {
  const root = new Root();
  const [file, out] = [root.path('course.gift'), root.path('quizzes/blueprints/course.md')];
  await root.run('export', 'gift', '--lesson', 'gates', '--out', file);
  root.replace('course.gift', '\t=Grey moss', '\t~Grey moss');
  const line = root.replace('course.gift', '\t~Tall fern', '\t=Tall fern');
  root.write('course.gift', `${root.read('course.gift')}\n${BANK.split('\n\n')[0] ?? ''}\n`);
  const ran = await root.run('import', 'gift', file, '--out', out, '--format', 'json');
  const { questions, same, changedKeys, proved } = countsOf(ran);
  expect([ran.code, changedKeys, proved, same]).toEqual([1, 1, 1, questions - 2]);
  expect(found(ran)).toEqual([['exchange/changed-key', line]]);
  expect(root.read('quizzes/blueprints/course.md')).not.toContain('moss');
  const told = await root.run('import', 'gift', file);
  expect(told.err).toContain('Unexpected "Tall fern" as the key in zelvolin/gates/');
  expect(told.err).toMatch(
    /See: content\/zelvolin\/gates\.md:\d+:\d+ The key follows from the fact "made-from-moss"/u,
  );
});

test('in a course that never had them, items of another are drafted as ever', async () => {
  const [root, folder] = [new Root(), scratchFolder('other')];
  const file = root.path('course.gift');
  await root.run('export', 'gift', '--lesson', 'gates', '--out', file);
  const run = (...words: readonly string[]) => stemmaHere(...words, '--root', folder);
  await run('new', 'course', 'examplol');
  await run('new', 'lesson', 'examplol/next-steps');
  const out = join(folder, 'quizzes/blueprints/course.md');
  const ran = await run('import', 'gift', file, '--out', out, '--format', 'json');
  const { questions, same, own, drafts, leftOut } = countsOf(ran);
  expect([same, own, drafts + leftOut]).toEqual([0, [], questions]);
  expect([ran.code, existsSync(out), ran.err.includes('the same')]).toEqual([0, true, false]);
});
