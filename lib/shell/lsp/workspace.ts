/** A root as an editor has it: what is wrong with it, its ids, and where they are defined. */
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { compareDiagnostics, type Diagnostic, type Edit, type Place } from '#lib/base/diagnostic.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import { definitionOf } from '#lib/content/editor/definitions.ts';
import { fittingIds, type Cursor } from '#lib/content/editor/fitting-ids.ts';
import { joinNames, knownIn, type FileNames, type KnownNames } from '#lib/content/editor/join-names.ts';
import type { Named } from '#lib/content/editor/references.ts';
import { usesOf } from '#lib/content/editor/uses.ts';
import { assembleContent } from '#lib/content/parse-content.ts';
import { routeOf } from '#lib/content/routes.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { readCache, readFiles, type CompileCache } from '../compile/cache-files.ts';
import type { FileRecord } from '../compile/shard-record.ts';
import { LiveFiles, type LiveFile, type LiveView } from './live-files.ts';
import { renamed } from './rename.ts';
import { LiveShards, type DueShard } from './live-shards.ts';

/** What the files amount to. */
export interface Reading {
  readonly known: KnownNames;
  readonly diagnostics: readonly Diagnostic[];
}

const KIND_IDS = kinds.map(({ id }) => id);

/** Keeps what was read of each file and found in each family of courses until they change. */
export class Workspace {
  readonly #memory = new CompileMemory();
  readonly #files: LiveFiles;
  readonly #shards: LiveShards;
  #view: LiveView | undefined;
  #names: { readonly of: readonly FileNames[]; readonly joined: KnownNames } | undefined;

  constructor(root: string) {
    // Read when it is first needed: the editor waits until the server has begun.
    let built: CompileCache | undefined;
    const cache = (): CompileCache => (built ??= readCache(root));
    let files: Readonly<Record<string, FileRecord>> | undefined;
    this.#files = new LiveFiles(root, this.#memory, () => (files ??= readFiles(root, cache())));
    this.#shards = new LiveShards(this.#files, this.#memory, cache);
  }

  /** Takes the text of an open file. Whether it is another than was read last. */
  open(path: string, text: string): boolean {
    return this.#files.open(path, text);
  }

  close(path: string): void {
    this.#files.close(path);
  }

  /** These may be others on the disk, or be gone; any may, when none are given. */
  changedOnDisk(paths?: readonly string[]): void {
    this.#files.changedOnDisk(paths);
  }

  /**
   * The files as they are now: content and knowledge of what changed, and what the last check found in items and quizzes.
   * @throws RootError when the root cannot be used
   */
  read(): Reading {
    this.#view = this.#files.refresh();
    return this.#reading(this.#view);
  }

  /** What `check` has to look at anew since it did, in the files as they were read last. */
  due(): readonly DueShard[] {
    return this.#view === undefined ? [] : this.#shards.due(this.#view);
  }

  /** Finds everything that `check` finds in a family of courses; nothing when it changed since it was due. */
  check(due: DueShard): void {
    if (this.#view !== undefined) this.#shards.check(due, this.#view);
  }

  /** Where an id is defined; of a name that a lesson gives, in the lesson at hand first. */
  definition(named: Named, id: string, path: string): Place | undefined {
    const files = [...(this.#view?.files.values() ?? [])];
    const naming = files.filter((file) => file.path === path || namesIt(file, named, id));
    const parts = naming.map((file) => this.#memory.partOf({ path: file.path, text: file.text }));
    return definitionOf(
      assembleContent(
        parts,
        files.map((file) => file.path),
      ),
      named,
      id,
      path,
    );
  }

  /** Every place at which an id stands, in the order of the files; its definition among them where that is wanted. */
  uses(named: Named, id: string, path: string, isDefinitionWanted: boolean): readonly Place[] {
    const definition = this.definition(named, id, path);
    const isDefinition = ({ file, line, column }: Place): boolean =>
      file === definition?.file && line === definition.line && column === definition.column;
    const home = definition?.file ?? path;
    const found = usesOf(this.#view?.files.values() ?? [], { named, id, path: home });
    if (!isDefinitionWanted) return found.filter((place) => !isDefinition(place));
    return definition === undefined || found.some(isDefinition) ? found : [definition, ...found];
  }

  /** Gives an id another name in the files as they are now, or says in a sentence why it keeps its own. */
  rename(named: Named, id: string, path: string, to: string): Result<readonly Edit[], string> {
    const view = this.#files.refresh();
    this.#view = view;
    const home = this.definition(named, id, path)?.file;
    if (home === undefined) return refuse(`Nothing defines the ${named} "${id}".`);
    return to === id ? ok([]) : renamed(view, { named, id, path: home, to });
  }

  /** All ids as the file at hand has them. */
  knownIn(path: string, { known }: Reading): KnownNames {
    return knownIn(known, this.#view?.files.get(path)?.names);
  }

  /** The ids that fit best at a place of a lesson; undefined where nobody can say. */
  fitting(named: Named, path: string, cursor: Cursor): ReadonlySet<string> | undefined {
    const files = [...(this.#view?.files.values() ?? [])];
    const parts = files
      .filter((file) => routeOf(file.path).kind === 'vocabulary')
      .map((file) => this.#memory.partOf(file));
    const { vocabulary } = assembleContent(parts, []);
    return fittingIds(named, cursor, { names: this.#view?.files.get(path)?.names, vocabulary });
  }

  #reading(view: LiveView): Reading {
    const diagnostics = [...this.#shards.findings(view)].sort(compareDiagnostics);
    return { known: this.#known([...view.files.values()].flatMap(({ names }) => names ?? [])), diagnostics };
  }

  #known(of: readonly FileNames[]): KnownNames {
    const last = this.#names;
    if (last?.of.length === of.length && of.every((names, at) => names === last.of[at])) return last.joined;
    const joined = joinNames(of, KIND_IDS);
    this.#names = { of, joined };
    return joined;
  }
}

function namesIt({ names }: LiveFile, named: Named, id: string): boolean {
  if (named === 'item-kind' || names === undefined) return false;
  return names[named].some(([known]) => known === id);
}
