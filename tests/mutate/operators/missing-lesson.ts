import type { ContentOperator } from '../operator.ts';

/** The file of a lesson that its course lists is deleted. */
export const missingLesson: ContentOperator = {
  level: 'content',
  name: 'missing-lesson',
  class: 'content',
  places: ({ parsed, files }) =>
    parsed.lessons.map(({ course, file }) => ({
      what: file,
      spoil: () => ({
        what: 'lesson deleted',
        files: files.filter(({ path }) => path !== file),
        touched: [file, `content/${course}/course.md`],
      }),
    })),
};
