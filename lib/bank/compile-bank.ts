import { compareDiagnostics, compareText, type Diagnostic, type Place } from '#lib/base/diagnostic.ts';
import { contentHash } from '#lib/base/hash.ts';
import type { ParsedContent, SourceFile } from '#lib/content/model.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { factsWithoutItem } from './coverage.ts';
import { thinCoverage } from './thin-coverage.ts';
import { checkQuizzes } from './check-quizzes.ts';
import { generateItems } from '#lib/items/generate.ts';
import type { Item, ItemDraft } from '#lib/items/item.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { bankCourses, bankLessons, bankQuizzes, markReviewed } from './bank-lesson.ts';
import type { Bank } from './bank.ts';
import { bankNames } from './bank-names.ts';
import { ENGINE } from './certify.ts';
import { asJson, chunksOf, packChunk } from './chunk.ts';
import type { ItemFault } from './item-fault.ts';
import { judgeDraft } from './judge-draft.ts';
import { judgeWritten, type JudgedItem } from './written/judge-written.ts';
import { checkSignoffs } from './signoffs/check-signoffs.ts';
import { decisionsOf, retiredItems, signedItems, type Decisions } from './signoffs/decisions.ts';
import { checkCues } from './cues/check-cues.ts';
import { findEnemies } from './enemies/find-enemies.ts';
import { traitsOf } from './item-traits.ts';
import { compareWithSheets, isSheet } from './published.ts';

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
  readonly counts: CompiledCounts;
}

/**
 * Runs every stage up to the bank: parse, knowledge, drafts, proofs and rules. Pure; the order of files does not matter.
 * An item with an error is left out and told of at its fact in the lesson. Committed sheets among the files are compared
 * with the facts (`bank/meaning-changed`) and have no other effect.
 */
export function compileBank(files: readonly SourceFile[]): CompiledBank {
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
  const parsed = parseContent(sorted.filter(({ path }) => !isSheet(path)));
  const { kb, diagnostics: found } = buildKnowledge(parsed);
  const decisions = decisionsOf(parsed);
  const waivers = Map.groupBy(decisions.waivers, ({ entry }) => entry.item);
  const waiversOf = (id: string): Decisions['waivers'] => waivers.get(id) ?? [];
  const judged = [
    ...generateItems(kb).map((draft) => judgeGenerated(draft, kb, waiversOf(draft.id))),
    ...judgeWritten(parsed, kb, waiversOf),
  ];
  const sound = judged.flatMap(({ item }) => (item === undefined ? [] : [item]));
  const retired = retiredItems(decisions, sound);
  const items = sound.filter(({ id }) => !retired.has(id));
  const signed = signedItems(decisions, items);
  const hasErrors = [...parsed.diagnostics, ...found].some(({ severity }) => severity === 'error');
  const bank = assemble(parsed, kb, items, signed);
  const diagnostics = [
    ...parsed.diagnostics,
    ...found,
    ...judged.flatMap(({ diagnostics: faults }) => faults),
    ...compareWithSheets(sorted, kb),
    // With facts left out, a quiz may be short, and a cue show, for no fault of its own.
    ...(hasErrors
      ? []
      : [
          ...checkQuizzes(parsed, items, bank.traits),
          ...checkCues(parsed, items, kb),
          ...factsWithoutItem(sound, kb),
          ...thinCoverage({ lessons: bank.lessons, items: sound }, parsed, kb),
          ...checkSignoffs(parsed, sound, new Set(judged.flatMap(({ used }) => used))),
        ]),
  ].sort(compareDiagnostics);
  return { bank, kb, parsed, diagnostics, items: bank.items, counts: countOf(bank, kb, diagnostics) };
}

/** A generated item, judged; what is wrong with it is told of at its fact. */
function judgeGenerated(draft: ItemDraft, kb: KnowledgeBase, waivers: Decisions['waivers']): JudgedItem {
  const { item, id, faults, used } = judgeDraft(draft, kb, waivers);
  const place = placeOf(draft, kb);
  return {
    item,
    used,
    diagnostics: place === undefined ? [] : faults.map((fault) => atFact(fault, id, place)),
  };
}

/** Where a generated item comes from: its fact in the lesson. Generated items always have one. */
function placeOf(draft: ItemDraft, kb: KnowledgeBase): Place | undefined {
  return draft.facts.flatMap((ref) => kb.facts.get(ref)?.place ?? [])[0];
}

function atFact({ code, severity, message, why, help }: ItemFault, item: string, place: Place): Diagnostic {
  return { code, severity, message: `${message} (item ${item})`, why, help, place, related: [] };
}

/** Items stand lesson by lesson in the order of the lessons, and within a lesson as they were generated. */
function assemble(
  parsed: ParsedContent,
  kb: KnowledgeBase,
  items: readonly Item[],
  signed: ReadonlySet<string>,
): Bank {
  const courses = bankCourses(parsed);
  const quizzes = bankQuizzes(parsed, courses, items, signed);
  const names = bankNames(parsed.vocabulary.concepts);
  const lessons = markReviewed(bankLessons(parsed, kb), items, signed);
  const traits = traitsOf(items, kb, {
    sources: parsed.sources,
    enemies: findEnemies(items, kb).toMap(),
    signed,
  });
  const chunks = chunksOf({ lessons, items, traits });
  const ordered = chunks.flatMap((chunk) => chunk.items);
  const revision = contentHash({
    engine: ENGINE,
    courses: asJson(courses),
    quizzes: asJson(quizzes),
    names: asJson(names),
    lessons: chunks.map((chunk) => packChunk(chunk).hash),
  });
  return { revision, engine: ENGINE, courses, lessons, quizzes, names, items: ordered, traits };
}

function countOf(bank: Bank, kb: KnowledgeBase, diagnostics: readonly Diagnostic[]): CompiledCounts {
  return {
    lessons: bank.lessons.length,
    facts: kb.facts.size,
    items: bank.items.length,
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
    warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
  };
}
