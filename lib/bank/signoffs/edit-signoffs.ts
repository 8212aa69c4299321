import { isMap, type Document, type YAMLSeq } from 'yaml';
import { canonicalJson, type Json } from '#lib/base/canonical-json.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import { blockEntry, ended, flowEntry, lineEnd, newline, type EntryFields } from './entry-lines.ts';
import {
  entryLines,
  findList,
  LISTS,
  parseSignoffs,
  type DecisionList,
  type FoundList,
} from './signoff-places.ts';

/** Whose decision it is: a role, and the name if there is one. Of two people without a name the role alone tells. */
export interface Signer {
  readonly role: string;
  readonly name?: string | undefined;
}

/** A decision as it is written. */
export interface WrittenDecision {
  readonly list: DecisionList;
  readonly revision: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Why it is no longer used: of `retired` alone. */
  readonly why?: string;
}

/** The file is no YAML, or is laid out in a way in which nothing can be put without touching something else. */
export type EditFault = 'unreadable' | 'unusual-layout';

/**
 * The text of a sign-off file with one item decided otherwise by one person: what they decided of it before, in whatever
 * revision, gives way to the new decision, if there is one. That takes the place of the old one, or comes last in its list.
 * Comment lines directly above an entry go with it: to the other list, or away when the decision is taken back. Everything
 * else, entries of others on the same item included, stays byte for byte. What comes out is read again and compared: it
 * never says anything else than it should.
 *
 * @param text an empty file has no decision yet
 * @param decision undefined takes back what this person decided
 */
export function editSignoffs(
  text: string,
  item: string,
  signer: Signer,
  decision: WrittenDecision | undefined,
): Result<string, EditFault> {
  const before = decisionsIn(text);
  if (before === undefined) return refuse('unreadable');
  const edited = decidedText(text, { item, signer }, decision);
  if (edited === undefined) return refuse('unusual-layout');
  const after = decisionsIn(edited);
  const expected = expectedAfter(before, { item, signer }, decision);
  return after !== undefined && canonicalJson(after) === canonicalJson(expected)
    ? ok(edited)
    : refuse('unusual-layout');
}

/** What a person decides about. */
interface Own {
  readonly item: string;
  readonly signer: Signer;
}

/** What the file says, as plain values; undefined when it cannot be read as a map of lists. */
type Decisions = Readonly<Record<string, readonly Json[]>>;

function decisionsIn(text: string): Decisions | undefined {
  const document = parseSignoffs(text);
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

function expectedAfter(before: Decisions, own: Own, decision: WrittenDecision | undefined): Decisions {
  const after: Record<string, readonly Json[]> = { ...before };
  for (const list of LISTS) {
    const news = decision?.list === list ? [entryOf(own, decision)] : [];
    const entries = before[list];
    if (entries !== undefined || news.length > 0) after[list] = expectedList(entries ?? [], own, news);
  }
  return after;
}

function expectedList(entries: readonly Json[], own: Own, news: readonly Json[]): readonly Json[] {
  const first = entries.findIndex((entry) => isOwn(entry, own));
  const place = first === -1 ? entries.length : first;
  const rest = entries.slice(place).filter((entry) => !isOwn(entry, own));
  return [...entries.slice(0, place), ...news, ...rest];
}

/** Whether an entry, as plain values, is this person's on this item. */
function isOwn(entry: unknown, { item, signer }: Own): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  const { item: of, role, name } = entry as Readonly<Record<string, unknown>>;
  return of === item && role === signer.role && (name ?? undefined) === signer.name;
}

function entryOf({ item, signer }: Own, { revision, date, why }: WrittenDecision): Record<string, string> {
  const { role, name } = signer;
  return {
    item,
    revision,
    role,
    ...(name === undefined ? {} : { name }),
    date,
    ...(why === undefined ? {} : { why }),
  };
}

/** A text without some entries, and the comment lines that stood above them. */
interface Taken {
  readonly text: string;
  readonly comments: string;
}

function decidedText(text: string, own: Own, decision: WrittenDecision | undefined): string | undefined {
  let taken: Taken | undefined = { text, comments: '' };
  for (const list of LISTS)
    taken = taken === undefined ? undefined : withoutOwn(taken, list, own, decision?.list === list);
  return taken === undefined || decision === undefined ? taken?.text : withDecision(taken, own, decision);
}

/**
 * The text without a person's entries in a list; undefined when one of them does not stand on lines of its own.
 *
 * @param keepsFirst the first stays: the new decision will take its place
 */
function withoutOwn(taken: Taken, list: DecisionList, own: Own, keepsFirst: boolean): Taken | undefined {
  const found = findList(taken.text, list);
  const at = ownPlaces(found?.sequence?.items ?? [], own)[keepsFirst ? 1 : 0];
  if (found === undefined || at === undefined) return taken;
  const without = withoutEntry(taken, found, list, at);
  return without === undefined ? undefined : withoutOwn(without, list, own, keepsFirst);
}

/** Undefined when the entry does not stand on lines of its own. */
function withoutEntry(
  { text, comments }: Taken,
  found: FoundList,
  list: DecisionList,
  at: number,
): Taken | undefined {
  const lines = found.sequence?.flow === true ? undefined : entryLines(text, found, at);
  if (lines === undefined) return undefined;
  const rest = text.slice(0, lines.comments) + text.slice(lines.to);
  const isLast = found.sequence?.items.length === 1;
  return {
    text: isLast ? emptied(rest, list) : rest,
    comments: comments + text.slice(lines.comments, lines.from),
  };
}

function ownPlaces(entries: YAMLSeq.Parsed['items'], own: Own): readonly number[] {
  return entries.flatMap((entry, place) => (isMap(entry) && isOwn(entry.toJSON(), own) ? [place] : []));
}

/** A list of which the last entry went says so, so that nobody takes it for one that was forgotten. */
function emptied(text: string, list: DecisionList): string {
  const found = findList(text, list);
  return found === undefined ? text : `${text.slice(0, found.colon)} []${text.slice(found.colon)}`;
}

/** The text with a decision in its place, or at the end of its list; undefined when the list is laid out in an unusual way. */
function withDecision({ text, comments }: Taken, own: Own, decision: WrittenDecision): string | undefined {
  const { list } = decision;
  const entry = entryOf(own, decision);
  const found = findList(text, list);
  if (found === undefined) return withNewList(text, list, { entry, comments });
  const entries = found.sequence?.items ?? [];
  if (entries.length === 0) return begun(text, found, { entry, comments });
  const place = ownPlaces(entries, own)[0];
  if (found.sequence?.flow !== true) return inLines(text, found, { entry, comments }, place);
  return comments === '' ? inBrackets(text, found.sequence, entry, place) : undefined;
}

/** The text with an entry on lines of its own: in the place of another, or behind the last. */
function inLines(
  text: string,
  found: FoundList,
  { entry, comments }: NewEntry,
  place: number | undefined,
): string | undefined {
  const last = (found.sequence?.items.length ?? 0) - 1;
  const lines = entryLines(text, found, place ?? last);
  if (lines === undefined) return undefined;
  const head = ended(text.slice(0, place === undefined ? lines.to : lines.from), text);
  return head + comments + blockEntry(entry, lines.indent, text) + text.slice(lines.to);
}

/** The text with an entry in a list in brackets: in the place of another, or behind the last. */
function inBrackets(
  text: string,
  { items }: YAMLSeq.Parsed,
  entry: EntryFields,
  place: number | undefined,
): string | undefined {
  const [from, to] = items[place ?? items.length - 1]?.range ?? [];
  if (from === undefined || to === undefined) return undefined;
  const written = flowEntry(entry);
  return place === undefined
    ? `${text.slice(0, to)}, ${written}${text.slice(to)}`
    : text.slice(0, from) + written + text.slice(to);
}

/** A new entry with the comment lines that come with it. */
interface NewEntry {
  readonly entry: EntryFields;
  readonly comments: string;
}

/** The signs of a list without entries, and nothing else that would be lost with them: no comment, no anchor, no tag. */
const EMPTY_VALUE = /^\s*(?:\[\s*\]|~|null)$/iu;

/** The text with the first entry of a list that is empty or not written; what else stands on its line stays there. */
function begun(
  text: string,
  { colon, from, to }: FoundList,
  { entry, comments }: NewEntry,
): string | undefined {
  const isWritten = to > from;
  if (isWritten && !EMPTY_VALUE.test(text.slice(colon, to))) return undefined;
  const head = text.slice(0, colon);
  const rest = isWritten ? text.slice(to) : text.slice(colon);
  const end = lineEnd(rest, 0);
  return `${ended(head + rest.slice(0, end), text)}${comments}${blockEntry(entry, '  ', text)}${rest.slice(end)}`;
}

/** A list that the file does not have yet comes last. */
function withNewList(text: string, list: DecisionList, { entry, comments }: NewEntry): string | undefined {
  const contents = parseSignoffs(text)?.contents;
  if (isMap(contents) && contents.flow === true) return undefined;
  return `${ended(text, text)}${list}:${newline(text)}${comments}${blockEntry(entry, '  ', text)}`;
}
