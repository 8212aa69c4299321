import { QUIZ_INTRODUCTION } from '#lib/bank/quiz-introduction.ts';
import { describedAs, fieldsOf } from '#lib/content/schema-walk.ts';
import { blueprintSchema } from '#lib/content/schema/lesson-schema.ts';
import { MisuseError } from '../command.ts';
import { idFrom, refuseUnfit, titleOf, type Ground, type Start } from './start.ts';

/** What the start sets itself; the other fields stand behind "#", each with what it means. */
const SET = new Set(['title', 'course', 'items']);

/**
 * A quiz on a course.
 *
 * @param course undefined: the only one
 * @param items how many a form holds
 */
export function quizStart(ground: Ground, name: string, course: string | undefined, items: number): Start {
  const quiz = idFrom(name);
  const others = [...fieldsOf(blueprintSchema)].filter(([field]) => !SET.has(field));
  const notes = others.map(([field, schema]) => `# ${field}: ${describedAs(schema)}`);
  const text = `---
# content/README.md explains every field. Those behind "#" may be left out.
title: ${titleOf(quiz)}
course: ${courseOf(ground, course)}
# How many items a form holds.
items: ${items}
${notes.join('\n')}
---

${QUIZ_INTRODUCTION}
`;
  const start = [{ path: `quizzes/blueprints/${quiz}.md`, text, isNew: true }];
  refuseUnfit(ground, start);
  return start;
}

/** @throws MisuseError when it is not clear which course is meant */
export function courseOf({ parsed }: Pick<Ground, 'parsed'>, course: string | undefined): string {
  const known = parsed.courses.map(({ id }) => id);
  if (course !== undefined && known.includes(course)) return course;
  if (course === undefined && known.length === 1) return known[0] ?? '';
  const list = known.length === 0 ? 'there is none yet' : `there is ${known.join(', ')}`;
  throw new MisuseError(
    course === undefined
      ? `Say of which course with --course; ${list}.`
      : `There is no course "${course}"; ${list}.`,
  );
}
