import { diagnose } from '#lib/base/code-page.ts';
import { syntaxCodes } from './codes/syntax-codes.ts';
import {
  isRawMap,
  looseList,
  looseMap,
  openEntries,
  rawList,
  readEntries,
  readEntry,
  textOr,
  type EntryFile,
} from './entry-file.ts';
import { foldBlock } from './evidence.ts';
import { placeEvidence } from './evidence-places.ts';
import { namelessFact, readFact } from './read-fact.ts';
import { withoutLackedAbove } from './fields-below.ts';
import { readFrontmatter, withoutLostFields } from './frontmatter.ts';
import { checkLesson, withoutDuplicates, type Numbered } from './lesson-checks.ts';
import { checkKeyPoints } from './key-points.ts';
import { LIMITS } from './limits.ts';
import { readBody } from './markdown.ts';
import { writeHtml } from './markdown-tree.ts';
import { withObjectives, withoutOthers } from './misplaced-in-lesson.ts';
import type { Locate, ParsedLesson } from './model.ts';
import type { ContentPart, NamelessFact } from './part.ts';
import type { FactEntry } from './schema/fact-schema.ts';
import {
  caseSchema,
  changesSchema,
  lessonSchema,
  objectiveSchema,
  type LessonEntry,
} from './schema/lesson-schema.ts';
import { idSchema } from './schema/shared.ts';
import { sentencesOfBody } from './lesson-sentences.ts';
import type { SourceText } from './source-text.ts';

/** The lesson's fields, with facts, objectives and cases not yet looked at. */
const frameSchema = lessonSchema.extend({
  objectives: looseMap,
  facts: looseList.min(1),
  cases: looseList.optional(),
});

type CaseEntry = LessonEntry['cases'][number];

/**
 * Reads a lesson: its fields one by one, so that a broken fact hides no other, its body, and where each fact's evidence
 * stands in it. A title or summary with a fault is stood in for, since the build fails anyway.
 */
export function readLesson(source: SourceText, course: string, id: string): ContentPart {
  const front = readFrontmatter(source);
  const body = readBody(source, front.bodyFrom);
  const diagnostics = [...front.diagnostics, ...withoutLostFields(front, body.diagnostics)];
  const { figures, links } = body;
  const part = { kind: 'lesson', path: source.path, diagnostics, course, id, figures, links } as const;
  const file =
    front.node === undefined ? undefined : openEntries(source, front.node, front.head, diagnostics);
  if (file === undefined) return { ...part, factIds: [], nameless: [], lesson: undefined };
  const { factIds, nameless, entry, facts, locate } = readFields(file, id);
  // Before the evidence is marked: what is put into the tree has no place in the file.
  const folded = body.blocks.map(foldBlock);
  const sentences = sentencesOfBody(folded, source, front.bodyFrom);
  const evidence = placeEvidence(body, folded, `${course}/${id}`, facts, file);
  checkKeyPoints(body, entry, file);
  const lesson: ParsedLesson = {
    entry,
    file: source.path,
    locate,
    course,
    id,
    faultyFacts: factIds.filter((fact) => entry.facts.every((one) => one.id !== fact)),
    html: writeHtml(body.root),
    text: body.text,
    sentences,
    words: body.words,
    headings: body.headings,
    evidence,
    glossary: [],
  };
  return {
    ...part,
    diagnostics: withoutLackedAbove(diagnostics, body.fieldBelow),
    factIds,
    nameless,
    lesson,
  };
}

interface ReadFields {
  readonly entry: LessonEntry;
  readonly facts: readonly Numbered<FactEntry>[];
  readonly factIds: readonly string[];
  readonly nameless: readonly NamelessFact[];
  readonly locate: Locate;
}

function readFields(written: EntryFile, id: string): ReadFields {
  const file = withObjectives(written);
  const { value } = file;
  readEntry(file, [], value, frameSchema, lessonSchema);
  const rawFacts = withoutOthers(file, 'facts', cappedFacts(file, rawList(value['facts'])));
  const rawCases = withoutOthers(file, 'cases', rawList(value['cases']));
  const amongCases = rawList(value['cases']).filter((_raw, index) => rawCases[index] === undefined);
  const facts = withoutDuplicates(
    file,
    'facts',
    rawFacts,
    readAll(rawFacts, (raw, index) => readFact(file, raw, index)),
  );
  const cases = withoutDuplicates(
    file,
    'cases',
    rawCases,
    readAll(rawCases, (raw, index): CaseEntry | undefined =>
      readEntry(file, ['cases', index], raw, caseSchema),
    ),
  );
  const objectives = Object.fromEntries(
    readEntries(file, ['objectives'], value['objectives'], objectiveSchema),
  );
  checkLesson(file, {
    facts,
    cases,
    rawFacts: [...rawFacts, ...amongCases],
    rawObjectives: isRawMap(value['objectives']) ? value['objectives'] : {},
  });
  const entry: LessonEntry = {
    title: textOr(lessonSchema.shape.title, value['title'], id),
    summary: textOr(lessonSchema.shape.summary, value['summary'], ''),
    objectives,
    facts: facts.map((fact) => fact.entry),
    cases: cases.map((patientCase) => patientCase.entry),
    glossary: rawList(value['glossary']).flatMap((term) => idSchema.safeParse(term).data ?? []),
    changes: changesSchema.safeParse(value['changes']).data ?? {},
  };
  const factIds = [...rawFacts, ...amongCases].flatMap((fact) =>
    isRawMap(fact) && typeof fact['id'] === 'string' ? [fact['id']] : [],
  );
  const nameless = rawFacts.flatMap((fact, index) => namelessFact(file, fact, index) ?? []);
  return { entry, facts, factIds, nameless, locate: renumbered(file.locate, { facts, cases }) };
}

/** Of those that stand in this list. */
function readAll<T>(
  raw: readonly unknown[],
  read: (raw: unknown, index: number) => T | undefined,
): Numbered<T>[] {
  return raw.flatMap((value, index) => {
    const entry = value === undefined ? undefined : read(value, index);
    return entry === undefined ? [] : [{ entry, index }];
  });
}

function cappedFacts(file: EntryFile, raw: readonly unknown[]): readonly unknown[] {
  if (raw.length <= LIMITS.facts) return raw;
  const message = `Unexpected ${raw.length} facts, expected at most ${LIMITS.facts}`;
  file.diagnostics.push(diagnose(syntaxCodes.tooManyFacts, file.locate(['facts'], 'key'), message));
  return raw.slice(0, LIMITS.facts);
}

/** Indexes of an entry's lists are those of what could be read; in the file broken ones stand between. */
function renumbered(locate: Locate, lists: Readonly<Record<string, readonly Numbered<unknown>[]>>): Locate {
  return (path, part) => {
    const [name, index, ...rest] = path;
    const list = typeof name === 'string' && Object.hasOwn(lists, name) ? lists[name] : undefined;
    const numbered = typeof index === 'number' ? list?.[index] : undefined;
    return numbered === undefined || name === undefined
      ? locate(path, part)
      : locate([name, numbered.index, ...rest], part);
  };
}
