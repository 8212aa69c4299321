import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import { inTwoFiles } from './in-two-files.ts';
import { continuedQualifier } from './join-qualifiers.ts';
import type { Located, ParsedVocabulary } from './model.ts';
import type { ContentPart } from './part.ts';

/** The vocabulary of several files, and the ids that are defined twice. */
interface JoinedVocabulary {
  readonly vocabulary: ParsedVocabulary;
  readonly diagnostics: readonly Diagnostic[];
}

/** So many joined vocabularies are kept for files of which the first is the same. Chosen: a family's, and that of everything. */
const KEPT_MAX = 4;
const kept = new WeakMap<
  ParsedVocabulary,
  readonly { readonly of: readonly ParsedVocabulary[]; readonly joined: JoinedVocabulary }[]
>();

/**
 * The vocabulary of all files, in the order of their paths; of two entries with one id the first counts, and a qualifier may
 * be continued. Of the very same parts it is the same object, so that what follows from it can be kept beside it.
 */
export function joinVocabulary(parts: readonly ContentPart[]): JoinedVocabulary {
  const files = parts.flatMap((part) => (part.kind === 'vocabulary' ? [part.vocabulary] : []));
  const [first] = files;
  if (first === undefined) return joinFiles(files);
  const before = kept.get(first) ?? [];
  const known = before.find(
    ({ of }) => of.length === files.length && of.every((file, at) => file === files[at]),
  );
  if (known !== undefined) return known.joined;
  const joined = joinFiles(files);
  kept.set(first, [{ of: files, joined }, ...before].slice(0, KEPT_MAX));
  return joined;
}

function joinFiles(files: readonly ParsedVocabulary[]): JoinedVocabulary {
  const diagnostics: Diagnostic[] = [];
  const vocabulary: ParsedVocabulary = {
    kinds: join(
      'kind',
      files.map(({ kinds }) => kinds),
      diagnostics,
    ),
    concepts: join(
      'concept',
      files.map(({ concepts }) => concepts),
      diagnostics,
    ),
    disjoint: files.flatMap(({ disjoint }) => disjoint),
    scales: join(
      'scale',
      files.map(({ scales }) => scales),
      diagnostics,
    ),
    qualifiers: join(
      'qualifier',
      files.map(({ qualifiers }) => qualifiers),
      diagnostics,
      continuedQualifier,
    ),
    relations: join(
      'relation',
      files.map(({ relations }) => relations),
      diagnostics,
    ),
    faulty: files.flatMap(({ faulty }) => faulty),
  };
  return { vocabulary, diagnostics };
}

/** How a second entry with the id of a first one goes on with it; undefined when it does not. */
type Continuation<T> = (
  id: string,
  first: Located<T>,
  second: Located<T>,
) => { readonly joined: Located<T>; readonly diagnostics: readonly Diagnostic[] } | undefined;

function join<T>(
  what: string,
  files: readonly Readonly<Record<string, Located<T>>>[],
  diagnostics: Diagnostic[],
  continued?: Continuation<T>,
): Record<string, Located<T>> {
  const joined: Record<string, Located<T>> = {};
  for (const file of files) {
    for (const [id, located] of Object.entries(file)) {
      const first = own(joined, id);
      const both = first === undefined ? undefined : continued?.(id, first, located);
      if (first === undefined) joined[id] = located;
      else if (both === undefined) diagnostics.push(duplicate(what, id, first, located));
      else {
        joined[id] = both.joined;
        diagnostics.push(...both.diagnostics);
      }
    }
  }
  return joined;
}

function duplicate(what: string, id: string, first: Located<unknown>, second: Located<unknown>): Diagnostic {
  return inTwoFiles(`${what} "${id}"`, first.locate([], 'key'), second.locate([], 'key'));
}
