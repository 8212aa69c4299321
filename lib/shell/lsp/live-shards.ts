/** What is found in the families of courses of a root while somebody types: each is read and checked when its files changed. */
import type { Sheet } from '#lib/bank/sheet-rows.ts';
import type { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { compileShard } from '#lib/bank/shards/compile-shard.ts';
import type { ShardPlan } from '#lib/bank/shards/kept-plan.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { keptFindings } from '#lib/content/editor/kept-findings.ts';
import type { ContentPart } from '#lib/content/part.ts';
import type { CompileCache } from '../compile/cache-files.ts';
import { isComparedWith } from '../compile/compared-with.ts';
import { shardKey } from '../compile/shard-key.ts';
import type { ShardRecord } from '../compile/shard-record.ts';
import type { LiveFile, LiveFiles, LiveView } from './live-files.ts';

/** What was found in a shard, and in which texts. */
interface Found {
  /** As of `keyOf`, of the files that it was found in. */
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Of its own files, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** A shard that is to be checked as its files were. */
export interface DueShard {
  readonly shard: Shard;
  readonly key: string;
}

/** Content and knowledge are read on every change; the rest is what `check` finds besides. */
const READ_ON_CHANGE = /^(?:content|knowledge|files)\//u;
/** So long at most is read on one change: what is left is read when the next one comes, or checked when a file is saved. */
const READ_WITHIN_MS = 250;

export class LiveShards {
  readonly #files: LiveFiles;
  readonly #memory: CompileMemory;
  /** Of the last build on this machine, by key: a family that is the same is not checked again. */
  readonly #built: () => ReadonlyMap<string, ShardRecord>;
  readonly #read = new Map<string, Found>();
  readonly #checked = new Map<string, Found>();

  constructor(files: LiveFiles, memory: CompileMemory, built: () => Pick<CompileCache, 'shards'>) {
    this.#files = files;
    this.#memory = memory;
    let byKey: ReadonlyMap<string, ShardRecord> | undefined;
    this.#built = () => (byKey ??= new Map(built().shards.map((record) => [record.key, record])));
  }

  /**
   * Everything that is known to be wrong: what content and knowledge say now, and what items and quizzes had at the last check
   * where it still has its place.
   */
  findings(view: LiveView): readonly Diagnostic[] {
    const until = performance.now() + READ_WITHIN_MS;
    const plan = this.#plan(view);
    const shards = this.#openFirst(plan);
    const names = new Set(shards.map(nameOf));
    for (const known of [this.#read, this.#checked])
      for (const name of known.keys()) if (!names.has(name)) known.delete(name);
    const found = shards.flatMap((shard) => this.#findingsOf(shard, view, until));
    return [...this.#files.faults(), ...plan.faults, ...found];
  }

  /** The shards that changed since they were checked, those of open files first. */
  due(view: LiveView): readonly DueShard[] {
    return this.#openFirst(this.#plan(view))
      .map((shard) => ({ shard, key: keyOf(shard, view) }))
      .filter(({ shard, key }) => this.#checked.get(nameOf(shard))?.key !== key);
  }

  /** Finds everything in a shard; nothing when it has changed since it was due. */
  check({ shard, key }: DueShard, view: LiveView): void {
    if (keyOf(shard, view) !== key) return;
    const diagnostics = this.#builtFindings(shard, view) ?? this.#compile(shard, view);
    this.#checked.set(nameOf(shard), { key, diagnostics, texts: textsOf(shard, view) });
  }

  #plan(view: LiveView): ShardPlan {
    return this.#memory.plan([...view.files.values()].flatMap(({ digest }) => digest ?? []));
  }

  #openFirst({ shards }: ShardPlan): readonly Shard[] {
    const isOpen = (shard: Shard): boolean => shard.own.some((path) => this.#files.isOpen(path));
    return shards.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
  }

  #findingsOf(shard: Shard, view: LiveView, until: number): readonly Diagnostic[] {
    const [name, key] = [nameOf(shard), keyOf(shard, view)];
    const checked = this.#checked.get(name);
    if (checked?.key === key) return checked.diagnostics;
    const before = this.#read.get(name);
    const isLate = performance.now() > until;
    const read = before?.key === key || isLate ? before : this.#readShard(shard, key, view);
    if (read !== undefined) this.#read.set(name, read);
    return [...keptOf(read, view), ...keptOf(read === undefined ? checked : ofItems(checked), view)];
  }

  #readShard(shard: Shard, key: string, view: LiveView): Found {
    const own = new Set(shard.own);
    const { parsed, found } = this.#memory.of(shard).read([...this.#parts(shard, view).values()], shard.own);
    const diagnostics = [...parsed.diagnostics, ...found].filter(({ place }) => own.has(place.file));
    return { key, diagnostics, texts: textsOf(shard, view) };
  }

  #compile(shard: Shard, view: LiveView): readonly Diagnostic[] {
    const sheets = sheetsOf(shard, view);
    return compileShard(shard, this.#parts(shard, view), sheets, this.#memory.of(shard)).diagnostics;
  }

  /** What the last build found in the very same files, beside the same sheets. */
  #builtFindings(shard: Shard, view: LiveView): readonly Diagnostic[] | undefined {
    const hashes = readBy(shard).flatMap((path) => hashOf(path, view));
    const record = this.#built().get(shardKey(shard, hashes));
    const present = sheetsOf(shard, view).map(({ path, hash }) => [path, hash] as const);
    return record !== undefined && isComparedWith(record, present) ? record.diagnostics : undefined;
  }

  #parts(shard: Shard, view: LiveView): ReadonlyMap<string, ContentPart> {
    return new Map(
      readBy(shard).flatMap((path) => {
        const file = view.files.get(path);
        return file === undefined ? [] : [[path, this.#memory.partOf({ path, text: file.text })] as const];
      }),
    );
  }
}

function nameOf({ courses }: Shard): string {
  return courses.join('\n');
}

function readBy({ own, shared }: Shard): readonly string[] {
  return [...own, ...shared];
}

/** Names all texts that a shard is checked in. */
function keyOf(shard: Shard, view: LiveView): string {
  const paths = [...readBy(shard), ...sheetsOf(shard, view).map(({ path }) => path)];
  return paths.flatMap((path) => hashOf(path, view).flat()).join('\n');
}

function hashOf(path: string, view: LiveView): readonly (readonly [string, string])[] {
  const file = view.files.get(path);
  return file === undefined ? [] : [[path, file.hash]];
}

function sheetsOf({ courses }: Shard, { sheets }: LiveView): readonly (LiveFile & Sheet)[] {
  return courses.flatMap((course) => sheets.get(course) ?? []);
}

function textsOf({ own }: Shard, view: LiveView): ReadonlyMap<string, string> {
  return new Map(own.map((path) => [path, view.files.get(path)?.text ?? '']));
}

const NOTHING: Pick<Found, 'diagnostics' | 'texts'> = { diagnostics: [], texts: new Map() };

/** What a check found besides content and knowledge. */
function ofItems(checked: Found | undefined): Found | undefined {
  if (checked === undefined) return undefined;
  return { ...checked, diagnostics: checked.diagnostics.filter(({ code }) => !READ_ON_CHANGE.test(code)) };
}

/** Findings in texts from before, at their places now. */
function keptOf(of: Found | undefined, view: LiveView): readonly Diagnostic[] {
  const { diagnostics, texts } = of ?? NOTHING;
  return [...Map.groupBy(diagnostics, ({ place }) => place.file)].flatMap(([path, found]) => {
    const [before, now] = [texts.get(path), view.files.get(path)?.text];
    return before === undefined || now === undefined ? found : keptFindings(found, before, now);
  });
}
