/** Ids that facts and items lack: the one they had, when sheets and sign-offs show it, else a new one where none can be lost. */
import { compareText, type Diagnostic, type Fix, type Place } from '#lib/base/diagnostic.ts';
import type { ParsedContent, SourceFile } from '#lib/content/model.ts';
import type { ContentPart, NamelessFact } from '#lib/content/part.ts';
import type { LessonEntry } from '#lib/content/schema/lesson-schema.ts';
import { quizOfItem } from '#lib/items/written/written-id.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { meaningOf } from './meaning.ts';
import { publishedFacts, publishedItems } from './sheet-rows.ts';

/** What else a file shows than its own faults. */
interface Known {
  readonly parts: readonly ContentPart[];
  readonly parsed: Pick<ParsedContent, 'lessons' | 'signoffs' | 'blueprints'>;
  readonly sheets: readonly SourceFile[];
  readonly kb: Pick<KnowledgeBase, 'concepts' | 'relations'>;
}

/** What is known of the ids in one file. */
interface Ids {
  /** Those that something has now, and those that nothing may have again. */
  readonly taken: ReadonlySet<string>;
  /** Those that sheets or sign-offs know and that nothing has now. */
  readonly gone: readonly string[];
  /** The gone id of the fact at a place, when its sheet records the very same meaning under that one only. */
  readonly hadAt: (diagnostic: Diagnostic) => string | undefined;
}

/**
 * The diagnostics, those of a lacking id with what can be done. A fact that means what its sheet records under one id that no
 * fact has now had that id. Where an id is gone and may have been this one's, none is sure: with a new one, progress and
 * sign-offs would be cut off. Else a new one is, which is none that was ever known.
 */
export function settleIds(diagnostics: readonly Diagnostic[], known: Known): readonly Diagnostic[] {
  const lacking = Map.groupBy(diagnostics, (diagnostic) =>
    givenId(diagnostic.fix) === undefined ? '' : diagnostic.place.file,
  );
  const settled = new Map<Diagnostic, Diagnostic>();
  for (const part of known.parts) {
    const ids = lacking.has(part.path) ? idsOf(part, known) : undefined;
    if (ids === undefined) continue;
    const given = new Set(ids.taken);
    for (const diagnostic of lacking.get(part.path) ?? [])
      settled.set(diagnostic, settle(diagnostic, ids, given));
  }
  return diagnostics.map((diagnostic) => settled.get(diagnostic) ?? diagnostic);
}

const GIVEN = /(?<before>\bid: )(?<id>[a-z0-9-]+)/iu;

/** The id that a fix puts in; undefined for one that does something else. */
function givenId(fix: Fix | undefined): string | undefined {
  const [edit, ...others] = fix?.edits ?? [];
  if (edit === undefined || edit.before !== '' || others.length > 0) return undefined;
  return GIVEN.exec(edit.after)?.groups?.['id'];
}

function settle(diagnostic: Diagnostic, { gone, hadAt }: Ids, given: Set<string>): Diagnostic {
  const { fix, help } = diagnostic;
  const name = givenId(fix);
  if (fix === undefined || name === undefined) return diagnostic;
  const had = hadAt(diagnostic);
  if (had !== undefined) return { ...diagnostic, help: `It had the id \`${had}\`.`, fix: withId(fix, had) };
  if (gone.length > 0) {
    const names = gone.map((id) => `\`${id}\``).join(', ');
    const words = `Sheets or sign-offs know ${names}, which nothing has now: if it had one of these, write that one. With a new id, progress and sign-offs would be cut off.`;
    return { ...diagnostic, help: `${help} ${words}` };
  }
  let free = name;
  for (let count = 2; given.has(free); count += 1) free = `${name}-${String(count)}`;
  given.add(free);
  return { ...diagnostic, fix: withId(fix, free) };
}

function withId({ what, edits }: Fix, id: string): Fix {
  const named = (text: string): string => text.replace(GIVEN, `$<before>${id}`);
  return {
    what: named(what),
    edits: edits.map((edit) => ({ ...edit, after: named(edit.after) })),
    sure: true,
  };
}

function idsOf(part: ContentPart, known: Known): Ids | undefined {
  if (part.kind === 'lesson') return factIdsOf(part, known);
  return part.kind === 'blueprint' && part.blueprint !== undefined
    ? writtenIdsOf(part.id, new Set(part.blueprint.written.map(({ id }) => id)), known)
    : undefined;
}

type LessonPart = Extract<ContentPart, { kind: 'lesson' }>;

function factIdsOf(part: LessonPart, known: Known): Ids {
  const held = new Set(part.factIds);
  const replaced = new Set(
    entriesOf(part, known).flatMap(({ facts }) => facts.flatMap(({ supersedes }) => supersedes ?? [])),
  );
  const prefix = `${part.course}/${part.id}/`;
  const published = publishedFacts(known.sheets).filter(({ ref }) => ref.startsWith(prefix));
  const refs = [...published.map(({ ref }) => ref), ...itemsKnown(known)];
  const met = new Set([
    ...refs.flatMap((ref) => (ref.startsWith(prefix) ? [ref.split('/')[2] ?? ''] : [])),
    ...namedIn(part, known),
  ]);
  const gone = [...met].filter((id) => !held.has(id) && !replaced.has(id)).sort(compareText);
  const meanings = published
    .map(({ ref, meaning }) => ({ id: ref.slice(prefix.length), meaning }))
    .filter(({ id }) => gone.includes(id));
  return {
    taken: new Set([...held, ...replaced, ...met]),
    gone,
    hadAt: ({ place }) => idOfMeaning(meaningAt(place, part.nameless, known.kb), meanings),
  };
}

function entriesOf({ course, id }: LessonPart, { parsed }: Known): readonly LessonEntry[] {
  return parsed.lessons.flatMap((lesson) =>
    lesson.course === course && lesson.id === id ? [lesson.entry] : [],
  );
}

/** The facts of a lesson that its cases, and the quizzes of its course, name. */
function namedIn(part: LessonPart, known: Known): readonly string[] {
  const cases = entriesOf(part, known).flatMap((entry) => entry.cases);
  const quizzes = known.parsed.blueprints.filter(({ entry }) => entry.course === part.course);
  const cells = quizzes.flatMap(({ entry }) => entry.cells.filter(({ lesson }) => lesson === part.id));
  const written = quizzes.flatMap((quiz) => quiz.written.flatMap(({ facts }) => facts));
  return [
    ...cases.flatMap((one) => [...one.facts, ...Object.values(one['bow-tie'] ?? {})]),
    ...cells.flatMap(({ fact }) => fact ?? []),
    ...written.flatMap(({ text }) => {
      const [fact = '', lesson] = text.split('/').reverse();
      return lesson === part.id ? [fact] : [];
    }),
  ];
}

/** What the fact at a place means; undefined where none can be read, or another without an id means the same. */
function meaningAt(place: Place, nameless: readonly NamelessFact[], kb: Known['kb']): string | undefined {
  const meanings = nameless.map(({ entry }) => meaningOf({ entry, relation: entry.relation }, kb));
  const at = nameless.findIndex((one) => one.place.line === place.line && one.place.column === place.column);
  const meaning = meanings[at];
  return meanings.indexOf(meaning ?? '') === meanings.lastIndexOf(meaning ?? '') ? meaning : undefined;
}

/** The one id under which a meaning is recorded. */
function idOfMeaning(
  meaning: string | undefined,
  recorded: readonly { readonly id: string; readonly meaning: string }[],
): string | undefined {
  const [had, ...others] = recorded.filter((one) => one.meaning === meaning);
  return others.length > 0 ? undefined : had?.id;
}

function writtenIdsOf(quiz: string, held: ReadonlySet<string>, known: Known): Ids {
  const met = new Set(
    itemsKnown(known).flatMap((item) => (quizOfItem(item) === quiz ? [item.split('/')[3] ?? ''] : [])),
  );
  const gone = [...met].filter((id) => !held.has(id)).sort(compareText);
  return { taken: new Set([...held, ...met]), gone, hadAt: () => undefined };
}

/** The ids of all items that a sheet shows or that somebody decided about. */
function itemsKnown({ sheets, parsed: { signoffs } }: Known): readonly string[] {
  const decided = signoffs.flatMap(({ approved, retired, waivers }) => [...approved, ...retired, ...waivers]);
  return [...publishedItems(sheets), ...decided.map(({ entry }) => entry.item)];
}
