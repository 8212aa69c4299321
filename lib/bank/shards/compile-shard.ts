import { compareDiagnostics, hasError, type Diagnostic, type Place } from '#lib/base/diagnostic.ts';
import type { ParsedContent, SourceFile } from '#lib/content/model.ts';
import { assembleContent } from '#lib/content/parse-content.ts';
import type { ContentPart } from '#lib/content/part.ts';
import { generateItems } from '#lib/items/generate.ts';
import type { ItemDraft } from '#lib/items/item.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Bank } from '../bank.ts';
import { bankCourses, bankLessons, bankQuizzes, markReviewed } from '../bank-lesson.ts';
import { checkQuizzes } from '../check-quizzes.ts';
import { chunksOf, type BankChunk } from '../chunk.ts';
import { factsWithoutItem } from '../coverage.ts';
import { checkCues } from '../cues/check-cues.ts';
import { findEnemies } from '../enemies/find-enemies.ts';
import type { ItemFault } from '../item-fault.ts';
import { traitsOf } from '../item-traits.ts';
import { judgeDraft } from '../judge-draft.ts';
import { settleIds } from '../lost-ids.ts';
import { compareWithSheets } from '../published.ts';
import { checkSignoffs } from '../signoffs/check-signoffs.ts';
import { decisionsOf, retiredItems, signedItems, type Decisions } from '../signoffs/decisions.ts';
import { thinCoverage } from '../thin-coverage.ts';
import { judgeWritten, type JudgedItem } from '../written/judge-written.ts';
import type { Shard } from './plan-shards.ts';

/** What the files of one shard give. */
export interface CompiledShard extends Pick<Bank, 'courses' | 'quizzes'> {
  /** Its lessons with their items, in the order of the bank. */
  readonly chunks: readonly BankChunk[];
  /** How many facts its lessons have, those with a fault left out. */
  readonly facts: number;
  /** Of its own files, in the order of `compareDiagnostics`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly kb: KnowledgeBase;
}

/**
 * Compiles one shard. Pure.
 *
 * @param parts by path: all that the shard names, and any others
 * @param sheets the committed sheets of its courses
 */
export function compileShard(
  shard: Shard,
  parts: ReadonlyMap<string, ContentPart>,
  sheets: readonly SourceFile[],
): CompiledShard {
  const own = new Set(shard.own);
  const read = [...shard.own, ...shard.shared].flatMap((path) => parts.get(path) ?? []);
  const parsed = assembleContent(read, shard.own);
  const { kb, diagnostics: found } = buildKnowledge(parsed);
  const { chunks, courses, quizzes, diagnostics } = compileParsed(
    parsed,
    kb,
    hasError([...parsed.diagnostics, ...found]),
  );
  const all = [...parsed.diagnostics, ...found, ...diagnostics, ...compareWithSheets(sheets, kb)];
  const told = settleIds(all, { parts: read, parsed, sheets, kb });
  return {
    chunks,
    courses: courses.filter(({ id }) => shard.courses.includes(id)),
    quizzes,
    facts: kb.facts.size,
    diagnostics: told.filter(({ place }) => own.has(place.file)).sort(compareDiagnostics),
    kb,
  };
}

/** @param isFaulty with facts left out, a quiz may be short, and a cue show, for no fault of its own */
function compileParsed(
  parsed: ParsedContent,
  kb: KnowledgeBase,
  isFaulty: boolean,
): Pick<CompiledShard, 'chunks' | 'courses' | 'quizzes' | 'diagnostics'> {
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
  const lessons = markReviewed(bankLessons(parsed, kb), items, signed);
  const enemies = findEnemies(items, kb).toMap();
  const traits = traitsOf(items, kb, { sources: parsed.sources, enemies, signed });
  const courses = bankCourses(parsed);
  const told = isFaulty
    ? []
    : [
        ...checkQuizzes(parsed, items, traits),
        ...checkCues(parsed, items, kb),
        ...factsWithoutItem(sound, kb),
        ...thinCoverage({ lessons, items: sound }, parsed, kb),
        ...checkSignoffs(parsed, sound, new Set(judged.flatMap(({ used }) => used))),
      ];
  return {
    chunks: chunksOf({ lessons, items, traits }),
    courses,
    quizzes: bankQuizzes(parsed, courses, items, signed),
    diagnostics: [...judged.flatMap(({ diagnostics }) => diagnostics), ...told],
  };
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
