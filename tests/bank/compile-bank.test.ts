import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#lib/base/canonical-json.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { asJson } from '#lib/bank/chunk.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { factsOf, revisionOf } from '#lib/bank/revise.ts';
import { renderSheets } from '#lib/bank/sheet.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const LESSON = 'content/zelvolin/gates.md';
const { files } = readContent(ROOT);
const compiled = compileBank(files);

function edited(before: string, after: string, path = LESSON): readonly SourceFile[] {
  const changed = files.map((file) =>
    file.path === path ? { path, text: file.text.replace(before, after) } : file,
  );
  expect(changed).not.toEqual(files);
  return changed;
}

/** Item id → revision. */
function revisions(of: readonly SourceFile[]): ReadonlyMap<string, string> {
  return new Map(compileBank(of).items.map(({ id, revision }) => [id, revision]));
}

describe('compiling', () => {
  it('gives the same bytes for the same files in any order', () => {
    const bytes = canonicalJson(asJson(compiled.bank));
    const sheets = renderSheets(compiled.bank, compiled.kb);
    fc.assert(
      fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (shuffled) => {
        const again = compileBank(shuffled);
        expect(canonicalJson(asJson(again.bank))).toBe(bytes);
        expect(renderSheets(again.bank, again.kb)).toEqual(sheets);
      }),
      { numRuns: 5 },
    );
  });

  it('holds plain JSON', () => {
    expect(JSON.parse(JSON.stringify(compiled.bank))).toEqual(compiled.bank);
  });

  it('certifies every option of every item by a proof of the checker', () => {
    for (const item of compiled.items) {
      const options = [...item.options, ...(item.parts ?? []).flatMap((part) => part.options)];
      expect(item.certificate.keys).toHaveLength(options.filter(({ key }) => key).length);
      expect(item.certificate.distractors).toHaveLength(options.filter(({ key }) => !key).length);
      expect(Object.keys(item.certificate.factVersions)).toEqual(factsOf(item));
      expect(item.certificate).toMatchObject({ stem: 'parsed', reviewed: false });
    }
  });

  it('marks an item as reviewed when all of its facts are', () => {
    const reviewed = (text: string): string =>
      text.replaceAll(/^( +)(source: .+)$/gmu, '$1$2\n$1reviewed-by: clinical pharmacist');
    const { items, bank } = compileBank(
      files.map((file) => (file.path === LESSON ? { path: LESSON, text: reviewed(file.text) } : file)),
    );
    const own = items.filter(({ lesson }) => lesson === 'gates');
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ certificate }) => certificate.reviewed)).toBe(true);
    expect(bank.lessons.every((lesson) => !lesson.reviewed)).toBe(true);
  });
});

describe('a revision', () => {
  it('is that of the item as it stands', () => {
    for (const item of compiled.items) expect(revisionOf(item, compiled.kb)).toBe(item.revision);
  });

  it('stays when what a learner sees of other lessons, titles or quizzes changes', () => {
    const before = revisions(files);
    expect(revisions(edited('title: How zelvolin acts', 'title: The gates'))).toEqual(before);
    expect(revisions(edited('items: 3', 'items: 2', 'quizzes/blueprints/first.md'))).toEqual(before);
  });

  it('changes with a reason that the item shows, and only then', () => {
    const before = revisions(files);
    const after = revisions(edited('nobody stamped.', 'nobody stamped at all.'));
    const changed = [...before].filter(([id, revision]) => after.get(id) !== revision).map(([id]) => id);
    expect(changed.length).toBeGreaterThan(0);
    const untouched = [...before.keys()].filter((id) => id.includes('/opens-amber-gate/single-best-answer/'));
    expect(changed.filter((id) => untouched.includes(id))).toEqual([]);
  });
});

describe('what the checks refuse', () => {
  it('is left out, and told of at its fact with its id', () => {
    const sound = new Set(compiled.items.map(({ id }) => id));
    const { items, diagnostics } = compileBank(edited('The label says that nobody stamped.', 'None.'));
    for (const { message, place } of diagnostics) {
      const id = /\(item (?<id>[^)]+)\)$/u.exec(message)?.groups?.['id'];
      if (id === undefined || place.file !== LESSON) continue;
      expect(sound).toContain(id);
      expect(id).toContain('/gates/');
    }
    const refused = diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    expect(items.filter(({ id }) => refused.some((message) => message.endsWith(`(item ${id})`)))).toEqual([]);
  });
});
