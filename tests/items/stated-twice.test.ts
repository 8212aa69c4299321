import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { coverageOf } from '#lib/bank/coverage.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const LESSON = 'content/zelvolin/gates.md';
const { files } = readContent(ROOT);
const lesson = files.find(({ path }) => path === LESSON)?.text ?? '';

/** The lesson's first relation fact, and the same once more under another id, with `more` as its last fields. */
const [fact = ''] =
  /^ {2}- (?:kind: relation\n {4})?id: opens-amber-gate\n(?: {4}.*\n)+/mu.exec(lesson) ?? [];
function compileWith(more: string) {
  const second = fact.replace('opens-amber-gate', 'once-more').trimEnd() + `\n${more}`;
  const text = lesson.replace(fact, `${fact}${second}`);
  return compileBank(files.map((file) => (file.path === LESSON ? { ...file, text } : file)));
}

const told = ({ diagnostics }: ReturnType<typeof compileWith>) =>
  diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);

describe('two facts that state the same', () => {
  it('give one item, and a warning at the later one that shows the earlier', () => {
    expect(fact).not.toBe('');
    const compiled = compileWith('');
    const [warning] = compiled.diagnostics.filter(({ code }) => code === 'knowledge/stated-twice');
    expect(warning?.message).toContain('fact "once-more", which states what fact "opens-amber-gate" states');
    expect(warning?.related).toHaveLength(1);
    expect((warning?.place.line ?? 0) > (warning?.related[0]?.place.line ?? 0)).toBe(true);
    expect(compiled.items.filter(({ id }) => id.includes('/once-more/'))).toEqual([]);
    expect(compiled.items.some(({ id }) => id.includes('/opens-amber-gate/single'))).toBe(true);
    expect(told(compiled).filter((code) => code.endsWith('fact-without-item'))).toEqual([]);
    const stems = compiled.items.map(({ stem, parts, options }) => JSON.stringify([stem, parts, options]));
    expect(new Set(stems).size).toBe(stems.length);
    const whys = coverageOf({ ...compiled.bank, items: [] }, compiled.kb).flatMap(
      ({ uncovered }) => uncovered,
    );
    expect(whys.find(({ fact: ref }) => ref.endsWith('/once-more'))?.why).toBe(
      'fact `opens-amber-gate` states the same, and is asked',
    );
  });

  it('are no fault when one of them is background', () => {
    expect(told(compileWith('    examinable: false\n'))).not.toContain('knowledge/stated-twice');
  });
});
