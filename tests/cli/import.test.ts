/** `import`: from the file of another system to a quiz that checks and serves. */
import { existsSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { found, reportSchema, Root } from './run-stemma.ts';

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
  expect(found(checked).map(([code]) => code)).toEqual(['items/draft']);
  expect(reportSchema.parse(JSON.parse(checked.out)).counts.items).toBe(89);
  const again = await root.run('import', 'gift', bank, '--out', out);
  expect([again.code, root.read('quizzes/blueprints/old.md')]).toEqual([2, text]);
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
