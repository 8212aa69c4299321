/** Stemma beside what authors use otherwise, on the same corpus: reading lessons, reading GIFT, and a lesson that is broken. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/gift/write.ts';
import { select } from '#lib/exchange/select.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { corpusFiles, writeCorpus } from '../corpus/corpus.ts';
import type { Measurement } from '../measurement.ts';
import { breakLesson, FAULTS, placeTold, type Fault } from './broken-lesson.ts';
import { figuresOf, runInTurn, type Rounds } from './compare.ts';
import { installBeside } from './install.ts';
import { plotBeside } from './plot.ts';
import { makeProject, runSystem, tellSystem } from './run-system.ts';
import { GIFT_SYSTEMS, LESSON_SYSTEMS, ROOT, type System } from './systems.ts';

/** A course: what is taken from the many, so that loading a program is not counted. */
const FEW = 8;
const SAID_MAX = 600;
const META = { site: 'https://stemma.example', date: '2026-01-01', changed: 0 };

export interface BesideOptions {
  /** Lessons of the corpus, more than eight. */
  readonly lessons: number;
  readonly rounds: number;
  /** File that the plot is written to. */
  readonly plot: string | undefined;
}

/** @throws Error when the other systems cannot be installed, when one fails, or when two do not read the same */
export async function measureBeside({
  lessons,
  rounds,
  plot,
}: BesideOptions): Promise<readonly Measurement[]> {
  installBeside();
  const folder = mkdtempSync(join(tmpdir(), 'stemma-beside-'));
  try {
    const sizes = { few: FEW, many: lessons };
    const measured = [
      { name: 'beside.lessons', value: lessons, unit: 'lessons' },
      ...figuresOf('beside.lessons', await compareLessons(folder, sizes, rounds), 'remark'),
      ...figuresOf('beside.gift', await compareGift(folder, sizes, rounds), 'gift-pegjs'),
      ...(await compareFaults(folder)),
    ];
    if (plot !== undefined) {
      mkdirSync(dirname(plot), { recursive: true });
      writeFileSync(plot, plotBeside(measured));
    }
    return measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Sizes = Readonly<Record<'few' | 'many', number>>;

function compareLessons(folder: string, sizes: Sizes, rounds: number): Promise<ReadonlyMap<string, Rounds>> {
  return compareSystems(LESSON_SYSTEMS, join(folder, 'lessons'), rounds, (project, size) => {
    writeCorpus(project, sizes[size]);
  });
}

async function compareGift(
  folder: string,
  sizes: Sizes,
  rounds: number,
): Promise<ReadonlyMap<string, Rounds>> {
  const files = { few: await giftFiles(sizes.few), many: await giftFiles(sizes.many) };
  return compareSystems(GIFT_SYSTEMS, join(folder, 'gift'), rounds, (project, size) => {
    for (const { name, bytes } of files[size]) writeFileSync(join(project, name), bytes);
  });
}

function compareSystems(
  systems: readonly System[],
  folder: string,
  rounds: number,
  fill: (project: string, size: 'few' | 'many') => void,
): Promise<ReadonlyMap<string, Rounds>> {
  const projectOf = (name: string, size: string): string => join(folder, size, name);
  for (const system of systems)
    for (const size of ['few', 'many'] as const) {
      makeProject(projectOf(system.name, size), system);
      fill(projectOf(system.name, size), size);
    }
  const byName = new Map(systems.map((system) => [system.name, system]));
  return runInTurn([...byName.keys()], rounds, (name, size) => {
    const system = byName.get(name);
    if (system === undefined) throw new RangeError(`There is no system ${name}`);
    return runSystem(system, projectOf(name, size));
  });
}

/** What Stemma exports of each course. Our reader takes a thousand questions a file; a course has some 220. */
async function giftFiles(
  lessons: number,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  const { bank } = compileBank([...corpusFiles(lessons)]);
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const { id } of bank.courses) {
    const selected = select(bank, { of: 'course', id }, kinds, { today: undefined, withdrawn: new Set() });
    const bytes = selected.ok ? (await exportSelection(format, selected.value, META)).bytes : undefined;
    if (bytes === undefined) throw new Error(`Nothing of ${id} could be written as GIFT`);
    files.push({ name: `${id}.gift`, bytes });
  }
  return files;
}

/**
 * One lesson of eight broken: with which code the program ends, how many lessons it gives all the same, and what it says.
 * `remark` is left out: what it would say is our own script.
 */
async function compareFaults(folder: string): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  for (const fault of FAULTS)
    for (const system of LESSON_SYSTEMS.filter(({ name }) => name !== 'remark')) {
      const project = join(folder, 'faults', fault, system.name);
      makeProject(project, system);
      writeCorpus(project, FEW);
      measured.push(...(await tellFault(system, project, fault)));
    }
  return measured;
}

async function tellFault(system: System, project: string, fault: Fault): Promise<readonly Measurement[]> {
  const paths = globSync('content/course-1/*.md', { cwd: project }).sort();
  const path = paths.find((one) => !one.endsWith('/course.md')) ?? '';
  const broken = breakLesson(readFileSync(join(project, path), 'utf8'), fault);
  writeFileSync(join(project, path), broken.text);
  const { exit, said, read } = await tellSystem(system, project);
  const place = placeTold(said, basename(path, '.md'), broken.line);
  const name = `beside.fault.${fault}.${system.name}`;
  const shown = stripVTControlCharacters(said)
    .trim()
    .replaceAll(project, '.')
    .replaceAll(ROOT, '')
    .slice(0, SAID_MAX);
  return [
    { name: `${name}.exit`, value: exit, unit: 'code' },
    { name: `${name}.lessons`, value: read, unit: `lessons of ${String(FEW)}` },
    { name: `${name}.namesLesson`, value: place.lesson ? 1 : 0, unit: 'lesson' },
    {
      name: `${name}.namesLine`,
      value: place.line === 'file' ? 1 : 0,
      unit: 'line of the file',
      said: shown,
    },
    { name: `${name}.namesLineOfFields`, value: place.line === 'fields' ? 1 : 0, unit: 'line of the fields' },
  ];
}
