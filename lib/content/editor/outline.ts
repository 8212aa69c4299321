/** A file as the list of what stands in it. Read from the lines, so that it stays while somebody types what is no YAML yet. */
import { own } from '#lib/base/own.ts';
import type { SourceFile } from '../model.ts';
import type { KnownNames } from './join-names.ts';
import { fieldLines } from './line-context.ts';
import { entryOf, isWritten, rows, type Lines, type OutlineEntry } from './outline-entry.ts';
import { headingsFrom } from './outline-headings.ts';
import type { FieldsFile, Named } from './references.ts';
import { DEFINED_UNDER } from './uses.ts';

/** The fields in whose lists each entry has a name, by the field that names it. */
const LISTS: Readonly<Partial<Record<FieldsFile, Readonly<Record<string, string>>>>> = {
  lesson: { facts: 'id', cases: 'id' },
  signoffs: { approved: 'item', retired: 'item', waivers: 'item' },
};

const FIELD = /^(?<name>[\w-]+):(?= |$)/u;
const INDENT = /^ */u;

/** The outline of a file. @param known labels for the ids that it defines */
export function outlineOf(
  file: FieldsFile,
  { path, text }: SourceFile,
  known: KnownNames,
): readonly OutlineEntry[] {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const isMarkdown = path.endsWith('.md');
  const fields = fieldLines(lines, isMarkdown);
  const entries = entriesIn({ path, lines, ...fields }, 0, file === 'sources' ? known.source : undefined);
  const open = entries.map((entry) => ({ ...entry, children: childrenOf(entry, file, lines, known) }));
  if (!isMarkdown) return open;
  return [...open, ...headingsFrom({ path, lines, from: fields.body, to: lines.length })];
}

/** The names that stand at an indent, each with the lines up to the next. @param labels of ids; without them the names are fields */
function entriesIn(
  { path, lines, from, to }: Lines,
  indent: number,
  labels: ReadonlyMap<string, string> | undefined,
): readonly OutlineEntry[] {
  const starts = rows(from, to).filter(
    (at) => indentOf(lines[at]) === indent && nameAt(lines[at]) !== undefined,
  );
  return starts.map((at, index) => {
    const line = lines[at] ?? '';
    const name = nameAt(line) ?? '';
    const part = { path, lines, from: at, to: starts[index + 1] ?? to };
    const detail = labels === undefined ? valueOf(line) : (labels.get(name) ?? '');
    return entryOf(part, { name, detail, kind: labels === undefined ? 'field' : 'entry' }, [at, indent]);
  });
}

function childrenOf(
  { name, kind, place }: OutlineEntry,
  file: FieldsFile,
  lines: readonly string[],
  known: KnownNames,
): readonly OutlineEntry[] {
  const first = rows(place.line, place.endLine).find((at) => isWritten(lines[at]));
  if (kind === 'entry' || first === undefined) return [];
  const part = { path: place.file, lines, from: place.line, to: place.endLine };
  const indent = indentOf(lines[first]);
  const named: Named | undefined = DEFINED_UNDER[file]?.[name];
  if (named !== undefined) return indent === 0 ? [] : entriesIn(part, indent, known[named]);
  const naming = own(LISTS[file] ?? {}, name);
  return naming === undefined ? [] : listIn(part, indent, naming, name === 'facts' ? known.fact : new Map());
}

/** The entries of a list, by the field that names them; those without are left out. */
function listIn(
  { path, lines, from, to }: Lines,
  indent: number,
  naming: string,
  labels: ReadonlyMap<string, string>,
): readonly OutlineEntry[] {
  const starts = rows(from, to).filter(
    (at) => /^ *-(?: |$)/u.test(lines[at] ?? '') && indentOf(lines[at]) === indent,
  );
  return starts.flatMap((at, index) => {
    const part = { path, lines, from: at, to: starts[index + 1] ?? to };
    const found = namedIn(part, naming);
    if (found === undefined) return [];
    const { name, place } = found;
    return [entryOf(part, { name, detail: labels.get(name) ?? '', kind: 'entry' }, place)];
  });
}

/** The name of a list entry, and where it stands: in the lines of its own fields, or within braces behind its dash. */
function namedIn(
  { lines, from, to }: Lines,
  naming: string,
): { readonly name: string; readonly place: readonly [line: number, column: number] } | undefined {
  const inside = columnInside(lines.slice(from, to));
  const own = rows(from, to).filter((at) => at === from || indentOf(lines[at]) === inside);
  for (const at of own) {
    const begin = nameStart(lines[at] ?? '', inside, naming);
    const [name] = (begin !== -1 && /^[^\s,}"']+/u.exec((lines[at] ?? '').slice(begin))) || [];
    if (name !== undefined) return { name, place: [at, begin] };
  }
  return undefined;
}

/** Where the fields of a list entry begin: behind its dash, or below it when that stands alone. */
function columnInside([first = '', ...others]: readonly string[]): number {
  if (first.trim() === '-') return indentOf(others.find((line) => isWritten(line)));
  return /^ *- */u.exec(first)?.[0].length ?? 0;
}

/** Where the value of a field begins in a line of an entry; -1 where the line has no such field. */
function nameStart(line: string, inside: number, naming: string): number {
  const field = `${naming}:`;
  const braced = line.startsWith('{', inside);
  const at = braced ? line.indexOf(field, inside) : line.startsWith(field, inside) ? inside : -1;
  return at === -1
    ? -1
    : at + field.length + (/^ *["']?/u.exec(line.slice(at + field.length))?.[0].length ?? 0);
}

function indentOf(line = ''): number {
  return INDENT.exec(line)?.[0].length ?? 0;
}

function nameAt(line = ''): string | undefined {
  return FIELD.exec(line.trimStart())?.groups?.['name'];
}

/** What stands behind the colon of a field, without the marks of a text. */
function valueOf(line: string): string {
  const value = line.slice(line.indexOf(':') + 1).trim();
  return /^[>|][+-]?$/u.test(value) ? '' : value.replace(/^(?<mark>["'])(?<text>.*)\k<mark>$/u, '$<text>');
}
