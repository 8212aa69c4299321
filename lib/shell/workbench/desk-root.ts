/** The content below a root as the workbench shows it, compiled anew only when it changed. */
import { leadInOf, type Item } from '#lib/items/item.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import { ok, refuse } from '#lib/base/result.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { itemsByLesson } from '#lib/bank/chunk.ts';
import { servable } from '#lib/bank/servable.ts';
import { renderSheet } from '#lib/bank/sheet.ts';
import { sheetPath } from '#lib/bank/sheet-path.ts';
import { benchIndex, type BenchIndex } from '#lib/bank/workbench/course-bench.ts';
import { compileFamily } from '#lib/bank/workbench/compile-family.ts';
import { itemBench } from '#lib/bank/workbench/fact-bench.ts';
import { lessonBench, type Desk } from '#lib/bank/workbench/lesson-bench.ts';
import { openDesk, usedItems, type DeskSource } from '#lib/bank/workbench/open-desk.ts';
import { sheetChanges } from '#lib/bank/workbench/sheet-changes.ts';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import { shortageSentence } from '#lib/forms/form.ts';
import { previewItem } from '#lib/forms/preview-item.ts';
import { systemClock, type Clock } from '../clock.ts';
import { evidenceViews, kindOf, shownItem } from '../usecases/shown-item.ts';
import { committedFile } from './committed-file.ts';
import { PresentContent, type Present } from './present-content.ts';
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

/** A desk with the content that it was made from. */
interface PresentDesk extends Desk {
  readonly present: Present;
}

/** What was made of the content, for everything or for the family of a course. */
interface Made {
  readonly of: Present;
  /** Undefined: of everything. */
  readonly course: string | undefined;
  readonly compiled: DeskSource['compiled'] & { readonly courses?: readonly string[] };
  readonly desk: PresentDesk;
}

/** Chosen: everything, and the family of the course that somebody works on. Each holds its items, some 10 MB. */
const MADE_MAX = 2;

export class DeskRoot implements Workbench {
  readonly #root: string;
  readonly #content: PresentContent;
  readonly #memory: CompileMemory;
  /** Used last stands first. */
  #made: readonly Made[] = [];

  /** @param memory shared with others who compile the same content in this thread */
  constructor(root: string, clock: Clock = systemClock, memory = new CompileMemory()) {
    this.#root = root;
    this.#content = new PresentContent(root, clock);
    this.#memory = memory;
  }

  index = (): Promise<BenchIndex | undefined> => {
    const desk = this.#open(undefined);
    return Promise.resolve(desk === undefined ? undefined : benchIndex(desk));
  };

  lesson = (request: LessonRequest): Promise<ShownLesson | undefined> => {
    // A form needs to know what excludes what among all items.
    const desk = this.#open(request.quiz === undefined ? request.course : undefined);
    return Promise.resolve(desk === undefined ? undefined : shownLesson(desk, request));
  };

  opened = (id: string, seed: string): Promise<OpenedItem | undefined> => {
    const desk = this.#open(courseOf(id));
    return Promise.resolve(desk === undefined ? undefined : openedItem(desk, id, seed));
  };

  item = (id: string): Promise<ItemNow | undefined> => {
    const desk = this.#open(courseOf(id));
    const item = desk?.bank.items.find((one) => one.id === id);
    const state = desk?.states.get(id);
    if (item === undefined || state === undefined) return Promise.resolve(undefined);
    const { course, lesson, revision } = item;
    return Promise.resolve({ course, lesson, revision, state });
  };

  changes = async (course: string, id: string): Promise<LessonChanges | undefined> => {
    const desk = this.#open(course);
    if (desk === undefined) return undefined;
    const { bank, kb } = desk;
    const found = itemsByLesson({ lessons: bank.lessons, items: usedItems(desk) }).find(
      ({ lesson }) => lesson.course === course && lesson.id === id,
    );
    if (found === undefined) return undefined;
    const committed = await committedFile(this.#root, sheetPath(course, id));
    if (!committed.ok) return refuse(committed.error);
    const now = renderSheet(found.lesson, found.items, kb).text;
    const { commit, text } = committed.value;
    return ok({ ...sheetChanges(text, now), title: found.lesson.title, commit });
  };

  /** Makes anew what was used last, if the content has changed, so that whoever asks for it next finds it made. */
  renew(): void {
    const [last] = this.#made;
    if (last !== undefined) this.#open(last.course);
  }

  /** Undefined where there is no content, or no such course. @param course of whose family; undefined: of everything */
  #open(course: string | undefined): PresentDesk | undefined {
    const present = this.#content.look();
    if (present === undefined) return undefined;
    const isMeant = (one: Made): boolean =>
      one.course === course || (one.compiled.courses ?? []).includes(course ?? '');
    const before = this.#made.find(isMeant);
    const made = before?.of === present ? before : this.#make(present, course, before);
    if (made === undefined) return undefined;
    this.#made = [made, ...this.#made.filter((one) => one !== before)].slice(0, MADE_MAX);
    return made.desk;
  }

  /** @param before what was made for the same: what is compiled does not change when somebody signs, so that signing is quick */
  #make(present: Present, course: string | undefined, before: Made | undefined): Made | undefined {
    const compiled =
      before?.of.compiled === present.compiled ? before.compiled : this.#compile(present, course);
    if (compiled === undefined) return undefined;
    const { courses } = compiled;
    const { ofReading, today } = present;
    const decisions =
      courses === undefined
        ? present.decisions
        : present.decisions.filter((part) => part.kind === 'signoffs' && courses.includes(part.course));
    const desk = openDesk({ compiled, decisions, ofReading, today }, course === undefined ? 'all' : 'items');
    return { of: present, course, compiled, desk: { ...desk, present } };
  }

  #compile({ compiled: files }: Present, course: string | undefined): Made['compiled'] | undefined {
    return course === undefined
      ? compileBank(files, this.#memory)
      : compileFamily(files, course, this.#memory);
  }
}

/** The course of an item is the first part of its id. */
function courseOf(id: string): string {
  return id.split('/')[0] ?? '';
}

const registered: readonly ItemKind[] = kinds;

function shownLesson(desk: PresentDesk, request: LessonRequest): ShownLesson | undefined {
  const { course, lesson, seed, quiz, at } = request;
  const bench = lessonBench(desk, course, lesson);
  if (bench === undefined) return undefined;
  const lines = [...bench.facts.flatMap((fact) => fact.items), ...bench.others];
  const isHere = at !== undefined && lines.some(({ id }) => id === at);
  return {
    bench,
    edition: desk.present.edition,
    opened: isHere ? openedItem(desk, at, seed) : undefined,
    form: quiz === undefined ? undefined : drawForm(desk, quiz, seed),
  };
}

function openedItem(desk: PresentDesk, id: string, seed: string): OpenedItem | undefined {
  const { bank, present } = desk;
  const item = bank.items.find((one) => one.id === id);
  if (item === undefined) return undefined;
  const lesson = bank.items.filter((one) => one.course === item.course && one.lesson === item.lesson);
  const kind = kindOf(registered, item.kind);
  const evidence = evidenceViews(shownItem(item, bank).evidence);
  return {
    bench: itemBench(item, desk),
    preview: previewItem(item, lesson, { seed, kind, evidence }),
    edition: present.edition,
    seed,
  };
}

function drawForm(desk: PresentDesk, id: string, seed: string): DrawnForm | undefined {
  const quiz = desk.bank.quizzes.find((one) => one.id === id);
  if (quiz === undefined) return undefined;
  const used = { items: usedItems(desk), traits: desk.bank.traits };
  const items = servable(used, desk.present.today, new Set());
  const form = assembleForm({ quiz, items, traits: desk.bank.traits, seed });
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
