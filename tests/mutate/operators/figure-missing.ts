import { editBody, placeIn, lessonPath } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A lesson shows a figure that is not there, or a figure is deleted. */
export const figureMissing: ContentOperator = {
  level: 'content',
  name: 'figure-missing',
  class: 'content',
  places: ({ parsed, files }) => [
    ...parsed.lessons.map(({ course, id }) => {
      const path = lessonPath({ course, lesson: id });
      return placeIn(path, 'a figure that is not there', () =>
        editBody(
          files,
          path,
          (body) => `${body.trimEnd()}\n\n![A curve that falls](figures/no-such-figure.svg)\n`,
        ),
      );
    }),
    ...files
      .filter(({ path }) => path.endsWith('.svg'))
      .map((figure) => ({
        what: figure.path,
        spoil: () => ({
          what: 'figure deleted',
          files: files.filter((file) => file !== figure),
          touched: files.filter(({ path }) => path.endsWith('.md')).map(({ path }) => path),
        }),
      })),
  ],
};
