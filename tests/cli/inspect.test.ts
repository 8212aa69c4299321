import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { INSPECT_LIMITS } from '#lib/exchange/inspect/inspecting.ts';
import { inspectCodes } from '#lib/exchange/inspect/codes.ts';
import { z } from 'zod';
import { Root, stemmaHere } from './run-stemma.ts';

const root = new Root();
const golden = (path: string): string =>
  fileURLToPath(new URL(`../../lib/exchange/formats/${path}`, import.meta.url));
const GIFT = '// [id:a~1]\n::A::Which gate opens? {\n\t=Amber\n\t~Birch\n}\n';

const printed = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string(),
      file: z.string(),
      line: z.number(),
      column: z.number(),
      why: z.string(),
      help: z.string(),
    }),
  ),
  counts: z.object({ items: z.number(), errors: z.number(), warnings: z.number() }),
  format: z.string().nullable(),
  questions: z.number(),
  ids: z.array(z.string()),
});

describe('inspect', () => {
  it('says of a sound file what it is, whatever its name, and lists its ids', async () => {
    root.write('bank.txt', GIFT);
    const { code, out, err } = await stemmaHere('inspect', root.path('bank.txt'), '--ids');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^a~1\n0 errors, 0 warnings; gift, 1 question, 1 with an id in \d+\.\d\d s\n$/u);
  });

  it('says of a broken one where and why, in every format of check', async () => {
    root.write('bank.gift', GIFT.replace('=Amber', '~Amber'));
    const file = root.path('bank.gift');
    const text = await stemmaHere('inspect', file);
    expect(text.code).toBe(1);
    expect(text.out).toContain(`${file}:2:1 error exchange/no-key`);
    expect(text.out).toContain('> 2 | ::A::Which gate opens? {');
    const json = printed.parse(JSON.parse((await stemmaHere('inspect', file, '--format', 'json')).out));
    expect(json).toMatchObject({
      format: 'gift',
      questions: 1,
      ids: ['a~1'],
      counts: { items: 1, errors: 1 },
    });
    expect(json.diagnostics[0]).toMatchObject({ code: 'exchange/no-key', file, line: 2, column: 1 });
    expect((await stemmaHere('inspect', file, '--format', 'github')).out).toContain('::error file=');
    const sarif: unknown = JSON.parse((await stemmaHere('inspect', file, '--format', 'sarif')).out);
    expect(sarif).toMatchObject({ version: '2.1.0' });
  });

  it('compares a package with the one that learners have', async () => {
    const file = golden('anki/golden/sample.apkg');
    const { code, out } = await stemmaHere('inspect', file, '--before', file);
    expect([code, out]).toEqual([0, expect.stringContaining('; anki, 37 questions')]);
  });

  it.each([
    ['nothing', ['/nowhere.zip'], 'The file /nowhere.zip cannot be read'],
    ['a folder', [root.folder], 'is no file'],
    ['a device', ['/dev/zero'], 'is no file'],
    ['a root', ['a.zip', '--root', '.'], 'no content is read'],
    ['no name', [], 'Usage: stemma inspect FILE'],
  ])('refuses %s as misuse', async (_, words, said) => {
    const { code, out, err } = await stemmaHere('inspect', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it('does not read a file that is over the limit', async () => {
    root.write('large.zip', '');
    const { truncateSync } = await import('node:fs');
    truncateSync(root.path('large.zip'), INSPECT_LIMITS.bytes + 1);
    const { code, out } = await stemmaHere('inspect', root.path('large.zip'));
    expect([code, out]).toEqual([1, expect.stringContaining('error exchange/limit')]);
  });

  it('has a page for every code, with a wrong and a right example', async () => {
    for (const { code, bad, good } of Object.values(inspectCodes)) {
      const { out } = await stemmaHere('explain', code);
      expect(out, code).toContain(bad);
      expect(out, code).toContain(good);
    }
  });

  it('is in the manual of what is promised', () => {
    expect(readFileSync(new URL('../../docs/exchange.md', import.meta.url), 'utf8')).toContain(
      'stemma -- inspect',
    );
  });
});
