/** The content below a root as the workbench shows it, a family of courses at a time, compiled anew only when it changed. */
import { setImmediate } from 'node:timers/promises';
import { leadInOf, type Item } from '#lib/items/item.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import { sha256 } from '#lib/base/hash.ts';
import { ok, refuse } from '#lib/base/result.ts';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import type { ShardScope } from '#lib/bank/shards/compile-shard.ts';
import { itemsByLesson } from '#lib/bank/chunk.ts';
import { servable } from '#lib/bank/servable.ts';
import { renderSheet } from '#lib/bank/sheet.ts';
import { sheetPath } from '#lib/bank/sheet-path.ts';
import type { BenchIndex } from '#lib/bank/workbench/course-bench.ts';
import { compileFamily } from '#lib/bank/workbench/compile-family.ts';
import { itemBench } from '#lib/bank/workbench/fact-bench.ts';
import { lessonBench, type Desk } from '#lib/bank/workbench/lesson-bench.ts';
import { openDesk, usedItems, type DeskSource } from '#lib/bank/workbench/open-desk.ts';
import { sheetChanges } from '#lib/bank/workbench/sheet-changes.ts';
import { routeOf } from '#lib/content/routes.ts';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import { shortageSentence } from '#lib/forms/form.ts';
import { previewItem } from '#lib/forms/preview-item.ts';
import { hidesWords } from '#lib/knowledge/without-unread.ts';
import { systemClock, type Clock } from '../clock.ts';
import { recordsIn } from '../compile/records-in.ts';
import { toldOnce } from '../files/told-once.ts';
import { evidenceViews, kindOf, shownItem } from '../usecases/shown-item.ts';
import { committedFile } from './committed-file.ts';
import { FrontPage, type RecordOf } from './front-page.ts';
import { nameOf, PresentContent, type Present, type PresentShard } from './present-content.ts';
import { readFamily } from './read-family.ts';
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

/** A desk with what it was made from. */
interface PresentDesk extends Desk {
  /** See `ShownLesson.edition`. */
  readonly edition: string;
  /** As of `ShownLesson`. */
  readonly isWhole: boolean;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** What was made of the family of a course. */
interface Made {
  readonly courses: readonly string[];
  readonly scope: ShardScope;
  /** Of its files, review sheets among them, of what was told of reading, and the day; empty when a file was saved meanwhile. */
  readonly name: string;
  /** Of what it was compiled from. */
  readonly compiledName: string;
  readonly compiled: DeskSource['compiled'];
  readonly desk: PresentDesk;
}

/** Chosen: the families that somebody moves between. Each holds its items, some 10 MB. */
const MADE_MAX = 2;
/** Files of shards that are compiled for the front page while a build compiles them too. Chosen: a family of courses, some seconds. */
const MADE_EARLY_MAX = 50;

/** What others in this process have compiled. */
export interface CompiledElsewhere {
  readonly recordOf: RecordOf;
  /** The build that is under way; undefined when there is none. */
  readonly building: () => Promise<void> | undefined;
}

export class DeskRoot implements Workbench {
  readonly #root: string;
  readonly #content: PresentContent;
  readonly #memory: CompileMemory;
  readonly #front: FrontPage;
  readonly #building: CompiledElsewhere['building'];
  /** Used last stands first. */
  #made: readonly Made[] = [];

  /** @param memory shared with others who compile the same content in this thread */
  constructor(
    root: string,
    clock: Clock = systemClock,
    memory = new CompileMemory(),
    { recordOf, building }: CompiledElsewhere = { recordOf: recordsIn(root), building: () => undefined },
  ) {
    this.#root = root;
    this.#content = new PresentContent(root, clock, memory);
    this.#memory = memory;
    this.#front = new FrontPage(memory, recordOf);
    this.#building = building;
  }

  index = async (): Promise<BenchIndex | undefined> => {
    const present = this.#content.look();
    if (present === undefined) return undefined;
    const building = this.#building();
    if (building === undefined || this.#front.missing(present) <= MADE_EARLY_MAX)
      return this.#front.show(present);
    await building;
    return this.#front.show(this.#content.look() ?? present);
  };

  lesson = (request: LessonRequest): Promise<ShownLesson | undefined> => {
    // A form needs to know which items exclude each other.
    const desk = this.#open(request.course, request.quiz === undefined ? 'items' : 'all');
    return Promise.resolve(desk === undefined ? undefined : shownLesson(desk, request));
  };

  hasFile = (course: string, lesson: string): Promise<boolean> => {
    const path = `content/${course}/${lesson}.md`;
    const isThere = this.#content.look()?.paths.includes(path) === true;
    return Promise.resolve(isThere && routeOf(path).kind === 'lesson');
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
    const [course] = last?.courses ?? [];
    if (last !== undefined && course !== undefined) this.#open(course, last.scope);
  }

  /**
   * Proves the items of all courses: of what is saved next in those that are kept (`CompileMemory`), only what changed is proved.
   *
   * @param isStopped asked before each family of courses: a save is not kept waiting
   * @returns false when it was stopped
   */
  async prove(isStopped: () => boolean): Promise<boolean> {
    const courses = this.#content.look()?.shards.flatMap(({ shard }) => shard.courses.slice(0, 1)) ?? [];
    for (const course of courses) {
      await setImmediate();
      if (isStopped()) return false;
      this.#open(course);
    }
    return true;
  }

  /** The family of a course; undefined where there is no content, or no such course. */
  #open(course: string, scope: ShardScope = 'items'): PresentDesk | undefined {
    const present = this.#content.look();
    const family = present?.shards.find(({ shard }) => shard.courses.includes(course));
    if (present === undefined || family === undefined) return undefined;
    const isMeant = (one: Made): boolean =>
      one.courses.includes(course) && (one.scope === scope || one.scope === 'all');
    const before = this.#made.find(isMeant);
    const made = this.#make(family, present, scope, before);
    this.#made = [made, ...this.#made.filter((one) => one !== before)].slice(0, MADE_MAX);
    return made.desk;
  }

  /** @param before what was made for the same: what is compiled does not change when somebody signs, so that signing is quick */
  #make(family: PresentShard, present: Present, wanted: ShardScope, before: Made | undefined): Made {
    const { shard } = family;
    const { ofReading, across, today } = present;
    const name = `${nameOf(family)} ${today} ${JSON.stringify([ofReading, across])}`;
    if (before?.name === name) return before;
    const read = readFamily(family, present);
    const scope = before?.scope ?? wanted;
    const compiled =
      before?.compiledName === read.name
        ? before.compiled
        : compileFamily(read.shard, read.parts, read.sheets, this.#memory.of(shard), scope);
    const told = { ...compiled, diagnostics: toldOnce([...compiled.diagnostics, ...across], ofReading) };
    const isWhole = !compiled.parsed.diagnostics.some(hidesWords);
    const desk = openDesk({ compiled: told, decisions: read.decisions, ofReading, today });
    return {
      courses: shard.courses,
      scope,
      name: read.isAsLooked ? name : '',
      compiledName: read.name,
      compiled,
      // Nothing that an item shows is read from review sheets, which a build writes.
      desk: { ...desk, edition: sha256(`${family.key} ${today}`), isWhole, today },
    };
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
    edition: desk.edition,
    isWhole: desk.isWhole,
    opened: isHere ? openedItem(desk, at, seed) : undefined,
    form: quiz === undefined ? undefined : drawForm(desk, quiz, seed),
  };
}

function openedItem(desk: PresentDesk, id: string, seed: string): OpenedItem | undefined {
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

function drawForm(desk: PresentDesk, id: string, seed: string): DrawnForm | undefined {
  const quiz = desk.bank.quizzes.find((one) => one.id === id);
  if (quiz === undefined) return undefined;
  const used = { items: usedItems(desk), traits: desk.bank.traits };
  const items = servable(used, desk.today, new Set());
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
