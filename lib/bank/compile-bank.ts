import { compareDiagnostics, compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Bank } from './bank.ts';
import type { Sheet } from './sheet-rows.ts';
import { courseOfSheet, isSheet } from './sheet-path.ts';
import { CompileMemory } from './shards/compile-memory.ts';
import { compileShard } from './shards/compile-shard.ts';
import { joinShards } from './shards/join-shards.ts';

/** How much a compilation saw. */
export interface CompiledCounts {
  readonly lessons: number;
  readonly facts: number;
  readonly items: number;
  readonly errors: number;
  readonly warnings: number;
}

/** A compiled bank, what it was made from, and everything found on the way. */
export interface CompiledBank {
  readonly bank: Bank;
  readonly kb: KnowledgeBase;
  readonly parsed: ParsedContent;
  /** Of every stage, in the order of `compareDiagnostics`. */
  readonly diagnostics: readonly Diagnostic[];
  /** The items of the bank: those that no check refused. */
  readonly items: readonly Item[];
  /** How many families its courses are in: each was compiled by itself. */
  readonly families: number;
  readonly counts: CompiledCounts;
}

/**
 * Runs every stage up to the bank: parse, knowledge, drafts, proofs and rules. Pure; the order of files does not matter.
 * An item with an error is left out and told of at its fact in the lesson. Committed sheets among the files are compared
 * with the facts (`bank/meaning-changed`) and have no other effect. Courses of different families are compiled by themselves
 * (`planShards`), so that one by one they give what they give together.
 *
 * @param files of the sheets among them, more may be known
 * @param memory what compiling the same courses left behind; it changes nothing but the time
 */
export function compileBank(
  files: readonly Sheet[],
  memory: CompileMemory = new CompileMemory('once'),
): CompiledBank {
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
  const content = sorted.filter(({ path }) => !isSheet(path));
  const parts = content.map((file) => memory.partOf(file));
  const paths = content.map(({ path }) => path);
  const { parsed, kb } = memory.whole.read(parts, paths);
  const byPath = new Map(parts.map((part) => [part.path, part]));
  const sheets = Map.groupBy(sorted, ({ path }) => courseOfSheet(path));
  const digests = parts.map((part) => memory.digestOf(part));
  const { shards, names, faults } = memory.plan(digests);
  const compiled = shards.map((shard) =>
    compileShard(
      shard,
      byPath,
      shard.courses.flatMap((course) => sheets.get(course) ?? []),
      memory.of(shard),
    ),
  );
  const bank = joinShards(compiled, names, memory.textOf);
  const found = compiled.flatMap((shard) => shard.diagnostics);
  const diagnostics = [...found, ...faults].sort(compareDiagnostics);
  const facts = compiled.reduce((sum, shard) => sum + shard.facts, 0);
  return {
    bank,
    kb,
    parsed,
    diagnostics,
    items: bank.items,
    families: shards.filter(({ courses }) => courses.length > 0).length,
    counts: countOf(bank, facts, diagnostics),
  };
}

function countOf(bank: Bank, facts: number, diagnostics: readonly Diagnostic[]): CompiledCounts {
  return {
    lessons: bank.lessons.length,
    facts,
    items: bank.items.length,
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
    warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
  };
}
