import { lessonFiles } from './lesson-start.ts';
import { idFrom, refuseUnfit, titleOf, wordsOf, type Ground, type Start } from './start.ts';

const FIRST_LESSON = 'first-lesson';

/** A course with one lesson. */
export function courseStart(ground: Ground, name: string): Start {
  const course = idFrom(name);
  const text = `---
# Behind "#" stand notes: delete them as you go. content/README.md explains every field.
title: ${titleOf(course)}
summary: One or two sentences, for the list of courses.
# Who it is for.
audience: Nurses and pharmacists.
# In the order in which they are read. Another one: npm run -s stemma -- new lesson ${course}/NAME
lessons: [${FIRST_LESSON}]
---

What a learner reads first: what the course on ${wordsOf(course)} is about, and what it leaves out.
`;
  const start = [
    { path: `content/${course}/course.md`, text, isNew: true },
    ...lessonFiles(ground, course, FIRST_LESSON),
  ];
  refuseUnfit(ground, start);
  return start;
}
