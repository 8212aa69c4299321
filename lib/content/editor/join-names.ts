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
  const joined = new JoinedNames();
  for (const file of files) joined.add(file);
  return joined.known(itemKinds);
}

/** All ids as one file has them: the objectives and facts that it gives stand for its own words, whatever others mean by the same. */
export function knownIn(known: KnownNames, own: FileNames | undefined): KnownNames {
  if (own === undefined) return known;
  return {
    ...known,
    objective: new Map([...known.objective, ...own.objective]),
    fact: new Map([...known.fact, ...own.fact]),
  };
}

/** What `joinNames` joins, for whoever has one file after the other: of each no more is held than its ids and their labels. */
export class JoinedNames {
  readonly #labels = new Map(NAMED.map((named) => [named, new Map<string, string>()]));

  add(file: FileNames): void {
    for (const [named, labels] of this.#labels)
      for (const [id, label] of file[named]) {
        const before = labels.get(id);
        if (before === undefined || compareText(label, before) < 0) labels.set(id, label);
      }
  }

  known(itemKinds: readonly string[]): KnownNames {
    const sorted = (named: keyof FileNames): Names =>
      new Map([...(this.#labels.get(named) ?? [])].sort(([a], [b]) => compareText(a, b)));
    return {
      kind: sorted('kind'),
      concept: sorted('concept'),
      relation: sorted('relation'),
      qualifier: sorted('qualifier'),
      'qualifier-value': sorted('qualifier-value'),
      scale: sorted('scale'),
      source: sorted('source'),
      course: sorted('course'),
      lesson: sorted('lesson'),
      objective: sorted('objective'),
      fact: sorted('fact'),
      'item-kind': new Map(unique(itemKinds).map((id) => [id, ''])),
    };
  }
}

const NAMED: readonly (keyof FileNames)[] = [
  'kind',
  'concept',
  'relation',
  'qualifier',
  'qualifier-value',
  'scale',
  'source',
  'course',
  'lesson',
  'objective',
  'fact',
];
