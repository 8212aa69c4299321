/** What files would say wrong with edits made, and do not say without. */
import { compareWithSheets } from '#lib/bank/published.ts';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import { applyFixes } from '#lib/base/apply-fixes.ts';
import type { Diagnostic, Edit } from '#lib/base/diagnostic.ts';
import type { SourceFile } from '#lib/content/model.ts';
import type { LiveFile, LiveView } from './live-files.ts';

/** What is wrong in content and knowledge, and beside the sheets of what was published. */
export type Fault = Pick<Diagnostic, 'code' | 'severity' | 'message' | 'help' | 'place'>;

/** Faults before edits and those that come with them; items are not proved. */
export interface EditFaults {
  /** Errors in the files that would change: with them nobody can say what an edit does. */
  readonly before: readonly Fault[];
  readonly added: readonly Fault[];
}

/** @param edits of the files as they are in `view` */
export function faultsOfEdits(view: LiveView, edits: readonly Edit[]): EditFaults {
  const changed = new Map(
    [...Map.groupBy(edits, ({ place }) => place.file)].map(([path, own]) => [
      path,
      editedText(view, path, own),
    ]),
  );
  const files = [...view.files.values()].filter(({ digest }) => digest !== undefined);
  const now = files.map((file) => ({ ...file, text: changed.get(file.path) ?? file.text }));
  const before = faultsIn(files, changed, view);
  const after = faultsIn(now, changed, view);
  return {
    before: before.filter(({ severity, place }) => severity === 'error' && changed.has(place.file)),
    added: addedTo(before, after),
  };
}

function editedText({ files }: LiveView, path: string, edits: readonly Edit[]): string {
  const { text, made } = applyFixes(files.get(path)?.text ?? '', [{ what: '', edits, sure: true }]);
  if (made.length === 0) throw new RangeError(`an edit of ${path} is of another text`);
  return text;
}

/** In the families of courses that have or read a changed file. */
function faultsIn(
  files: readonly (SourceFile & Pick<LiveFile, 'digest'>)[],
  changed: ReadonlyMap<string, string>,
  view: LiveView,
): readonly Fault[] {
  const memory = new CompileMemory();
  const digests = files.flatMap((file) =>
    changed.has(file.path) ? memory.digestOf(memory.partOf(file)) : (file.digest ?? []),
  );
  const byPath = new Map(files.map((file) => [file.path, file]));
  const { shards, faults } = memory.plan(digests);
  const touched = shards.filter(({ own, shared }) => [...own, ...shared].some((path) => changed.has(path)));
  return [...faults, ...touched.flatMap((shard) => faultsOf(shard, byPath, memory, view))];
}

function faultsOf(
  shard: Shard,
  files: ReadonlyMap<string, SourceFile>,
  memory: CompileMemory,
  { sheets }: LiveView,
): readonly Fault[] {
  const parts = [...shard.own, ...shard.shared].flatMap((path) => {
    const file = files.get(path);
    return file === undefined ? [] : [memory.partOf(file)];
  });
  const { parsed, kb, found } = memory.of(shard).read(parts, shard.own);
  const own = shard.courses.flatMap((course) => sheets.get(course) ?? []);
  return [...parsed.diagnostics, ...found, ...compareWithSheets(own, kb, parsed.lessons)];
}

/** Those of which there are more of one code in a file: messages name ids, which are others now. */
function addedTo(before: readonly Fault[], after: readonly Fault[]): readonly Fault[] {
  const keyOf = ({ code, place }: Fault): string => `${code} ${place.file}`;
  const known = Map.groupBy(before, keyOf);
  return [...Map.groupBy(after, keyOf)].flatMap(([key, faults]) =>
    faults.length > (known.get(key)?.length ?? 0) ? faults : [],
  );
}
