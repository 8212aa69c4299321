import { slugOf } from '#lib/base/slug.ts';
import { openEntries, rawList, readEntry, textOr } from './entry-file.ts';
import { foldBlock } from './evidence.ts';
import { readFrontmatter, withoutLostFields } from './frontmatter.ts';
import { sentencesOfBody } from './lesson-sentences.ts';
import { readBody } from './markdown.ts';
import { writeHtml } from './markdown-tree.ts';
import type { ParsedCourse } from './model.ts';
import type { ContentPart } from './part.ts';
import { blueprintSchema, courseSchema, type CourseEntry } from './schema/lesson-schema.ts';
import { idSchema } from './schema/shared.ts';
import type { SourceText } from './source-text.ts';
import { withMisheaded } from './written/misheaded.ts';
import { readWrittenItems } from './written/read-items.ts';
import { mergeMarks } from './unfinished-merge.ts';
import { sectionsOf } from './written/sections.ts';

/** Reads `content/<course>/course.md`. A field with a fault is stood in for, since the build fails anyway. */
export function readCourse(source: SourceText, id: string): ContentPart {
  const front = readFrontmatter(source);
  const body = readBody(source, front.bodyFrom);
  const diagnostics = [...front.diagnostics, ...withoutLostFields(front, body.diagnostics)];
  const { figures, links } = body;
  const part = { kind: 'course', path: source.path, diagnostics, id, figures, links } as const;
  const file =
    front.node === undefined ? undefined : openEntries(source, front.node, front.head, diagnostics);
  if (file === undefined) return { ...part, course: undefined };
  const entry = readEntry(file, [], file.value, courseSchema) ?? standIn(file.value, id);
  const course: ParsedCourse = {
    entry,
    file: source.path,
    locate: file.locate,
    id,
    maybeListed: rawList(file.value['lessons']).flatMap(namesMeant),
    html: writeHtml(body.root),
    sentences: sentencesOfBody(body.blocks.map(foldBlock), source, front.bodyFrom),
  };
  return { ...part, course };
}

function standIn(value: Readonly<Record<string, unknown>>, id: string): CourseEntry {
  const { title, summary, audience } = courseSchema.shape;
  return {
    title: textOr(title, value['title'], id),
    summary: textOr(summary, value['summary'], ''),
    audience: textOr(audience, value['audience'], ''),
    lessons: rawList(value['lessons']).flatMap(
      (lesson) => idSchema.safeParse(lesson).data ?? idMeant(lesson),
    ),
  };
}

/** The lesson that a name which is no id was meant for: the name of its file, say. */
function idMeant(lesson: unknown): readonly string[] {
  return typeof lesson === 'string' ? [slugOf(lesson.replace(/^.*\//u, '').replace(/\.md$/iu, ''))] : [];
}

/** Of an entry that is no id, that as one, and each of its words: a comma may have been forgotten between two lessons. */
function namesMeant(lesson: unknown): readonly string[] {
  if (typeof lesson !== 'string' || idSchema.safeParse(lesson).success) return [];
  return [...idMeant(lesson), ...lesson.split(/[\s,;]+/u).map(slugOf)];
}

/** Reads `quizzes/blueprints/<quiz>.md` with its items. A blueprint with a fault in its fields is left out. */
export function readBlueprint(source: SourceText, id: string): ContentPart {
  const front = readFrontmatter(source);
  const isWhole = mergeMarks(source, front.bodyFrom).length === 0;
  const { introduction, items } = isWhole
    ? sectionsOf(source.text, front.bodyFrom)
    : { introduction: { from: front.bodyFrom, to: source.text.length }, items: [] };
  const body = readBody(source, introduction.from, introduction.to);
  const { written, diagnostics: faults } = readWrittenItems(source, items);
  const inBody = withMisheaded(source, introduction, withoutLostFields(front, body.diagnostics));
  const diagnostics = [...front.diagnostics, ...inBody, ...faults];
  const file =
    front.node === undefined ? undefined : openEntries(source, front.node, front.head, diagnostics);
  const entry = file === undefined ? undefined : readEntry(file, [], file.value, blueprintSchema);
  const blueprint =
    file === undefined || entry === undefined
      ? undefined
      : {
          entry,
          file: source.path,
          locate: file.locate,
          id,
          html: writeHtml(body.root),
          sentences: sentencesOfBody(body.blocks.map(foldBlock), source, introduction.from),
          written,
        };
  const { figures, links } = body;
  return { kind: 'blueprint', path: source.path, diagnostics, id, blueprint, figures, links };
}
