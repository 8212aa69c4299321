import { editYaml, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** The day by which a source was to be read again has passed. */
export const expireSource: ContentOperator = {
  level: 'content',
  name: 'expire-source',
  class: 'content',
  places: ({ parsed, files }) =>
    Object.entries(parsed.sources).map(([id, { file }]) =>
      placeIn(file, `${id} overdue`, () =>
        editYaml(files, file, (document) => {
          document.setIn([id, 'review-by'], '2001-01-31');
        }),
      ),
    ),
};
