import { z } from 'zod';
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { asItLooks } from '#lib/base/hidden-character.ts';
import { fieldCodes } from './codes/field-codes.ts';
import { syntaxCodes } from './codes/syntax-codes.ts';
import {
  NO_FIELDS,
  openEntries,
  isRawMap,
  rawList,
  readEntries,
  readEntry,
  looseList,
  looseMap,
  type EntryFile,
  type RawMap,
} from './entry-file.ts';
import { idFix } from './fix/value-fix.ts';
import type { Located, ParsedVocabulary } from './model.ts';
import { misplacedIn } from './misplaced-entries.ts';
import type { ContentPart } from './part.ts';
import {
  conceptKindSchema,
  conceptSchema,
  disjointSchema,
  qualifierSchema,
  relationSchema,
  scaleSchema,
  sourceSchema,
  vocabularyFileSchema,
} from './schema/vocabulary-schema.ts';
import { returnsFault } from './returns-fault.ts';
import type { SourceText } from './source-text.ts';
import { childOf, locator, type YamlPath } from './yaml-node.ts';
import { readYaml } from './yaml-source.ts';

/** The file's parts, their entries not yet looked at. */
const frameSchema = z.strictObject({
  kinds: looseMap.optional(),
  concepts: looseMap.optional(),
  disjoint: looseList.optional(),
  scales: looseMap.optional(),
  qualifiers: looseMap.optional(),
  relations: looseMap.optional(),
});

const PARTS = ['kinds', 'concepts', 'scales', 'qualifiers', 'relations'] as const;
const SCHEMAS = {
  kinds: conceptKindSchema,
  concepts: conceptSchema,
  scales: scaleSchema,
  qualifiers: qualifierSchema,
  relations: relationSchema,
} as const satisfies Record<(typeof PARTS)[number], z.ZodType>;

const EMPTY: ParsedVocabulary = {
  kinds: {},
  concepts: {},
  disjoint: [],
  scales: {},
  qualifiers: {},
  relations: {},
  faulty: [],
};

/** Reads one file of `content/vocabulary/`; an entry with a fault is left out and hides no other. */
export function readVocabularyFile(source: SourceText): ContentPart {
  const file = openYaml(source);
  const { entries, diagnostics } = file;
  const part = { kind: 'vocabulary', path: source.path, diagnostics } as const;
  if (entries === undefined) return { ...part, vocabulary: EMPTY };
  const outside = misplacedIn(entries, undefined, entries.value, SCHEMAS);
  readEntry(entries, [], without(entries.value, outside.ids), frameSchema, vocabularyFileSchema);
  diagnostics.push(...outside.diagnostics);
  const read = {
    kinds: readPart(entries, 'kinds', conceptKindSchema),
    concepts: readPart(entries, 'concepts', conceptSchema),
    disjoint: readDisjoint(entries),
    scales: readPart(entries, 'scales', scaleSchema),
    qualifiers: readPart(entries, 'qualifiers', qualifierSchema),
    relations: readPart(entries, 'relations', relationSchema),
  };
  return { ...part, vocabulary: { ...read, faulty: [...outside.ids, ...faultyIds(entries, read)] } };
}

/** The ids that are written and were not read; of one that is no id, the id that is surely meant, or that it looks like. */
function faultyIds(file: EntryFile, read: Pick<ParsedVocabulary, (typeof PARTS)[number]>): readonly string[] {
  return PARTS.flatMap((name) => {
    const written = file.value[name];
    if (!isRawMap(written)) return [];
    const inner = PARTS.flatMap((other) => (isRawMap(written[other]) ? Object.keys(written[other]) : []));
    const left = [...Object.keys(written), ...inner].filter((id) => !Object.hasOwn(read[name], id));
    return left.map((id) => idFix(asItLooks(id), file.source.place(0, 0))?.edits[0]?.after ?? id);
  });
}

/** Reads `content/sources.yaml`; a source with a fault is left out and hides no other. */
export function readSourcesFile(source: SourceText): ContentPart {
  const { entries, diagnostics } = openYaml(source);
  const part = { kind: 'sources', path: source.path, diagnostics } as const;
  if (entries === undefined) return { ...part, sources: {} };
  const around = nameAround(entries.value);
  const path = around === undefined ? [] : [around];
  if (around !== undefined) diagnostics.push(aroundFault(around, entries.locate(path, 'key')));
  const value = around === undefined ? entries.value : entries.value[around];
  return { ...part, sources: located(entries, path, readEntries(entries, path, value, sourceSchema)) };
}

/** The one name of a file below which whole documents stand, each with a title: it was put around them. */
function nameAround(value: RawMap): string | undefined {
  const [[name, inner] = [], ...others] = Object.entries(value);
  const isAround = others.length === 0 && isRawMap(inner) && Object.values(inner).some(isDocument);
  return isAround ? name : undefined;
}

function isDocument(entry: unknown): boolean {
  return isRawMap(entry) && Object.hasOwn(entry, 'title');
}

function aroundFault(name: string, place: Place): Diagnostic {
  const message = `Unexpected \`${name}\` around the documents, expected the id of each at the start of a line`;
  const help = 'Delete the line, and move what stands below it two places to the left.';
  return diagnose(fieldCodes.unknownField, place, message, { help });
}

/** The fields of a YAML file, and what is wrong with its syntax; `toldWhenEmpty` is what is said of one in which nothing is written. */
export function openYaml(
  source: SourceText,
  toldWhenEmpty: (place: Place, what: string) => Diagnostic = emptyFault,
): {
  entries: EntryFile | undefined;
  diagnostics: EntryFile['diagnostics'];
} {
  if (/^[^\n]*\r(?!\n)/u.test(source.text))
    return { entries: undefined, diagnostics: [returnsFault(source, syntaxCodes.yamlSyntax)] };
  const { node, diagnostics } = readYaml(source, 0, source.text.length);
  const found = [...diagnostics];
  const entries = node === undefined ? undefined : openEntries(source, node, source.place(0, 1), found);
  if (entries !== undefined && isNothing(entries)) {
    const what = source.text.trim() === '' ? 'empty file' : 'file of comments alone';
    found.push(toldWhenEmpty(source.place(0, 0), what));
  }
  return { entries, diagnostics: found };
}

/** True of a file of blanks and comments. */
function isNothing({ value, source }: EntryFile): boolean {
  if (Object.keys(value).length > 0) return false;
  return source.text.split('\n').every((line) => /^(?:#|$)/u.test(line.trim()));
}

function emptyFault(place: Place, what: string): Diagnostic {
  return diagnose(syntaxCodes.emptyFile, place, `Unexpected ${what}, ${NO_FIELDS}`);
}

function readPart<T extends z.ZodType>(
  file: EntryFile,
  name: (typeof PARTS)[number],
  schema: T,
): Record<string, Located<z.output<T>>> {
  const value = Object.hasOwn(file.value, name) ? file.value[name] : undefined;
  const before = file.diagnostics.length;
  const entries = readEntries(file, [name], value, schema);
  if (file.diagnostics.length > before && isRawMap(value)) retell(file, name, value, before);
  return located(file, [name], entries);
}

/** Tells of the faulty entries of a part anew, and of those that belong to another part as one. */
function retell(file: EntryFile, name: (typeof PARTS)[number], value: RawMap, before: number): void {
  const { ids, diagnostics } = misplacedIn(file, name, value, SCHEMAS);
  if (ids.size === 0) return;
  file.diagnostics.length = before;
  readEntries(file, [name], without(value, ids), SCHEMAS[name]);
  file.diagnostics.push(...diagnostics);
}

function without(entries: RawMap, ids: ReadonlySet<string>): RawMap {
  return ids.size === 0
    ? entries
    : Object.fromEntries(Object.entries(entries).filter(([id]) => !ids.has(id)));
}

function located<T>(
  file: EntryFile,
  path: YamlPath,
  entries: ReadonlyMap<string, T>,
): Record<string, Located<T>> {
  return Object.fromEntries([...entries].map(([id, entry]) => [id, locatedAt(file, [...path, id], entry)]));
}

/** An entry whose `locate` counts from the entry itself. */
export function locatedAt<T>({ source, node, locate }: EntryFile, path: YamlPath, entry: T): Located<T> {
  let parent = node;
  for (const step of path.slice(0, -1)) parent = childOf(parent, step) ?? parent;
  const last = path.at(-1) ?? '';
  const field = parent.kind === 'map' ? parent.fields.get(String(last)) : undefined;
  const own = childOf(parent, last);
  return { entry, file: source.path, locate: own === undefined ? locate : locator(source, own, field) };
}

function readDisjoint(file: EntryFile): ParsedVocabulary['disjoint'] {
  if (!isRawMap(file.value)) return [];
  return rawList(file.value['disjoint']).flatMap((raw, index) => {
    const entry = readEntry(file, ['disjoint', index], raw, disjointSchema);
    return entry === undefined ? [] : [locatedAt(file, ['disjoint', index], entry)];
  });
}
