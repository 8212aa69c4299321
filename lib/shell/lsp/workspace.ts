/** The files of a root as an editor has them: what is open as it is typed, and the rest from the disk. */
import { compileBank } from '#lib/bank/compile-bank.ts';
import { isSheet } from '#lib/bank/published.ts';
import { compareDiagnostics, type Diagnostic } from '#lib/base/diagnostic.ts';
import { joinNames, namesOfPart, type FileNames, type KnownNames } from '#lib/content/editor/known-names.ts';
import type { ParsedContent, SourceFile } from '#lib/content/model.ts';
import { assembleContent, readContentFile } from '#lib/content/parse-content.ts';
import type { ContentPart } from '#lib/content/part.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import { readContent } from '../files/read-content.ts';

/** What the files amount to. */
export interface Reading {
  readonly parsed: ParsedContent;
  readonly known: KnownNames;
  readonly diagnostics: readonly Diagnostic[];
}

/** What one file gave. */
interface ReadFile {
  readonly text: string;
  readonly part: ContentPart;
  /** Its ids; of a text in which none can be read, as it is while somebody types, those that it had before. */
  readonly names: FileNames;
}

/** Keeps what was read of each file until its text changes. */
export class Workspace {
  readonly #root: string;
  /** The texts of open files by path; they stand before those on the disk. */
  readonly #open = new Map<string, string>();
  /** The texts of all files as they were read last. */
  #texts: ReadonlyMap<string, string> = new Map();
  readonly #read = new Map<string, ReadFile>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Takes the text of an open file. Whether it is another than was read last. */
  open(path: string, text: string): boolean {
    this.#open.set(path, text);
    return this.#texts.get(path) !== text;
  }

  close(path: string): void {
    this.#open.delete(path);
  }

  /** Content and knowledge: at once, on every change. */
  read(): Reading {
    const { files, diagnostics } = this.#files();
    const read = this.#readAll(files);
    const parsed = assembleContent(
      read.map(({ part }) => part),
      files.map(({ path }) => path),
    );
    const found = [...diagnostics, ...parsed.diagnostics, ...buildKnowledge(parsed).diagnostics];
    return readingOf(parsed, read, found);
  }

  /** Everything that `check` finds: items, proofs and quizzes too. */
  check(): Reading {
    const { files, diagnostics } = this.#files();
    const compiled = compileBank(files);
    return readingOf(compiled.parsed, this.#readAll(files), [...diagnostics, ...compiled.diagnostics]);
  }

  #files(): { readonly files: readonly SourceFile[]; readonly diagnostics: readonly Diagnostic[] } {
    const { files, diagnostics } = readContent(this.#root);
    const onDisk = new Set(files.map(({ path }) => path));
    const merged = files.map(({ path, text }) => ({ path, text: this.#open.get(path) ?? text }));
    const fresh = [...this.#open].flatMap(([path, text]) => (onDisk.has(path) ? [] : [{ path, text }]));
    const all = [...merged, ...fresh];
    this.#texts = new Map(all.map(({ path, text }) => [path, text]));
    return { files: all, diagnostics };
  }

  #readAll(files: readonly SourceFile[]): readonly ReadFile[] {
    return files.filter(({ path }) => !isSheet(path)).map((file) => this.#readFile(file));
  }

  #readFile(file: SourceFile): ReadFile {
    const before = this.#read.get(file.path);
    if (before?.text === file.text) return before;
    const part = readContentFile(file);
    const names = namesOfPart(part);
    const isUnread = part.diagnostics.length > 0 && Object.values(names).every(({ length }) => length === 0);
    const read = { text: file.text, part, names: (isUnread ? before?.names : undefined) ?? names };
    this.#read.set(file.path, read);
    return read;
  }
}

function readingOf(
  parsed: ParsedContent,
  read: readonly ReadFile[],
  diagnostics: readonly Diagnostic[],
): Reading {
  const known = joinNames(
    read.map(({ names }) => names),
    kinds.map(({ id }) => id),
  );
  return { parsed, known, diagnostics: [...diagnostics].sort(compareDiagnostics) };
}
