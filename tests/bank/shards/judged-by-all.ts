import { compileBank } from '#lib/bank/compile-bank.ts';
import { compileShard } from '#lib/bank/shards/compile-shard.ts';
import { refusedByAll } from '#lib/bank/shards/seen-by-all.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { readContentFile } from '#lib/content/parse-content.ts';
import { partsOf, type Item } from '#lib/items/item.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';

/** What compiling by families gives, against what is known when everything is seen. */
export interface JudgedByAll {
  /** Families of courses. */
  readonly families: number;
  readonly items: number;
  /** Items that the checker refuses, contradictions that nobody was told of, keys that differ: each in words. */
  readonly faults: readonly string[];
}

/** Compiles by families, and judges every item by the facts and words of all courses. */
export function judgedByAll(files: readonly SourceFile[]): JudgedByAll {
  const { bank, kb, parsed, diagnostics, families } = compileBank(files);
  const told = new Set(diagnostics.map(saying));
  const untold = [...parsed.diagnostics, ...buildKnowledge(parsed).diagnostics]
    .map(saying)
    .filter((one) => !told.has(one));
  const refused = refusedByAll({ items: bank.items, kb });
  const together = new Map(compileTogether(files).map((item) => [item.id, item]));
  const others = bank.items.flatMap((item) => {
    const other = together.get(item.id);
    return other === undefined || haveSameKeys(item, other) ? [] : [`${item.id}: other keys`];
  });
  return {
    families,
    items: bank.items.length,
    faults: [...untold, ...refused, ...others],
  };
}

/** The items of all courses as one family. */
function compileTogether(files: readonly SourceFile[]): readonly Item[] {
  const parts = files.map(readContentFile);
  const own = files.map(({ path }) => path).sort();
  const courses = parts.flatMap((part) => (part.kind === 'course' ? [part.id] : []));
  const byPath = new Map(parts.map((part) => [part.path, part]));
  return compileShard({ courses, own, shared: [], cited: [] }, byPath, []).chunks.flatMap(
    ({ items }) => items,
  );
}

/** Of the parts that both have: which statements stand in a table follows from the wrong answers that a family knows. */
function haveSameKeys(item: Item, other: Item): boolean {
  const keys = keysOf(item);
  const common = [...keysOf(other)].filter(([id]) => keys.has(id));
  return common.length > 0 && common.every(([id, texts]) => texts === keys.get(id));
}

/** Part → its keys. */
function keysOf(item: Item): ReadonlyMap<string, string> {
  return new Map(
    partsOf(item).map(({ id, options }) => [
      id,
      options
        .flatMap(({ key, text }) => (key ? [text] : []))
        .sort()
        .join('\n'),
    ]),
  );
}

/** Without the reason: of two facts that contradict one another in several ways, only the first way found is told. */
function saying({ code, place, message }: Diagnostic): string {
  return `${place.file}: ${code}: ${message.split(': ')[0] ?? ''}`;
}
