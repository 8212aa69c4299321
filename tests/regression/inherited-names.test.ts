import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { files } = readContent(ROOT);
const NAMES = ['constructor', 'constructor#a', '__proto__'];
const FIELDS = [
  'source',
  'relation',
  'subject',
  'object',
  'objective',
  'kind',
  'medicine',
  'trials',
  'course',
  'trigger',
];

/** A source called `constructor` once ended every command with a stack trace. */
describe('a name that every object has', () => {
  it.each(FIELDS)('is one that nobody gave, wherever it is written: %s', (field) => {
    const written = new RegExp(String.raw`^( *(?:- )?${field}: ).+$`, 'mu');
    const where = files.filter(({ path, text }) => path.endsWith('.md') && written.test(text));
    expect(where.length).toBeGreaterThan(0);
    const lessons = new Set(where.map(({ path }) => path));
    for (const name of NAMES) {
      const { diagnostics } = compileBank(
        files.map(({ path, text }) => ({
          path,
          text: lessons.has(path) ? text.replace(written, (_line, start: string) => `${start}${name}`) : text,
        })),
      );
      const told = diagnostics.filter(({ severity }) => severity === 'error').map(({ place }) => place.file);
      expect([...lessons].filter((path) => !told.includes(path))).toEqual([]);
    }
  });
});
