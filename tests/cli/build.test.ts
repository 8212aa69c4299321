import { spawnSync } from 'node:child_process';
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import { runWords } from '#lib/shell/cli/run-words.ts';
import { readBank, readWholeBank } from '#lib/shell/files/read-bank.ts';
import { writeBank } from '#lib/shell/files/write-bank.ts';
import { childEnvironment, found, itemsSchema, Root } from './run-stemma.ts';

const SHEET = 'quizzes/sheets/zelvolin/gates.md';
const LESSON = 'content/zelvolin/gates.md';
const QUIZ = 'quizzes/blueprints/first.md';
const BY_HAND = `
## Which gate does zelvolin open in Zelland?

Id: opened-by-hand
Facts: gates/opens-amber-gate, gates/leaves-cedar-gate

- [x] Amber gate
- [ ] Dune gate
- [ ] Cedar gate
`;

/** Of this machine alone: the cache knows files again by their inodes and times. */
const CACHE = join('.stemma', 'cache');

/** Path → bytes of every file below a folder, but for the cache. */
function bytesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes(CACHE),
  );
  return Object.fromEntries(
    names.map((entry) => [
      join(entry.parentPath, entry.name).slice(folder.length),
      readFileSync(join(entry.parentPath, entry.name), 'utf8'),
    ]),
  );
}

describe('build', () => {
  it('writes the same bytes for the same content', async () => {
    const [first, second] = [new Root(), new Root()];
    expect((await first.run('build')).code).toBe(0);
    expect((await second.run('build')).code).toBe(0);
    expect(bytesBelow(first.folder)).toEqual(bytesBelow(second.folder));
    const before = bytesBelow(first.folder);
    expect((await first.run('build')).out).toMatch(/stands already\n0 review sheets changed\n0 errors/u);
    expect(bytesBelow(first.folder)).toEqual(before);
  });

  it('writes a sheet that a reviewer can read', async () => {
    const root = new Root();
    await root.run('build');
    const sheet = root.read(SHEET);
    expect(sheet).toContain('# How zelvolin acts\n');
    expect(sheet).toContain('Awaiting clinical review.');
    expect(sheet).toContain('### zelvolin/gates/opens-amber-gate/single-best-answer/1');
    expect(sheet).toContain('- ✓ Amber gate\n  - entailed: follows from the lesson (`opens-amber-gate`)');
    expect(sheet).toContain('publisher not recorded, 2024, section “How it acts”. To be verified.');
    expect(sheet).not.toMatch(/\d{4}-\d{2}-\d{2}/u);
  });

  it('writes nothing when there is an error', async () => {
    const root = new Root();
    root.replace(LESSON, 'object: amber-gate', 'object: ambr-gate');
    const ran = await root.run('build');
    expect(ran).toMatchObject({
      code: 1,
      err: 'Nothing was written: the bank and the sheets stand as they were.\n',
    });
    expect(existsSync(root.path('.stemma'))).toBe(false);
    expect(existsSync(root.path('quizzes/sheets'))).toBe(false);
  });

  it('--check names stale sheets and writes nothing', async () => {
    const root = new Root();
    expect(await root.run('build', '--check')).toMatchObject({
      code: 1,
      out: expect.stringContaining(`${SHEET} is stale`) as string,
    });
    expect(existsSync(root.path('.stemma'))).toBe(false);
    await root.run('build');
    expect((await root.run('build', '--check')).code).toBe(0);
    root.write(SHEET, `${root.read(SHEET)}\ntouched\n`);
    root.write('quizzes/sheets/zelvolin/gone.md', '# Gone\n');
    const ran = await root.run('build', '--check');
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(`${SHEET} is stale\nquizzes/sheets/zelvolin/gone.md belongs to no lesson\n`);
    await root.run('build');
    expect((await root.run('build', '--check')).code).toBe(0);
    expect(existsSync(root.path('quizzes/sheets/zelvolin/gone.md'))).toBe(false);
  });

  it('keeps the bank before the current one, and of older ones those that were replaced lately', async () => {
    const root = new Root();
    const revisions: string[] = [];
    for (const title of ['First', 'Second', 'Third']) {
      root.write(LESSON, root.read(LESSON).replace(/^title: .*$/mu, `title: ${title} title`));
      expect((await root.run('build')).code).toBe(0);
      const bank = await readWholeBank(root.folder);
      expect(bank.lessons.map((lesson) => lesson.title)).toContain(`${title} title`);
      revisions.push(bank.revision);
    }
    const kept = (): string[] =>
      readdirSync(root.path('.stemma/bank')).filter((name) => /^[0-9a-f]{32}$/u.test(name));
    expect(kept().sort()).toEqual(revisions.toSorted());
    // The changed lesson in three versions, the others in one; and as many indexes of its course.
    const { outlines, slices } = await readBank(root.folder);
    const files = (folder: string): number => readdirSync(root.path(`.stemma/bank/${folder}`)).length;
    expect(files('lessons')).toBe(outlines.length + 2);
    expect([files('outlines'), files('search')]).toEqual([3, slices.length + 2]);
    const [first = '', second = ''] = revisions;
    const longAgo = new Date(Date.now() - 3_600_000);
    for (const revision of [first, second])
      utimesSync(root.path(`.stemma/bank/${revision}/header.json`), longAgo, longAgo);
    root.write(LESSON, root.read(LESSON).replace(/^title: .*$/mu, 'title: Fourth title'));
    await root.run('build');
    expect(kept()).toHaveLength(2);
    expect(kept()).toContain(revisions[2]);
    expect(files('lessons')).toBe(outlines.length + 1);
  });
});

describe('reading the bank', () => {
  it('gives what items prints, the same value until the pointer changes', async () => {
    const root = new Root();
    await root.run('build');
    const bank = await readBank(root.folder);
    expect(await readBank(root.folder)).toBe(bank);
    expect((await readWholeBank(root.folder)).items).toEqual(
      itemsSchema.parse(JSON.parse((await root.run('items', '--json')).out)),
    );
    expect(bank.quizzes).toContainEqual(expect.objectContaining({ id: 'first', cutScore: 80 }));
  });

  it('says how to make one when there is none, and when it cannot be read', async () => {
    const root = new Root();
    await expect(readBank(root.folder)).rejects.toThrow('run npm run -s stemma -- build');
    await root.run('build');
    writeFileSync(root.path('.stemma/bank/current.json'), '{"format":99}');
    await expect(readBank(root.folder)).rejects.toThrow('cannot be read');
    await root.run('build');
    await expect(readBank(root.folder)).resolves.toMatchObject({ engine: expect.any(String) as string });
  });
});

describe('a bank that was spoilt', () => {
  it.each(['lessons', 'outlines', 'search', 'words'])(
    'is written anew where a file of %s was edited',
    async (folder) => {
      const root = new Root();
      await root.run('build');
      const [name = expect.fail('no file')] = readdirSync(root.path(`.stemma/bank/${folder}`));
      const path = root.path(`.stemma/bank/${folder}/${name}`);
      const sound = readFileSync(path, 'utf8');
      writeFileSync(path, sound.replace('zelvolin', 'otherol'));
      const ran = await root.run('build');
      expect(ran.err).toContain('1 file of the bank did not hold what was built, and will be written anew.');
      expect(readFileSync(path, 'utf8')).toBe(sound);
      expect((await root.run('build')).err).toBe('');
    },
  );

  it.each([
    ['edited', (text: string) => text.replace('"cutScore":80', '"cutScore":1')],
    ['cut short', (text: string) => text.slice(0, 200)],
  ])('is written anew where its header was %s, and served', async (_how, spoil) => {
    const root = new Root();
    await root.run('build');
    const { revision } = await readBank(root.folder);
    const path = root.path(`.stemma/bank/${revision}/header.json`);
    const sound = readFileSync(path, 'utf8');
    writeFileSync(path, spoil(sound));
    expect(readFileSync(path, 'utf8')).not.toBe(sound);
    await root.run('build');
    expect(readFileSync(path, 'utf8')).toBe(sound);
    expect((await readBank(root.folder)).quizzes).toContainEqual(
      expect.objectContaining({ id: 'first', cutScore: 80 }),
    );
    expect((await root.run('build')).out).toContain('stands already');
  });
});

describe('a quiz with items written by hand', () => {
  it('is read as it was compiled, and its forms hold those items', async () => {
    const root = new Root();
    root.write(QUIZ, root.read(QUIZ) + BY_HAND);
    expect(await root.run('build')).toMatchObject({ code: 0 });
    const bank = await readWholeBank(root.folder);
    expect(bank.quizzes.find(({ id }) => id === 'first')?.cells).toContainEqual({ quiz: 'first', min: 1 });
    const quiz = bank.quizzes.find(({ id }) => id === 'first') ?? expect.fail('no quiz');
    const form = assembleForm({ quiz, items: bank.items, traits: bank.traits, seed: 'any' });
    expect(JSON.stringify(form)).toContain('opened-by-hand');
  });
});

describe('a bank that cannot be read', () => {
  it('takes the place of none that is served; whoever runs the server is told once', async () => {
    const root = new Root();
    await root.run('build');
    const served = await readBank(root.folder);
    const told = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => told.mockRestore());
    const pointer = root.path('.stemma/bank/current.json');
    const sound = readFileSync(pointer, 'utf8');
    writeFileSync(pointer, sound.replace(served.revision, 'f'.repeat(32)));
    expect(await readBank(root.folder)).toBe(served);
    expect(await readBank(root.folder)).toBe(served);
    expect(told).toHaveBeenCalledOnce();
    root.replace(LESSON, 'title: ', 'title: On ');
    await root.run('build');
    expect((await readBank(root.folder)).revision).not.toBe(served.revision);
  });

  it('is not published', async () => {
    const root = new Root();
    await root.run('build');
    const bank = await readWholeBank(root.folder);
    const [quiz = expect.fail('no quiz')] = bank.quizzes;
    const odd = {
      ...bank,
      revision: 'f'.repeat(32),
      quizzes: [{ ...quiz, items: 'ten' as unknown as number }],
    };
    expect(() => writeBank(root.folder, odd)).toThrow('items');
    expect((await readBank(root.folder)).revision).toBe(bank.revision);
  });
});

describe('reading content', () => {
  it('follows no link out of the root', async () => {
    const root = new Root();
    symlinkSync('/etc/passwd', root.path('content/zelvolin/outside.md'));
    expect(found(await root.run('check', '--format', 'json'))).toContainEqual(['files/outside-root', 1]);
  });

  it('takes only UTF-8', async () => {
    const root = new Root();
    writeFileSync(root.path(LESSON), Buffer.from([0x23, 0x20, 0xe9, 0x0a]));
    expect(found(await root.run('check', '--format', 'json'))).toContainEqual(['files/not-text', 1]);
  });

  it('needs a course, and says so when there is none', async () => {
    const root = new Root();
    rmSync(root.path('content/zelvolin'), { recursive: true });
    rmSync(root.path('quizzes'), { recursive: true });
    expect([0, 1]).toContain((await root.run('check', '--format', 'json')).code);
  });
});

describe('a crash', () => {
  it('ends with 3 and tells of its cause', async () => {
    const notes: string[] = [];
    const code = await runWords(['--version'], {
      out: () => {
        throw new Error('the stream is broken', { cause: new Error('the wire is cut') });
      },
      note: (line) => void notes.push(line),
    });
    expect(notes.join('\n')).toMatch(
      /^stemma crashed\.\nError: the stream is broken\n {4}at [^]+\ncaused by Error: the wire is cut\n {4}at /u,
    );
    expect(code).toBe(3);
  });
});

describe('output', () => {
  it('to a pipe that closes early is no crash', () => {
    const root = new Root();
    const main = fileURLToPath(new URL('../../lib/shell/cli/stemma.mjs', import.meta.url));
    const script = `set -o pipefail; "${process.execPath}" "${main}" items --json --root "${root.folder}" | head -c 10`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
      encoding: 'utf8',
      env: { ...process.env, ...childEnvironment() },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toHaveLength(10);
  });
});
