import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { canonicalJson } from '#lib/base/canonical-json.ts';
import { once } from '#lib/base/remembered.ts';
import { canonicalList, canonicalObject, canonicalPart } from '#lib/bank/canonical-parts.ts';
import {
  BANK_FORMAT,
  bankFiles,
  headerSchema,
  pointerSchema,
  readJson,
  type BankHeader,
} from './bank-files.ts';
import { writeWhole } from './write-whole.ts';

/** Does some work when there is time for it. */
export type Later = (work: () => void) => void;

/** What writing changed. */
export interface WrittenBank {
  /** False when the same revision already stood there. */
  readonly changed: boolean;
  readonly lessonsWritten: number;
}

/**
 * Points `current.json` at a bank whose chunks all stand below `root`. The revision that was current before stays, and for a
 * while those before it: readers open lessons as they need them. Older ones are removed.
 *
 * @param later takes the removing, for which nobody has to wait; it is done at once when this is not given
 */
export function publishBank(
  root: string,
  bank: Omit<BankHeader, 'format'>,
  later: Later = (work) => work(),
): WrittenBank {
  const files = bankFiles(root);
  const before = currentRevision(root);
  const header = headerText(bank);
  if (before === bank.revision && holds(files.header(bank.revision), header))
    return { changed: false, lessonsWritten: 0 };
  const old = new Set(
    before === undefined ? [] : filesNamedIn(files.header(before)).flatMap(({ chunks }) => chunks),
  );
  writeWhole(files.header(bank.revision), header);
  known.set(files.header(bank.revision), filesOf(bank));
  writeWhole(
    files.pointer,
    canonicalJson({ format: BANK_FORMAT, revision: bank.revision, previous: before }),
  );
  if (before !== undefined) replacedNow(root, before);
  later(() => removeOld(root, new Set([bank.revision, ...(before === undefined ? [] : [before])])));
  return { changed: true, lessonsWritten: bank.lessons.filter(({ chunk }) => !old.has(chunk)).length };
}

/** Whether a file stands and has this text: a header that was spoilt, or edited by hand, is written anew. */
function holds(path: string, text: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === text;
}

/**
 * The header as canonical JSON. What no reader would take must not take the place of what is served: a fault of the program, and told
 * before it does harm.
 *
 * @throws ZodError for it
 */
function headerText(bank: Omit<BankHeader, 'format'>): string {
  const { courses, quizzes, lessons, indexes, names, revision, engine } = bank;
  const { shape } = headerSchema;
  for (const course of courses) hold(course, shape.courses.element);
  for (const quiz of quizzes) hold(quiz, shape.quizzes.element);
  for (const lesson of lessons) hold(lesson, shape.lessons.element);
  for (const index of indexes) hold(index, shape.indexes.element);
  hold(names, shape.names);
  headerSchema.pick({ revision: true, engine: true }).parse({ revision, engine });
  return canonicalObject({
    format: JSON.stringify(BANK_FORMAT),
    revision: JSON.stringify(revision),
    engine: JSON.stringify(engine),
    courses: canonicalList(courses),
    quizzes: canonicalList(quizzes),
    lessons: canonicalList(lessons),
    indexes: canonicalList(indexes),
    names: canonicalPart(names),
  } satisfies Record<keyof BankHeader, string>);
}

/** What was held against a schema: parts of a bank never change. */
const heldAgainst = once((_schema: z.ZodType) => new WeakSet<object>());

/** Holds a part against its schema, each once. */
function hold(part: object, schema: z.ZodType): void {
  const held = heldAgainst(schema);
  if (held.has(part)) return;
  schema.parse(part);
  held.add(part);
}

/** The revision that `current.json` names; undefined when there is no bank, or none that can be read. */
function currentRevision(root: string): string | undefined {
  const { pointer } = bankFiles(root);
  if (!existsSync(pointer)) return undefined;
  const parsed = pointerSchema.safeParse(readJson(pointer));
  return parsed.success ? parsed.data.revision : undefined;
}

/** How long a revision that was replaced keeps its files: longer than any request that began with it takes. */
const KEPT_MS = 600_000;
/** Of those that were replaced within that time, so many are kept: whoever saves every second would fill the disk. */
const KEPT_MOST = 4;

/** Marks a revision as replaced at this moment. */
function replacedNow(root: string, revision: string): void {
  const header = bankFiles(root).header(revision);
  const now = new Date();
  if (existsSync(header)) utimesSync(header, now, now);
}

/** Removes revisions but for `current` and those that were replaced lately, and every file that none of the others names. */
function removeOld(root: string, current: ReadonlySet<string>): void {
  const files = bankFiles(root);
  const revisions = readdirSync(files.folder, { withFileTypes: true })
    .filter((one) => one.isDirectory() && !FOLDERS.has(one.name))
    .map(({ name }) => ({ name, at: replacedAt(files.header(name)) }))
    .sort((a, b) => b.at - a.at);
  const late = revisions.filter(({ at }) => Date.now() - at < KEPT_MS).slice(0, KEPT_MOST);
  const kept = new Set([...current, ...late.map(({ name }) => name)]);
  for (const { name } of revisions)
    if (!kept.has(name)) rmSync(join(files.folder, name), { recursive: true, force: true });
  const headers = [...kept].map((revision) => files.header(revision));
  const named = headers.flatMap(filesNamedIn);
  for (const header of known.keys())
    if (header.startsWith(files.folder) && !headers.includes(header)) known.delete(header);
  removeUnnamed(files.chunk, new Set(named.flatMap(({ chunks }) => chunks)));
  removeUnnamed(files.outlines, new Set(named.flatMap(({ outlines }) => outlines)));
  removeUnnamed(files.slice, new Set(named.flatMap(({ slices }) => slices)));
  removeUnnamed(files.words, new Set(named.flatMap(({ words }) => words)));
}

/** The folders of the bank that hold files of several revisions. */
const FOLDERS: ReadonlySet<string> = new Set(['lessons', 'outlines', 'search', 'words']);

function replacedAt(header: string): number {
  return existsSync(header) ? statSync(header).mtimeMs : 0;
}

function removeUnnamed(pathOf: (hash: string) => string, named: ReadonlySet<string>): void {
  const folder = dirname(pathOf('x'));
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const hash = name.slice(0, -'.json'.length);
    if (name.endsWith('.json') && !named.has(hash)) rmSync(pathOf(hash), { force: true });
  }
}

/** The files that a bank names besides its header. */
interface NamedFiles {
  readonly chunks: readonly string[];
  readonly outlines: readonly string[];
  readonly slices: readonly string[];
  readonly words: readonly string[];
}

/** Path of a header → the files that it names. A header never changes; a process that publishes often reads each once. */
const known = new Map<string, NamedFiles>();

function filesOf({ lessons, indexes }: Pick<BankHeader, 'lessons' | 'indexes'>): NamedFiles {
  return {
    chunks: lessons.map(({ chunk }) => chunk),
    outlines: indexes.map(({ outlines }) => outlines),
    slices: indexes.flatMap(({ slices }) => slices.map(({ hash }) => hash)),
    words: indexes.map(({ words }) => words),
  };
}

/** @returns nothing for a header that cannot be read: nobody reads its bank */
function filesNamedIn(header: string): readonly NamedFiles[] {
  const parsed = known.has(header) ? undefined : headerSchema.safeParse(readJson(header)).data;
  const named = parsed === undefined ? known.get(header) : filesOf(parsed);
  if (named === undefined) return [];
  known.set(header, named);
  return [named];
}
