import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { invariant } from '#lib/base/invariant.ts';
import { readContent, type ReadContent } from '#lib/shell/files/read-content.ts';
import { MisuseError, textOption, type Command, type CommandInput, type ExitCode } from '../command.ts';
import { compileRead, type CompiledRoot } from '../compile-root.ts';
import { countSeverity } from '../report.ts';
import { courseStart } from '../starts/course-start.ts';
import { lessonStart } from '../starts/lesson-start.ts';
import { relationsStart } from '../starts/relations-start.ts';
import { courseOf, quizStart } from '../starts/quiz-start.ts';
import type { Ground, Start } from '../starts/start.ts';
import { isFolderStart, newFolder } from './new-folder.ts';

/** How many items a form of a new quiz holds, when the course has so many; fewer otherwise. */
const FORM_SIZES = [10, 5, 3, 2, 1];

/** `new`: a valid start with notes, for an author to go on from. */
export const newCommand: Command = {
  usage:
    'course NAME | lesson COURSE/NAME | relations NAME | quiz NAME [--course C] | kind NAME | rule NAME | format NAME [--root DIR]',
  details: [
    'course NAME         a course with its first lesson, the words that it needs, and a source to be named',
    'lesson COURSE/NAME  one more lesson of a course, at the end of its list',
    'relations NAME      the relations that most medicines need, with their questions, in content/vocabulary/NAME-relations.yaml',
    'quiz NAME           a quiz on the only course, or on that of --course',
    'kind NAME           a folder of lib/items/kinds with examples that fail until the kind is written',
    'rule NAME           a folder of lib/checks/rules, likewise',
    'format NAME         a folder of lib/exchange/formats, likewise',
    '',
    'No file that stands is overwritten. The fact of a new lesson is background, so that nobody is asked about an example.',
  ],
  options: { course: { type: 'string' } },
  arguments: [2, 2],
  run: runNew,
};

function runNew(input: CommandInput): ExitCode {
  const [what = '', name = ''] = input.positionals;
  if (isFolderStart(what)) {
    newFolder(input, what, name);
    return 0;
  }
  const read = readOrEmpty(input.root, what);
  const root = compileRead(read, performance.now());
  const ground = { files: read.files, parsed: root.compiled.parsed };
  const start = fittingStart(root, read, startsOf(input, ground, what, name));
  write(input, start);
  input.note(onward(what, name));
  return 0;
}

/** A course may be the first thing that there is, and its root may be a new folder in one that is there. */
function readOrEmpty(root: string, what: string): ReadContent {
  const hasPlace = existsSync(root) || existsSync(dirname(resolve(root)));
  const isEmpty = what === 'course' && hasPlace && !existsSync(join(root, 'content'));
  return isEmpty ? { files: [], diagnostics: [] } : readContent(root);
}

/** What may be begun, the fullest first. */
function startsOf(input: CommandInput, ground: Ground, what: string, name: string): readonly Start[] {
  if (what === 'course') return [courseStart(ground, name)];
  if (what === 'lesson') return [lessonStart(ground, name)];
  if (what === 'relations') return [relationsStart(ground, name)];
  if (what !== 'quiz')
    throw new MisuseError(
      `"${what}" cannot be begun: expected course, lesson, relations, quiz, kind, rule or format.`,
    );
  const course = courseOf(ground, textOption(input, 'course'));
  return FORM_SIZES.map((size) => quizStart(ground, name, course, size));
}

/** The first that brings no error of its own. @throws MisuseError with the first error when all do */
function fittingStart(root: CompiledRoot, read: ReadContent, starts: readonly Start[]): Start {
  let why = '';
  for (const start of starts) {
    const paths = new Set(start.map(({ path }) => path));
    const files = [...read.files.filter(({ path }) => !paths.has(path)), ...start];
    const tried = compileRead({ ...read, files }, performance.now());
    if (countSeverity(tried.diagnostics, 'error') <= countSeverity(root.diagnostics, 'error')) return start;
    const known = new Set(root.diagnostics.map(({ message }) => message));
    const fault = tried.diagnostics.find(
      ({ severity, message }) => severity === 'error' && !known.has(message),
    );
    why = fault === undefined ? '' : `${fault.place.file}: ${fault.message}. ${fault.help}`;
  }
  throw new MisuseError(`Nothing was written, since it would not be valid here. ${why}`.trim());
}

function write({ root, out }: CommandInput, start: Start): void {
  for (const { path, text, isNew } of start) {
    const file = join(root, path);
    invariant(!isNew || !existsSync(file), `${path} was not read and stands`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    out(`${isNew ? 'wrote' : 'changed'} ${path}\n`);
  }
}

function onward(what: string, name: string): string {
  if (what === 'relations') return 'Next: npm run -s stemma -- words, then name one of them in a fact.';
  if (what === 'quiz') return 'Next: npm run -s stemma -- build, then npm start.';
  const lesson = what === 'lesson' ? name : `${name}/first-lesson`;
  const next = `Next: write content/${lesson}.md, then npm run -s stemma -- items --lesson ${lesson}`;
  if (what === 'lesson') return next;
  return `${next}\nFor a medicine, npm run -s stemma -- new relations ${name} writes the relations that most of them need.`;
}
