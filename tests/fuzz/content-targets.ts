/** What authors' files hold, read in this process: frontmatter, Markdown, YAML, quizzes, figures, the whole of a course. */
import fc from 'fast-check';
import { stringify } from 'yaml';
import { z } from 'zod';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { contentCodes } from '#lib/content/codes/content-codes.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { blueprintSchema, courseSchema, lessonSchema } from '#lib/content/schema/lesson-schema.ts';
import { signoffFileSchema } from '#lib/content/schema/signoff-schema.ts';
import { idSchema } from '#lib/content/schema/shared.ts';
import { sourceSchema, vocabularyFileSchema } from '#lib/content/schema/vocabulary-schema.ts';
import { altered } from './altered-text.ts';
import { fromSchema, mutated } from './from-schema.ts';
import { hostileText } from './hostile-text.ts';
import { NAMES, SOUND } from './sound-content.ts';
import { target, type Target } from './target.ts';

const known = new Set<string>(Object.values(contentCodes).map(({ code }) => code));

/** Where each kind of file stands, and what its fields are. */
const KINDS = {
  lesson: { path: 'content/course/one.md', schema: lessonSchema, hasBody: true },
  course: { path: 'content/course/course.md', schema: courseSchema, hasBody: true },
  quiz: { path: 'quizzes/blueprints/quiz.md', schema: blueprintSchema, hasBody: true },
  'sign-offs': { path: 'quizzes/signoffs/course.yaml', schema: signoffFileSchema, hasBody: false },
  vocabulary: { path: 'content/vocabulary/all.yaml', schema: vocabularyFileSchema, hasBody: false },
  sources: { path: 'content/sources.yaml', schema: z.record(idSchema, sourceSchema), hasBody: false },
} as const;

const soundText = (path: string): string => SOUND.find((file) => file.path === path)?.text ?? '';

/** A body of Markdown: pieces of ours, altered; or any text. */
const body = fc.oneof(
  altered(fc.constant(soundText('content/course/one.md').split('---\n').at(-1) ?? '')),
  fc.array(hostileText, { maxLength: 5 }).map((texts) => texts.join('\n\n')),
);

function fileOf(schema: z.ZodType, hasBody: boolean): fc.Arbitrary<string> {
  const sound = fromSchema(schema, NAMES);
  return fc.tuple(fc.oneof(sound, mutated(sound)), body).map(([fields, text]) => {
    const yaml = written(fields);
    return hasBody ? `---\n${yaml}---\n${text}` : yaml;
  });
}

/** YAML, or JSON, which is YAML too, where the writer of YAML cannot follow. */
function written(fields: unknown): string {
  try {
    return stringify(fields, { aliasDuplicateObjects: false, lineWidth: 0 });
  } catch {
    return `${JSON.stringify(fields)}\n`;
  }
}

/** Reads one file by itself: its faults have a page each, its figures stay in their folder, and nothing grows beyond measure. */
function read(path: string, text: string): string {
  const parsed = parseContent([{ path, text }]);
  const strange = parsed.diagnostics.find(({ code }) => !known.has(code));
  if (strange !== undefined) throw new Error(`there is no page for ${strange.code}`);
  const size = JSON.stringify(parsed).length;
  const most = 100_000 + 200 * text.length;
  if (size > most) throw new Error(`${text.length} characters became ${size}`);
  const escaped = parsed.lessons.flatMap(({ html }) => [...html.matchAll(/src="(?<src>[^"]*)"/gu)]);
  for (const { groups } of escaped)
    if (!/^figures\/[\w-][\w.-]*\.svg$/u.test(groups?.['src'] ?? ''))
      throw new Error(`shows ${String(groups?.['src'])}`);
  return parsed.diagnostics.length === 0 ? 'clean' : 'told of';
}

/** A whole course with one file altered, through every stage up to the bank. */
function compile(files: readonly SourceFile[]): string {
  const { counts } = compileBank(files);
  return counts.errors === 0 ? 'clean' : 'told of';
}

const alteredCourse = fc
  .nat(SOUND.length - 1)
  .chain((which) =>
    altered(fc.constant(SOUND[which]?.text ?? '')).map((text) =>
      SOUND.map((file, index) => (index === which ? { ...file, text } : file)),
    ),
  );

const FIGURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60"><title>A</title><desc>B</desc><g><path d="M0 0L9 9"/><text x="1" y="2" font-size="12">t</text></g></svg>\n';
/** It says that a fact meant something else before. */
const SHEET =
  '# Sheet\n\n| fact | statement | meaning |\n|---|---|---|\n| `eases-humming` | `x` | `0123456789ab` |\n';

/** Paths as a file system might hold them. */
const path = fc
  .array(
    fc.constantFrom(
      'content',
      'quizzes',
      'vocabulary',
      'figures',
      'blueprints',
      '..',
      '.',
      '',
      'a',
      'A b',
      'a.md',
      'a.svg',
      '\u0000',
      '__proto__',
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('/'));

export const contentTargets: readonly Target[] = [
  ...Object.entries(KINDS).map(([name, { path: at, schema, hasBody }]) =>
    target(`content: fields of ${name}`, fileOf(schema, hasBody), (text) => read(at, text)),
  ),
  ...Object.entries(KINDS).map(([name, { path: at }]) =>
    target(`content: text of ${name}`, altered(fc.constant(soundText(at))), (text) => read(at, text)),
  ),
  target('content: body', body, (text) => read('content/course/one.md', `---\ntitle: T\n---\n${text}`)),
  target('content: figure', altered(fc.constant(FIGURE)), (text) =>
    read('content/course/figures/a.svg', text),
  ),
  target('content: path', path, (at) => read(at, '---\na: 1\n---\n')),
  target('content: a whole course', alteredCourse, compile, { first: [[...SOUND]], wanted: ['clean'] }),
  target(
    'content: sheet',
    altered(fc.constant(SHEET)),
    (text) => compile([...SOUND, { path: 'quizzes/sheets/course/one.md', text }]),
    { first: [SHEET], wanted: ['told of'] },
  ),
];
