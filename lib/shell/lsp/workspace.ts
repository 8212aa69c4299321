/** The files of a root as an editor has them: what is open as it is typed, and the rest from the disk. */
import { compileBank } from '#lib/bank/compile-bank.ts';
import { isSheet } from '#lib/bank/published.ts';
import { compareDiagnostics, type Diagnostic } from '#lib/base/diagnostic.ts';
import { knownNames, type KnownNames } from '#lib/content/editor/known-names.ts';
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

/** Keeps what was read of each file until its text changes. */
export class Workspace {
  readonly #root: string;
  /** The texts of open files by path; they stand before those on the disk. */
  readonly #open = new Map<string, string>();
  /** The texts of all files as they were read last. */
  #texts: ReadonlyMap<string, string> = new Map();
  readonly #parts = new Map<string, { readonly text: string; readonly part: ContentPart }>();

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
    const parts = files.filter(({ path }) => !isSheet(path)).map((file) => this.#partOf(file));
    const parsed = assembleContent(
      parts,
      files.map(({ path }) => path),
    );
    const found = [...diagnostics, ...parsed.diagnostics, ...buildKnowledge(parsed).diagnostics];
    return this.#reading(parsed, found);
  }

  /** Everything that `check` finds: items, proofs and quizzes too. */
  check(): Reading {
    const { files, diagnostics } = this.#files();
    const compiled = compileBank(files);
    return this.#reading(compiled.parsed, [...diagnostics, ...compiled.diagnostics]);
  }

  #reading(parsed: ParsedContent, diagnostics: readonly Diagnostic[]): Reading {
    const known = knownNames(
      parsed,
      kinds.map(({ id }) => id),
    );
    return { parsed, known, diagnostics: [...diagnostics].sort(compareDiagnostics) };
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

  #partOf(file: SourceFile): ContentPart {
    const known = this.#parts.get(file.path);
    if (known?.text === file.text) return known.part;
    const part = readContentFile(file);
    this.#parts.set(file.path, { text: file.text, part });
    return part;
  }
}
