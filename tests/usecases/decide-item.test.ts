import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { decideItem } from '#lib/shell/usecases/decide-item.ts';
import { mayAuthor } from '#lib/shell/usecases/may-author.ts';
import { readReviewer, readReviewerCookie, writeReviewerCookie } from '#lib/shell/usecases/reviewer.ts';
import { canSign, changeSignoffs } from '#lib/shell/workbench/signoff-file.ts';
import { DeskRoot } from '#lib/shell/workbench/desk-root.ts';
import { ok, refuse } from '#lib/base/result.ts';
import { Root, stemmaHere } from '../cli/run-stemma.ts';
import { testClock } from '../support/clock.ts';

const ITEM = 'zelvolin/gates/opens-amber-gate/single-best-answer/1';
const FILE = 'quizzes/signoffs/zelvolin.yaml';
const clock = testClock('2026-11-24T10:00:00.000Z');
const nurse = { role: 'nurse educator', name: 'A. Reader' };

const root = new Root();
const workbench = new DeskRoot(root.folder, clock);
const context = { workbench, root: root.folder, clock };
const path = join(root.folder, FILE);

function write(text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** The form as a page of now would send it. */
async function form(action: string, more: Readonly<Record<string, string>> = {}) {
  const item = await workbench.item(ITEM);
  if (item === undefined) throw new Error(`there is no item ${ITEM}`);
  return { do: action, item: ITEM, revision: item.revision, mark: item.state.mark, ...more };
}

const decide = async (fields: unknown, access: 'open' | 'key-asked' | 'shut' = 'open') =>
  decideItem(context, access, nurse, fields);
const codeOf = (answer: Awaited<ReturnType<typeof decide>>): string =>
  answer.ok ? 'written' : answer.error.code;
const stateOf = async (): Promise<string | undefined> => (await workbench.item(ITEM))?.state.code;

beforeEach(() => write('# Read with care.\nretired: []\n'));

describe('an item is decided', () => {
  test('approved, retired and taken back, and nothing else of the file changes', async () => {
    expect(codeOf(await decide(await form('approve')))).toBe('written');
    expect(readFileSync(path, 'utf8')).toBe(
      `# Read with care.\nretired: []\napproved:\n  - item: ${ITEM}\n    revision: "${(await form('x')).revision}"\n    role: nurse educator\n    name: A. Reader\n    date: 2026-11-24\n`,
    );
    expect(await stateOf()).toBe('approved');
    expect(codeOf(await decide(await form('retire', { why: 'Nobody needs it' })))).toBe('written');
    expect(await stateOf()).toBe('retired');
    expect((await stemmaHere('check', '--root', root.folder)).code).toBe(0);
    expect(codeOf(await decide(await form('take-back')))).toBe('written');
    expect(await stateOf()).toBe('awaiting');
    expect(readFileSync(path, 'utf8')).toBe('# Read with care.\nretired: []\napproved: []\n');
  });

  test('by one person without taking back what another decided of it', async () => {
    const other = { role: 'clinical pharmacist', name: undefined };
    await decideItem(context, 'open', other, await form('approve'));
    await decide(await form('retire', { why: 'It is trivial' }));
    const both = (await workbench.item(ITEM))?.state;
    expect(both?.code).toBe('retired');
    expect(both?.decisions.map(({ verdict, role, holds }) => [verdict, role, holds])).toEqual([
      ['retired', 'nurse educator', true],
      ['approved', 'clinical pharmacist', true],
    ]);
    await decide(await form('take-back'));
    expect(await stateOf()).toBe('approved');
  });

  test('in the role that was given, into a file that is not there yet', async () => {
    const fresh = new Root();
    const desk = new DeskRoot(fresh.folder, clock);
    const item = await desk.item(ITEM);
    const fields = { do: 'approve', item: ITEM, revision: item?.revision, mark: item?.state.mark };
    const told = await decideItem(
      { workbench: desk, root: fresh.folder, clock },
      'open',
      { role: 'pharmacist', name: undefined },
      fields,
    );
    expect(codeOf(told)).toBe('written');
    expect(readFileSync(join(fresh.folder, FILE), 'utf8')).toContain('role: pharmacist\n    date');
  });
});

describe('nothing is written', () => {
  const refused = async (fields: unknown, code: string, access?: 'key-asked' | 'shut'): Promise<void> => {
    const before = readFileSync(path, 'utf8');
    expect(codeOf(await decide(fields, access))).toBe(code);
    expect(readFileSync(path, 'utf8')).toBe(before);
  };

  test.each(['key-asked', 'shut'] as const)('for who may not: %s', async (access) => {
    await refused(await form('approve'), 'author-only', access);
  });

  test('for who has said no role', async () => {
    expect(codeOf(await decideItem(context, 'open', undefined, await form('approve')))).toBe(
      'reviewer-unknown',
    );
  });

  test.each([
    ['no form at all', undefined],
    ['an unknown action', { do: 'delete', item: ITEM, revision: 'x', mark: '' }],
    ['a retirement without a reason', { do: 'retire', item: ITEM, revision: 'x', mark: '', why: '  ' }],
    ['a reason of two lines', { do: 'retire', item: ITEM, revision: 'x', mark: '', why: 'one\ntwo' }],
  ])('of %s', async (_, fields) => {
    await refused(fields, 'invalid-decision');
  });

  test('about an item that there is not', async () => {
    await refused(await form('approve', { item: '../../zelvolin/x/y/1' }), 'item-not-found');
  });

  test('about an item that was changed since it was shown', async () => {
    await refused(await form('approve', { revision: '0'.repeat(32) }), 'item-changed');
  });

  test('when somebody decided about it since it was shown', async () => {
    const shown = await form('approve');
    await decide(await form('retire', { why: 'It is trivial' }));
    await refused(shown, 'decided-meanwhile');
  });

  test('into a file that nobody can read, or that is laid out in an unusual way', async () => {
    const shown = await form('approve');
    write('approved: [');
    await refused(shown, 'sign-offs-unreadable');
    write('{ retired: [] }\n');
    await refused(shown, 'sign-offs-unusual');
  });

  test('through a link, which may lead out of the content', async () => {
    const linked = new Root();
    const elsewhere = join(linked.folder, 'elsewhere.yaml');
    writeFileSync(elsewhere, 'approved: []\n');
    mkdirSync(dirname(join(linked.folder, FILE)), { recursive: true });
    symlinkSync(elsewhere, join(linked.folder, FILE));
    expect(await changeSignoffs(linked.folder, 'zelvolin', (text) => ok(`${text}#\n`))).toEqual(
      refuse('read-only'),
    );
    expect(readFileSync(elsewhere, 'utf8')).toBe('approved: []\n');
  });

  test('into a folder that is a link', async () => {
    const linked = new Root();
    const elsewhere = mkdtempSync(join(linked.folder, 'elsewhere-'));
    rmSync(dirname(join(linked.folder, FILE)), { recursive: true, force: true });
    symlinkSync(elsewhere, dirname(join(linked.folder, FILE)));
    expect(canSign(linked.folder)).toBe(false);
    expect(await changeSignoffs(linked.folder, 'zelvolin', (text) => ok(`${text}#\n`))).toEqual(
      refuse('read-only'),
    );
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe('a file that others write to', () => {
  test('is read again when somebody saved it in between: both changes are kept', async () => {
    let tries = 0;
    const changed = await changeSignoffs(root.folder, 'zelvolin', (text) => {
      tries += 1;
      if (tries === 1) writeFileSync(path, `${text}# saved by hand\n`);
      return ok(`${text}# written\n`);
    });
    expect(changed).toEqual(ok(undefined));
    expect(readFileSync(path, 'utf8')).toBe('# Read with care.\nretired: []\n# saved by hand\n# written\n');
  });

  test('is left to whoever does not stop changing it', async () => {
    let tries = 0;
    const changed = await changeSignoffs(root.folder, 'zelvolin', (text) => {
      tries += 1;
      writeFileSync(path, `${text}# ${String(tries)}\n`);
      return ok(`${text}# written\n`);
    });
    expect(changed).toEqual(refuse('busy'));
    expect(readFileSync(path, 'utf8')).not.toContain('# written');
  });

  test('takes many changes at the same time, each once', async () => {
    const many = Array.from({ length: 20 }, (_, index) => `# ${String(index)}\n`);
    await Promise.all(many.map((line) => changeSignoffs(root.folder, 'zelvolin', (text) => ok(text + line))));
    const text = readFileSync(path, 'utf8');
    expect(many.filter((line) => text.split(line).length !== 2)).toEqual([]);
  });

  test('keeps the mark at its beginning and its line endings', async () => {
    write('\uFEFF# one\r\nretired: []\r\n');
    const decided = await decide(await form('approve'));
    expect(codeOf(decided)).toBe('written');
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith('\uFEFF# one\r\nretired: []\r\napproved:\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

describe('who signs', () => {
  test('is kept in a cookie and read back', () => {
    const reviewer = readReviewer({ role: ' Krankenschwester ', name: 'Ünal' });
    expect(reviewer).toEqual({ role: 'Krankenschwester', name: 'Ünal' });
    expect(readReviewerCookie(writeReviewerCookie({ role: 'x', name: 'Ünal' }))).toEqual({
      role: 'x',
      name: 'Ünal',
    });
  });

  test.each(['', 'e30', '%%%', writeReviewerCookie({ role: 'a\nb', name: undefined })])(
    'is nobody after %j',
    (value) => {
      expect(readReviewerCookie(value)).toBeUndefined();
    },
  );
});

describe('who may author', () => {
  const config = { trainerKey: 'secret words', url: undefined, databaseUrl: undefined, production: false };
  const here = { isLocal: true, key: undefined, hasProof: false };

  test('while developing: whoever sits at this machine, and others with the key', () => {
    expect(mayAuthor(here, config)).toBe('open');
    expect(mayAuthor({ ...here, isLocal: false }, config)).toBe('key-asked');
    expect(mayAuthor({ ...here, isLocal: false }, { ...config, trainerKey: undefined })).toBe('shut');
  });

  test('otherwise a trainer', () => {
    expect(mayAuthor(here, { ...config, production: true })).toBe('key-asked');
    expect(mayAuthor({ ...here, hasProof: true }, { ...config, production: true })).toBe('open');
    expect(
      mayAuthor(here, { ...config, production: true, trainerKey: undefined, url: 'https://a.example' }),
    ).toBe('shut');
  });
});
