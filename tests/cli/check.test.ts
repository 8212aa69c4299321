import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { found, reportSchema, Root, stemma, stemmaHere } from './run-stemma.ts';

const LESSON = 'content/zelvolin/gates.md';
const WORDS = 'content/vocabulary/words.yaml';
const SHEET = 'quizzes/sheets/zelvolin/gates.md';
const ITEM = 'zelvolin/gates/opens-amber-gate/single-best-answer/1';
const clean = new Root();

describe('check', () => {
  it('is silent about clean content and counts what it saw', async () => {
    const ran = await clean.run('check', '--format', 'json', '--today', '2026-01-01');
    const report = reportSchema.parse(JSON.parse(ran.out));
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.diagnostics.map(({ code }) => code)).toContain('bank/awaiting-sign-off');
    expect(report.counts).toMatchObject({ lessons: 3, errors: 0 });
    expect(report.counts.items).toBeGreaterThan(3);
    expect(ran).toMatchObject({ code: 0, err: '' });
  });

  it('closes the text form with one line that sums up', async () => {
    const { out, code } = await clean.run('check', '--today', '2026-01-01');
    expect(out).toMatch(/^0 errors, \d+ warnings?; 3 lessons, \d+ facts, \d+ items in \d+\.\d\d s\n$/mu);
    expect(code).toBe(0);
  });

  it('warns of days to come on which a source is said to have been read, or an item signed', async () => {
    const root = new Root();
    await root.run('build');
    const line = root.replace('content/sources.yaml', 'retrieved: 2025-03-01', 'retrieved: 2026-01-03');
    const revision = /Revision `([0-9a-f]{32})`/u.exec(root.read(SHEET))?.[1] ?? '';
    mkdirSync(root.path('quizzes/signoffs'));
    const signed = (date: string) =>
      writeFileSync(
        root.path('quizzes/signoffs/zelvolin.yaml'),
        `approved:\n  - item: ${ITEM}\n    revision: "${revision}"\n    role: pharmacist\n    date: ${date}\n`,
      );
    signed('2026-01-03');
    const told = async (today: string) =>
      found(await root.run('check', '--format', 'json', '--today', today)).filter(
        ([code]) => code === 'bank/day-to-come',
      );
    expect(await told('2026-01-01')).toEqual([
      ['bank/day-to-come', line],
      ['bank/day-to-come', 5],
    ]);
    // Where it is later already, it is that day.
    expect(await told('2026-01-02')).toEqual([]);
  });

  it('warns of a source whose review day is past, and does not fail', async () => {
    const ran = await clean.run('check', '--format', 'json', '--today', '2030-02-01');
    const overdue = (of: typeof ran) => found(of).filter(([code]) => code === 'bank/source-overdue');
    expect(overdue(ran)).toEqual([['bank/source-overdue', 7]]);
    expect(ran.code).toBe(0);
    expect(overdue(await clean.run('check', '--format', 'json', '--today', '2030-01-31'))).toEqual([]);
  });

  it('points at the line of a misspelt concept, with frame, reason and help', async () => {
    const root = new Root();
    const line = root.replace(LESSON, 'object: amber-gate', 'object: ambr-gate');
    const ran = await root.run('check', '--today', '2026-01-01');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(`${LESSON}:${line}:13 error knowledge/unknown-concept`);
    expect(ran.out).toContain('object: ambr-gate');
    expect(ran.out).toMatch(/\^{9}/u);
    expect(ran.out).toMatch(/ {2}Why: .+\n {2}Do: {2}.+/u);
    expect(ran.out).toMatch(/1 error, 0 warnings; .+\n$/u);
  });

  it('reports several faults of one run together, in the order of files and lines', async () => {
    const root = new Root();
    const concept = root.replace(LESSON, 'object: amber-gate', 'object: ambr-gate');
    const evidence = root.replace(LESSON, 'evidence: Humming, whistling', 'evidence: Whistling, humming');
    const lines = found(await root.run('check', '--format', 'json', '--today', '2026-01-01')).map(
      ([, line]) => line,
    );
    expect(lines).toEqual([concept, evidence]);
  });

  it('tells of a name that means two things, and of nothing that follows from it', async () => {
    const root = new Root();
    root.replace(WORDS, 'synonyms: [yellow gate]', 'synonyms: [yellow gate, cedar gate]');
    const ran = await root.run('check', '--format', 'json', '--today', '2026-01-01');
    const { diagnostics } = reportSchema.parse(JSON.parse(ran.out));
    const serious = diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
    expect(new Set(serious)).toEqual(new Set(['knowledge/ambiguous-name']));
  });

  it('refuses a fact whose meaning changed under its published id', async () => {
    const root = new Root();
    expect((await root.run('build')).code).toBe(0);
    // For all the world, where it was for one country: the evidence fits both.
    const line =
      root.replace(LESSON, '    qualifiers: { country: zelland }\n    evidence: Z', '    evidence: Z') - 5;
    const ran = await root.run('check', '--format', 'json', '--today', '2026-01-01');
    expect(ran.code).toBe(1);
    expect(found(ran)).toContainEqual(['bank/meaning-changed', line]);
  });

  it('refuses a sheet in which nothing can be read, by `check` and by `build`, which would write over it', async () => {
    const root = new Root();
    expect((await root.run('build')).code).toBe(0);
    writeFileSync(root.path(SHEET), 'Nothing.\n');
    const ran = await root.run('check', '--format', 'json', '--today', '2026-01-01');
    expect(found(ran).map(([code]) => code)).toContain('bank/unread-sheet');
    expect(ran.out).toContain(SHEET);
    expect(await root.run('build')).toMatchObject({ code: 1 });
    expect(root.read(SHEET)).toBe('Nothing.\n');
    rmSync(root.path(SHEET));
    expect((await root.run('build')).code).toBe(0);
  });

  it('--fix renames misspelt fields and touches nothing else', async () => {
    const root = new Root();
    const before = root.read(LESSON);
    root.replace(LESSON, 'summary: Where', 'sumary: Where');
    root.replace(LESSON, '    safety: true', '    safty: true');
    const ran = await root.run('check', '--fix', '--today', '2026-01-01');
    expect(ran.err).toBe(`fixed ${LESSON}:3: sumary -> summary\nfixed ${LESSON}:21: safty -> safety\n`);
    expect(ran.code).toBe(0);
    expect(root.read(LESSON)).toBe(before);
    root.replace(LESSON, 'object: amber-gate', 'object: ambr-gate');
    const damaged = root.read(LESSON);
    expect((await root.run('check', '--fix')).code).toBe(1);
    expect(root.read(LESSON)).toBe(damaged);
  });

  it('--fix --dry-run says what it would do, in JSON too, and writes nothing', async () => {
    const root = new Root();
    const line = root.replace(LESSON, 'safety: true', 'safety: yes');
    const damaged = root.read(LESSON);
    const ran = await root.run('check', '--fix', '--dry-run', '--format', 'json', '--today', '2026-01-01');
    expect(ran).toMatchObject({ code: 0, err: `would fix ${LESSON}:${line}: yes -> true\n` });
    const { fixes } = reportSchema.parse(JSON.parse(ran.out));
    expect(fixes).toEqual([{ file: LESSON, line, what: 'Write true', before: 'yes', after: 'true' }]);
    expect(root.read(LESSON)).toBe(damaged);
    expect((await root.run('check', '--dry-run')).code).toBe(2);
  });

  it('offers the near concept and never writes it: a near word can mean the opposite', async () => {
    const root = new Root();
    root.replace(LESSON, 'object: amber-gate', 'object: ambr-gate');
    const ran = await root.run('check', '--fix', '--format', 'json', '--today', '2026-01-01');
    const { diagnostics, fixes } = reportSchema.parse(JSON.parse(ran.out));
    expect(diagnostics.flatMap(({ fix }) => fix ?? [])).toMatchObject([
      { sure: false, edits: [{ before: 'ambr-gate', after: 'amber-gate' }] },
    ]);
    expect(fixes).toEqual([]);
  });

  it('shows the earlier place of a double with its own lines', async () => {
    const root = new Root();
    root.replace(LESSON, '    id: made-from-moss', '    id: opens-amber-gate');
    const { out } = await root.run('check', '--today', '2026-01-01');
    expect(out).toMatch(
      /See: content\/zelvolin\/gates\.md:13:9 the first one\n\n.*\n> 13 \|     id: opens-amber-gate\n.*\^{16}/u,
    );
  });

  it('names the first letter of a file that is not UTF-8, and does not miss its lesson', async () => {
    const root = new Root();
    const text = Buffer.from(root.read(LESSON));
    writeFileSync(
      root.path(LESSON),
      Buffer.concat([text.subarray(0, 18), Buffer.from([0xe9]), text.subarray(18)]),
    );
    const ran = await root.run('check', '--format', 'json', '--today', '2026-01-01');
    expect(found(ran)).toEqual([['files/not-text', 2]]);
    mkdirSync(root.path('content/zelvolin/more.md'));
    const again = await root.run('check', '--format', 'json', '--today', '2026-01-01');
    expect(found(again)).toContainEqual(['files/folder-not-file', 1]);
  });

  it('tells of a file that is UTF-16 once, and that it is', async () => {
    const root = new Root();
    const bytes = Buffer.from(`\uFEFF${root.read(LESSON)}`, 'utf16le');
    for (const written of [bytes, bytes.subarray(2), Buffer.from(bytes).swap16()]) {
      writeFileSync(root.path(LESSON), written);
      const ran = await root.run('check', '--today', '2026-01-01');
      expect(ran.out.match(/ error /gu)).toHaveLength(1);
      expect(ran.out).toContain('UTF-16');
    }
  });

  it.each(['text', 'github'])('writes no control character of a file name (%s)', async (format) => {
    const root = new Root();
    writeFileSync(root.path('content/zelvolin/a\u001B[31m\u202E\nb.md'), 'x\n');
    const { out } = await root.run('check', '--format', format, '--today', '2026-01-01');
    expect(out).not.toMatch(/[\u001B\u202E]/u);
    expect(out).toContain('a\\u001b[31m\\u202e');
    expect(out).not.toMatch(/^b\.md/mu);
  });

  it('writes workflow commands for pull requests', async () => {
    const root = new Root();
    const line = root.replace(LESSON, 'object: amber-gate', 'object: ambr-gate');
    const { out } = await root.run('check', '--format', 'github', '--today', '2026-01-01');
    expect(out).toMatch(
      new RegExp(
        `^::error file=${LESSON},line=${line},endLine=${line},col=13,endColumn=22,title=knowledge/unknown-concept::Unexpected [^\\n]+\\n$`,
        'u',
      ),
    );
  });

  it('writes SARIF with the pages of its codes', async () => {
    const root = new Root();
    const line = root.replace(LESSON, 'object: amber-gate', 'object: ambr-gate');
    const log: unknown = JSON.parse(
      (await root.run('check', '--format', 'sarif', '--today', '2026-01-01')).out,
    );
    expect(log).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'stemma', rules: [{ id: 'knowledge/unknown-concept' }] } },
          results: [
            {
              ruleId: 'knowledge/unknown-concept',
              ruleIndex: 0,
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: LESSON },
                    region: { startLine: line, startColumn: 13 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('misuse', () => {
  it.each([
    [['chek'], 'Unknown command "chek". Did you mean "check"?'],
    [['check', '--formt', 'json'], 'Unknown option --formt of check. Did you mean --format?'],
    [['check', '--format', 'xml'], '--format xml: expected text, json, github, sarif'],
    [['check', '--today', '2026-02-30'], '--today 2026-02-30: expected a day'],
    [['check', 'surplus'], 'Usage: stemma check'],
    [['items', '--lesson', 'gate', '--root', clean.folder], 'Unknown lesson "gate". Did you mean "gates"?'],
    [['items', '--kind', 'single-best-anser', '--root', clean.folder], 'Did you mean "single-best-answer"?'],
    [['verify', '--root', clean.folder], 'Usage: stemma verify FILE'],
    [['verify', '/nowhere.json', '--root', clean.folder], 'The file /nowhere.json cannot be read'],
    [['check', '--root', '/nowhere'], 'There is no folder /nowhere.'],
    [['check', '--root'], 'Usage: stemma check'],
    [[], 'Usage: npm run -s stemma'],
  ])('%j ends with 2 and says what would be right', async (words, message) => {
    const { code, out, err } = await stemmaHere(...words);
    expect(err).toContain(message);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('and the contents’ errors are the exit codes of the process', () => {
    const root = new Root();
    root.replace(LESSON, 'object: amber-gate', 'object: ambr-gate');
    const codes = [clean.folder, root.folder, '/nowhere'].map(
      (folder) => stemma('check', '--root', folder).code,
    );
    expect(codes).toEqual([0, 1, 2]);
  });

  it('names the root that has no content/', async () => {
    const root = new Root();
    rmSync(root.path('content'), { recursive: true });
    const { code, err } = await root.run('check');
    expect(err).toContain('has no content/');
    expect(code).toBe(2);
  });
});

describe('help', () => {
  it('lists every command, and prints the page of one', async () => {
    const list = stemma('help');
    expect(list.code).toBe(0);
    for (const name of ['check', 'build', 'items', 'explain', 'verify', 'stats'])
      expect(list.out).toContain(`\n  ${name} `);
    expect((await stemmaHere('help', 'check')).out).toBe((await stemmaHere('check', '--help')).out);
    expect((await stemmaHere('--version')).out).toMatch(/^stemma \d+\.\d+\.\d+\n$/u);
  });
});
