import {
  compareDiagnostics,
  hasError,
  messageOfItem,
  type Diagnostic,
  type Place,
} from '#lib/base/diagnostic.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import type { ContentPart } from '#lib/content/part.ts';
import type { Item, ItemDraft } from '#lib/items/item.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import { knowledgeCodes } from '#lib/knowledge/codes.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { authorWords, factOfWords, type FindWords } from '../author-words.ts';
import type { Bank } from '../bank.ts';
import { bankCourses, bankLessons, bankQuizzes, markReviewed } from '../bank-lesson.ts';
import { checkQuizzes } from '../check-quizzes.ts';
import { chunksOf, type BankChunk } from '../chunk.ts';
import { factsWithoutItem } from '../coverage.ts';
import { checkCues } from '../cues/check-cues.ts';
import type { ItemFault } from '../item-fault.ts';
import { traitsOf } from '../item-traits.ts';
import type { JudgedDraft } from '../judge-draft.ts';
import { checkLessonText, checkTextAround } from '../lesson-text/check-lesson-text.ts';
import { settleIds } from '../lost-ids.ts';
import { compareWithSheets } from '../published.ts';
import type { Sheet } from '../sheet-rows.ts';
import { checkSignoffs } from '../signoffs/check-signoffs.ts';
import { decisionsOf, retiredItems, signedItems, type Decisions } from '../signoffs/decisions.ts';
import { thinCoverage } from '../thin-coverage.ts';
import { casesWithoutItem } from '../unused-cases.ts';
import { judgeWritten, type JudgedItem } from '../written/judge-written.ts';
import { ShardMemory, type ReadShard } from './compile-memory.ts';
import { itemFaults } from './item-faults.ts';
import type { Shard } from './plan-shards.ts';

/** What the files of one shard give. */
export interface CompiledShard extends Pick<Bank, 'courses' | 'quizzes'> {
  /** Its lessons with their items, in the order of the bank. */
  readonly chunks: readonly BankChunk[];
  /** How many facts its lessons have, those with a fault left out. */
  readonly facts: number;
  /** Of its own files and its sheets, in the order of `compareDiagnostics`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly kb: KnowledgeBase;
  readonly parsed: ParsedContent;
  /** The ids of its items that somebody approved as they are. */
  readonly signed: ReadonlySet<string>;
  /** Those that somebody retired as they are: no check refused them, and they are in no chunk. */
  readonly retired: readonly Item[];
  /**
   * The items that were generated, in their order, when nothing was found in any of them, waived or retired: the same knowledge gives
   * the very same again. Undefined otherwise.
   */
  readonly standing: readonly Item[] | undefined;
}

/** Gives the items that were generated from a knowledge base that says the very same, when they are known (`CompiledShard.standing`). */
export type FindStanding = (kb: KnowledgeBase) => readonly Item[] | undefined;

/**
 * How much is wanted: everything, or items with their own findings. The latter leaves out what is found in quizzes, in all items of
 * a course together and in sign-offs, and what forms need to know of items (`traits` is empty).
 */
export type ShardScope = 'all' | 'items';

/**
 * Compiles one shard. Pure.
 *
 * @param parts by path: all that the shard names, and any others
 * @param sheets those of its courses
 * @param memory what compiling the same shard left behind; it changes nothing but the time, as does `findStanding`
 */
export function compileShard(
  shard: Shard,
  parts: ReadonlyMap<string, ContentPart>,
  sheets: readonly Sheet[],
  memory: ShardMemory = new ShardMemory(),
  scope: ShardScope = 'all',
  findStanding: FindStanding = () => undefined,
): CompiledShard {
  const own = new Set([...shard.own, ...sheets.map(({ path }) => path)]);
  const read = [...shard.own, ...shard.shared].flatMap((path) => parts.get(path) ?? []);
  const known = memory.read(read, shard.own);
  const { parsed, kb, found } = known;
  const compiled = compileRead(known, memory, scope, findStanding);
  const { chunks, courses, quizzes, signed, retired, standing, diagnostics } = compiled;
  const all = [
    ...parsed.diagnostics,
    ...found,
    ...diagnostics,
    ...compareWithSheets(sheets, kb, parsed.lessons),
  ];
  const told = settleIds(all, { parts: read, parsed, sheets, kb });
  return {
    chunks,
    courses: courses.filter(({ id }) => shard.courses.includes(id)),
    quizzes,
    facts: kb.facts.size,
    diagnostics: told.filter(({ place }) => own.has(place.file)).sort(compareDiagnostics),
    kb,
    parsed,
    signed,
    retired,
    standing,
  };
}

function compileRead(
  { parsed, kb, found }: ReadShard,
  memory: ShardMemory,
  scope: ShardScope,
  findStanding: FindStanding,
): Omit<CompiledShard, 'facts' | 'kb' | 'parsed'> {
  const decisions = decisionsOf(parsed);
  const waivers = Map.groupBy(decisions.waivers, ({ entry }) => entry.item);
  const waiversOf = (id: string): Decisions['waivers'] => waivers.get(id) ?? [];
  const told: HowTold = { kb, opposed: opposedFacts(found, kb), wordsOf: authorWords(parsed.lessons) };
  const isDecided = decisions.waivers.length + decisions.retired.length > 0;
  const generated =
    (isDecided ? undefined : findStanding(kb))?.map(asStanding) ??
    memory.drafts(kb).map((draft) => atItsFact(draft, memory.judge(draft, kb, waiversOf(draft.id)), told));
  const judged = [...generated, ...judgeWritten(parsed, kb, waiversOf)];
  const denied = [...checkLessonText(parsed.lessons, kb, memory.use), ...checkTextAround(parsed, kb)];
  const sound = judged.flatMap(({ item }) => (item === undefined ? [] : [item]));
  // Of a fact whose items were refused, that is told; that it has none follows from it.
  const soundOrTold = [...sound, ...judged.flatMap(({ refused }) => refused ?? [])];
  const retired = retiredItems(decisions, sound);
  const items = sound.filter(({ id }) => !retired.has(id));
  const signed = signedItems(decisions, items);
  const lessons = markReviewed(bankLessons(parsed, kb), items, signed);
  const traits = scope === 'items' ? {} : shardTraits(items, { parsed, kb, found }, signed, memory);
  const courses = bankCourses(parsed);
  // With facts left out, a quiz may be short, and a cue show, for no fault of its own.
  const ofAll = hasError([...parsed.diagnostics, ...found])
    ? []
    : [
        ...factsWithoutItem(soundOrTold, kb),
        ...casesWithoutItem(soundOrTold, parsed.lessons),
        ...thinCoverage({ lessons, items: soundOrTold }, parsed, kb),
        ...(scope === 'items'
          ? []
          : [
              ...checkQuizzes(parsed, items, traits),
              ...checkCues(parsed, items, kb, memory.use),
              ...checkSignoffs(parsed, sound, new Set(judged.flatMap(({ used }) => used))),
            ]),
      ];
  return {
    chunks: chunksOf({ lessons, items, traits }),
    courses,
    quizzes: bankQuizzes(parsed, courses, items, signed),
    signed,
    retired: sound.filter(({ id }) => retired.has(id)),
    standing: isDecided ? undefined : standingOf(generated),
    diagnostics: [...itemFaults(judged, parsed, found), ...denied, ...ofAll],
  };
}

function asStanding(item: Item): JudgedItem {
  return { item, diagnostics: [], used: [] };
}

function standingOf(generated: readonly JudgedItem[]): readonly Item[] | undefined {
  const plain = generated.flatMap(({ item, diagnostics }) =>
    item === undefined || diagnostics.length > 0 ? [] : [item],
  );
  return plain.length === generated.length ? plain : undefined;
}

function shardTraits(
  items: readonly Item[],
  { parsed: { sources }, kb }: ReadShard,
  signed: ReadonlySet<string>,
  memory: ShardMemory,
): Bank['traits'] {
  return traitsOf(items, kb, { sources, enemies: memory.enemies(items, kb).toMap(), signed });
}

/** What is needed to tell of the faults of generated items. */
interface HowTold {
  readonly kb: KnowledgeBase;
  /** The facts that a contradiction was told of. */
  readonly opposed: ReadonlySet<FactRef>;
  readonly wordsOf: FindWords;
}

/**
 * A generated item that was judged; what is wrong with it is told of at the words of its author, or else at the fact that they are
 * about, or at its first. Of an item on facts
 * that contradict each other nothing is told: the contradiction is.
 */
function atItsFact(
  draft: ItemDraft,
  { item, id, faults, used }: JudgedDraft,
  { kb, opposed, wordsOf }: HowTold,
): JudgedItem {
  const fact = draft.facts.some((ref) => opposed.has(ref)) ? undefined : placeOf(draft, kb);
  if (fact === undefined) return { item, used, diagnostics: [] };
  const placed = faults.map((fault) => {
    const own = kb.facts.get(factOfWords(fault, draft) ?? '')?.place;
    const place = own?.file === fact.file ? own : fact;
    const words = wordsOf(fault, draft);
    // A fault in a file of another shard would be told of in none.
    return words?.file === fact.file ? atWords(fault, id, words, place) : atFact(fault, id, place);
  });
  return { item, used, diagnostics: placed, ...(item === undefined ? { refused: draft } : {}) };
}

/** The facts that a contradiction was told of, both sides. */
function opposedFacts(found: readonly Diagnostic[], kb: KnowledgeBase): ReadonlySet<FactRef> {
  const keyOf = ({ file, line, column }: Place): string => `${file}:${String(line)}:${String(column)}`;
  const places = new Set(
    found
      .filter(({ code }) => code === knowledgeCodes.contradiction.code)
      .flatMap(({ place, related }) => [place, ...related.map((other) => other.place)].map(keyOf)),
  );
  if (places.size === 0) return places;
  return new Set(
    [...kb.facts.values()].filter(({ place }) => places.has(keyOf(place))).map(({ ref }) => ref),
  );
}

/** Where a generated item comes from: its fact in the lesson. Generated items always have one. */
function placeOf(draft: ItemDraft, kb: KnowledgeBase): Place | undefined {
  return draft.facts.flatMap((ref) => kb.facts.get(ref)?.place ?? [])[0];
}

function atFact({ code, severity, message, why, help }: ItemFault, item: string, place: Place): Diagnostic {
  return { code, severity, message: messageOfItem(message, item), why, help, place, related: [], item };
}

function atWords(fault: ItemFault, item: string, words: Place, fact: Place): Diagnostic {
  return {
    ...atFact(fault, item, words),
    related: [{ message: 'the fact that the item asks about', place: fact }],
  };
}
