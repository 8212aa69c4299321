import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, type YAMLSeq } from 'yaml';
import { canonicalJson, type Json } from '#lib/base/canonical-json.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';

/** The lists that an item's decision may stand in. An item stands in one of them, once. */
const LISTS = ['approved', 'retired'] as const;
export type DecisionList = (typeof LISTS)[number];

/** A decision as it is written: the fields of an entry of the sign-off file, in the order in which they stand. */
export interface WrittenDecision {
  readonly list: DecisionList;
  readonly revision: string;
  readonly role: string;
  readonly name?: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Why it is no longer used: of `retired` alone. */
  readonly why?: string;
}

/** The file is no YAML, or is laid out in a way in which nothing can be put without touching something else. */
export type EditFault = 'unreadable' | 'unusual-layout';

/**
 * The text of a sign-off file with one item decided otherwise: its entries under `approved` and `retired` go, and the new
 * one, if there is one, comes last in its list. Everything else, comments, order, blank lines and line endings included,
 * stays byte for byte. What comes out is read again and compared: it never says anything else than it should.
 *
 * @param text an empty file has no decision yet
 * @param decision undefined takes back what was decided
 */
export function editSignoffs(
  text: string,
  item: string,
  decision: WrittenDecision | undefined,
): Result<string, EditFault> {
  const before = decisionsIn(text);
  if (before === undefined) return refuse('unreadable');
  let edited: string | undefined = text;
  for (const list of LISTS) edited = edited === undefined ? undefined : withoutItem(edited, list, item);
  if (edited !== undefined && decision !== undefined) edited = withDecision(edited, item, decision);
  if (edited === undefined) return refuse('unusual-layout');
  const after = decisionsIn(edited);
  const expected = expectedAfter(before, item, decision);
  return after !== undefined && canonicalJson(after) === canonicalJson(expected)
    ? ok(edited)
    : refuse('unusual-layout');
}

/** What the file says, as plain values; undefined when it cannot be read as a map of lists. */
type Decisions = Readonly<Record<string, readonly Json[]>>;

function decisionsIn(text: string): Decisions | undefined {
  const document = parse(text);
  if (document === undefined) return undefined;
  const value: unknown = document.contents === null ? {} : plain(document);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const lists = Object.entries(value).map(([name, list]) => [name, (list as Json) ?? []] as const);
  return lists.every(([, list]) => Array.isArray(list))
    ? (Object.fromEntries(lists) as Decisions)
    : undefined;
}

/** Aliases have no place in content: with one, nothing is read. */
function plain(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

/** Undefined for what is no YAML. */
function parse(text: string) {
  const document = parseDocument(text, { version: '1.2', prettyErrors: false });
  return document.errors.length === 0 ? document : undefined;
}

function expectedAfter(before: Decisions, item: string, decision: WrittenDecision | undefined): Decisions {
  const after: Record<string, readonly Json[]> = { ...before };
  for (const list of LISTS)
    if (after[list] !== undefined) after[list] = after[list].filter((entry) => itemOf(entry) !== item);
  if (decision !== undefined)
    after[decision.list] = [...(after[decision.list] ?? []), entryOf(item, decision)];
  return after;
}

function itemOf(entry: Json): Json | undefined {
  return typeof entry === 'object' && entry !== null && 'item' in entry ? entry.item : undefined;
}

function entryOf(item: string, { list: _list, ...fields }: WrittenDecision): Record<string, string> {
  const { revision, role, name, date, why } = fields;
  return {
    item,
    revision,
    role,
    ...(name === undefined ? {} : { name }),
    date,
    ...(why === undefined ? {} : { why }),
  };
}

/** The sequence of a list with its place, or why there is none to add to. */
interface FoundList {
  /** Undefined when the list's name stands there with nothing behind it. */
  readonly sequence: YAMLSeq.Parsed | undefined;
  /** Just behind the colon. */
  readonly colon: number;
  /** Where the value begins and ends; both are the same for a value that is not written. */
  readonly from: number;
  readonly to: number;
}

function findList(text: string, list: DecisionList): FoundList | undefined {
  const contents = parse(text)?.contents;
  if (!isMap(contents)) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === list);
  const value = pair?.value;
  if (pair === undefined || value === null || value === undefined) return undefined;
  const [from, to] = value.range;
  const colon = text.indexOf(':', pair.key.range[1]) + 1;
  return { sequence: isSeq(value) ? value : undefined, colon, from, to };
}

/** The text without the entries of an item in a list; undefined when one of them does not stand on lines of its own. */
function withoutItem(text: string, list: DecisionList, item: string): string | undefined {
  const found = findList(text, list)?.sequence;
  const entries = found?.items ?? [];
  const at = entries.findIndex((entry) => isMap(entry) && (entry.get('item') as unknown) === item);
  const entry = entries[at];
  if (found === undefined || entry === undefined) return text;
  if (found.flow === true) return undefined;
  const from = text.lastIndexOf('\n', entry.range[0] - 1) + 1;
  const to = lineEnd(text, lastSign(text, entry.range[1]));
  if (!/^[ \t]*-[ \t]+$/u.test(text.slice(from, entry.range[0]))) return undefined;
  const rest = text.slice(0, from) + text.slice(to);
  return withoutItem(entries.length > 1 ? rest : emptied(rest, list), list, item);
}

/** A list of which the last entry went says so, so that nobody takes it for one that was forgotten. */
function emptied(text: string, list: DecisionList): string {
  const found = findList(text, list);
  return found === undefined ? text : `${text.slice(0, found.colon)} []${text.slice(found.colon)}`;
}

/** The text with an entry more at the end of a list; undefined when the list is laid out in an unusual way. */
function withDecision(text: string, item: string, decision: WrittenDecision): string | undefined {
  const { list } = decision;
  const entry = entryOf(item, decision);
  const found = findList(text, list);
  if (found === undefined) return withNewList(text, list, entry);
  const { sequence } = found;
  const last = sequence?.items.at(-1);
  if (sequence === undefined || last === undefined) return begun(text, found, entry);
  if (sequence.flow === true) {
    const at = last.range[1];
    return `${text.slice(0, at)}, ${flowEntry(entry)}${text.slice(at)}`;
  }
  const begin = text.lastIndexOf('\n', last.range[0] - 1) + 1;
  const indent = /^[ \t]*(?=-[ \t])/u.exec(text.slice(begin, last.range[0]))?.[0];
  if (indent === undefined) return undefined;
  const end = lineEnd(text, lastSign(text, last.range[1]));
  return `${ended(text.slice(0, end), text)}${blockEntry(entry, indent, text)}${text.slice(end)}`;
}

/** The signs of a list without entries, and nothing else that would be lost with them: no comment, no anchor, no tag. */
const EMPTY_VALUE = /^\s*(?:\[\s*\]|~|null)$/iu;

/** The text with the first entry of a list that is empty or not written; what else stands on its line stays there. */
function begun(
  text: string,
  { colon, from, to }: FoundList,
  entry: Readonly<Record<string, string>>,
): string | undefined {
  const isWritten = to > from;
  if (isWritten && !EMPTY_VALUE.test(text.slice(colon, to))) return undefined;
  const head = text.slice(0, colon);
  const rest = isWritten ? text.slice(to) : text.slice(colon);
  const end = lineEnd(rest, 0);
  return `${ended(head + rest.slice(0, end), text)}${blockEntry(entry, '  ', text)}${rest.slice(end)}`;
}

/** A list that the file does not have yet comes last. */
function withNewList(
  text: string,
  list: DecisionList,
  entry: Readonly<Record<string, string>>,
): string | undefined {
  const contents = parse(text)?.contents;
  if (isMap(contents) && contents.flow === true) return undefined;
  return `${ended(text, text)}${list}:${newline(text)}${blockEntry(entry, '  ', text)}`;
}

/** The entry as a list item of its own lines. */
function blockEntry(entry: Readonly<Record<string, string>>, indent: string, text: string): string {
  const lines = yamlLines(entry).map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`);
  return lines.map((line) => line + newline(text)).join('');
}

function flowEntry(entry: Readonly<Record<string, string>>): string {
  return `{ ${Object.entries(entry)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ')} }`;
}

/** A field a line. The revision stands in quotation marks: one made of digits alone would be read as a number. */
function yamlLines(entry: Readonly<Record<string, string>>): readonly string[] {
  const document = new Document(entry);
  const revision = document.get('revision', true);
  if (revision instanceof Scalar) revision.type = Scalar.QUOTE_DOUBLE;
  return document.toString({ lineWidth: 0 }).trimEnd().split('\n');
}

/** How the file ends its lines. */
function newline(text: string): string {
  return /\r\n/u.test(text) ? '\r\n' : '\n';
}

/** The text with an end of line, unless it is empty or has one. */
function ended(part: string, text: string): string {
  return part === '' || part.endsWith('\n') ? part : part + newline(text);
}

/** Just behind the last sign before `to` that is no white space. */
function lastSign(text: string, to: number): number {
  return text.slice(0, to).trimEnd().length;
}

/** Where the next line begins. */
function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at + 1;
}
