/** The content below a root as the workbench shows it, compiled anew only when it changed. */
import { leadInOf, type Item } from '#lib/items/item.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { ok, refuse } from '#lib/base/result.ts';
import type { CompiledBank } from '#lib/bank/compile-bank.ts';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { itemsByLesson } from '#lib/bank/chunk.ts';
import { servable } from '#lib/bank/servable.ts';
import { renderSheet, sheetPath } from '#lib/bank/sheet.ts';
import { benchIndex, type BenchIndex } from '#lib/bank/workbench/course-bench.ts';
import { itemBench } from '#lib/bank/workbench/fact-bench.ts';
import { lessonBench, type Desk } from '#lib/bank/workbench/lesson-bench.ts';
import { openDesk, splitFiles, usedItems } from '#lib/bank/workbench/open-desk.ts';
import { sheetChanges } from '#lib/bank/workbench/sheet-changes.ts';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import { shortageSentence } from '#lib/forms/form.ts';
import { previewItem } from '#lib/forms/preview-item.ts';
import { compileRead, type CompiledRoot } from '../cli/compile-root.ts';
import { systemClock, type Clock } from '../clock.ts';
import { readContent, RootError, type ReadContent } from '../files/read-content.ts';
import { evidenceViews, kindOf, shownItem } from '../usecases/shown-item.ts';
import { committedFile } from './committed-file.ts';
import type {
  DrawnForm,
  DrawnItem,
  ItemNow,
  LessonChanges,
  LessonRequest,
  OpenedItem,
  ShownLesson,
  Workbench,
} from './workbench.ts';

/** Digits of the day in an ISO 8601 time. */
const ISO_DAY = 10;

/** A desk with a name of its own: see `ShownLesson.edition`. */
interface NamedDesk extends Desk {
  readonly edition: string;
}

export class DeskRoot implements Workbench {
  readonly #root: string;
  readonly #clock: Clock;
  readonly #memory: CompileMemory;
  /** What was compiled last, and from which files. */
  #compiled: { readonly of: readonly SourceFile[]; readonly root: CompiledRoot } | undefined;
  /** The same with what people decided. */
  #desk:
    | {
        readonly of: readonly SourceFile[];
        readonly compiled: CompiledBank;
        readonly today: string;
        readonly desk: NamedDesk;
      }
    | undefined;

  /** @param memory shared with others who compile the same content in this thread */
  constructor(root: string, clock: Clock = systemClock, memory = new CompileMemory()) {
    this.#root = root;
    this.#clock = clock;
    this.#memory = memory;
  }

  index = (): Promise<BenchIndex | undefined> => {
    const desk = this.#open();
    return Promise.resolve(desk === undefined ? undefined : benchIndex(desk));
  };

  lesson = (request: LessonRequest): Promise<ShownLesson | undefined> => {
    const desk = this.#open();
    return Promise.resolve(desk === undefined ? undefined : shownLesson(desk, request, this.#today()));
  };

  opened = (id: string, seed: string): Promise<OpenedItem | undefined> => {
    const desk = this.#open();
    return Promise.resolve(desk === undefined ? undefined : openedItem(desk, id, seed));
  };

  item = (id: string): Promise<ItemNow | undefined> => {
    const desk = this.#open();
    const item = desk?.bank.items.find((one) => one.id === id);
    const state = desk?.states.get(id);
    if (item === undefined || state === undefined) return Promise.resolve(undefined);
    const { course, lesson, revision } = item;
    return Promise.resolve({ course, lesson, revision, state });
  };

  changes = async (course: string, id: string): Promise<LessonChanges | undefined> => {
    const desk = this.#open();
    if (desk === undefined) return undefined;
    const { bank, kb } = desk;
    const found = itemsByLesson({ ...bank, items: usedItems(desk) }).find(
      ({ lesson }) => lesson.course === course && lesson.id === id,
    );
    if (found === undefined) return undefined;
    const committed = await committedFile(this.#root, sheetPath(course, id));
    if (!committed.ok) return refuse(committed.error);
    const now = renderSheet(found.lesson, found.items, kb).text;
    const { commit, text } = committed.value;
    return ok({ ...sheetChanges(text, now), title: found.lesson.title, commit });
  };

  #today(): string {
    return this.#clock.now().slice(0, ISO_DAY);
  }

  /** Undefined when there is no content below the root: a server may be given a compiled bank alone. */
  #open(): NamedDesk | undefined {
    const startedMs = performance.now();
    const read = readRoot(this.#root);
    if (read === undefined) return undefined;
    const { files, diagnostics } = read;
    const { compiled: present, decisions } = splitFiles(files);
    if (this.#compiled === undefined || !areSame(this.#compiled.of, present))
      this.#compiled = {
        of: present,
        root: compileRead({ files: present, diagnostics: [] }, startedMs, this.#memory),
      };
    const { compiled } = this.#compiled.root;
    const today = this.#today();
    const known = this.#desk;
    if (known?.compiled === compiled && known.today === today && areSame(known.of, files)) return known.desk;
    const desk = {
      ...openDesk({ compiled, decisions, ofReading: diagnostics, today }),
      edition: this.#clock.randomId(),
    };
    this.#desk = { of: files, compiled, today, desk };
    return desk;
  }
}

function readRoot(root: string): ReadContent | undefined {
  try {
    return readContent(root);
  } catch (error) {
    if (error instanceof RootError) return undefined;
    throw error;
  }
}

function areSame(some: readonly SourceFile[], others: readonly SourceFile[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ path, text }, index) => path === others[index]?.path && text === others[index].text)
  );
}

const registered: readonly ItemKind[] = kinds;

function shownLesson(desk: NamedDesk, request: LessonRequest, today: string): ShownLesson | undefined {
  const { course, lesson, seed, quiz, at } = request;
  const bench = lessonBench(desk, course, lesson);
  if (bench === undefined) return undefined;
  const lines = [...bench.facts.flatMap((fact) => fact.items), ...bench.others];
  const isHere = at !== undefined && lines.some(({ id }) => id === at);
  return {
    bench,
    edition: desk.edition,
    opened: isHere ? openedItem(desk, at, seed) : undefined,
    form: quiz === undefined ? undefined : drawForm(desk, quiz, seed, today),
  };
}

function openedItem(desk: NamedDesk, id: string, seed: string): OpenedItem | undefined {
  const { bank, edition } = desk;
  const item = bank.items.find((one) => one.id === id);
  if (item === undefined) return undefined;
  const lesson = bank.items.filter((one) => one.course === item.course && one.lesson === item.lesson);
  const kind = kindOf(registered, item.kind);
  const evidence = evidenceViews(shownItem(item, bank).evidence);
  return {
    bench: itemBench(item, desk),
    preview: previewItem(item, lesson, { seed, kind, evidence }),
    edition,
    seed,
  };
}

function drawForm(desk: Desk, id: string, seed: string, today: string): DrawnForm | undefined {
  const quiz = desk.bank.quizzes.find((one) => one.id === id);
  if (quiz === undefined) return undefined;
  const used = { items: usedItems(desk), traits: desk.traits };
  const items = servable(used, today, new Set());
  const form = assembleForm({ quiz, items, traits: desk.traits, seed });
  if (!form.ok) return refuse(shortageSentence(form.error));
  const byId = new Map(items.map((item) => [item.id, item]));
  return ok(form.value.entries.flatMap(({ itemId }) => drawnItem(byId.get(itemId))));
}

function drawnItem(item: Item | undefined): readonly DrawnItem[] {
  if (item === undefined) return [];
  const label = kindLabel(item.kind);
  return [{ item: item.id, lesson: item.lesson, label, leadIn: leadInOf(item.stem) }];
}

function kindLabel(id: string): string {
  return registered.find((kind) => kind.id === id)?.label ?? id;
}
