import { compareText } from '#lib/base/diagnostic.ts';
import { unique } from '#lib/base/unique.ts';
import type { Named } from './references.ts';

/** What an id stands for, in words; '' when there are none. */
export type Names = ReadonlyMap<string, string>;
/** Every id that a root has, by what it names. */
export type KnownNames = Readonly<Record<Named, Names>>;

/** The ids of one file, each with its label. Ids of item kinds are in no file. Plain JSON. */
export type FileNames = Readonly<Record<Exclude<Named, 'item-kind'>, readonly NamedId[]>>;
/** An id, and what it stands for. */
export type NamedId = readonly [id: string, label: string];

/** The ids of all files, by id; the order of the files does not matter: of an id with several labels the first by the alphabet counts. */
export function joinNames(files: readonly FileNames[], itemKinds: readonly string[]): KnownNames {
  const join = (named: keyof FileNames): Names => {
    const labels = Map.groupBy(
      files.flatMap((file) => file[named]),
      ([id]) => id,
    );
    const sorted = [...labels].sort(([a], [b]) => compareText(a, b));
    return new Map(sorted.map(([id, all]) => [id, all.map(([, label]) => label).sort(compareText)[0] ?? '']));
  };
  return {
    kind: join('kind'),
    concept: join('concept'),
    relation: join('relation'),
    qualifier: join('qualifier'),
    'qualifier-value': join('qualifier-value'),
    scale: join('scale'),
    source: join('source'),
    course: join('course'),
    lesson: join('lesson'),
    objective: join('objective'),
    fact: join('fact'),
    'item-kind': new Map(unique(itemKinds).map((id) => [id, ''])),
  };
}
