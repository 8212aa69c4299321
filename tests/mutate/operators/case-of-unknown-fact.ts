import { editYaml, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A patient case is written for a fact that its lesson does not have. */
export const caseOfUnknownFact: ContentOperator = {
  level: 'content',
  name: 'case-of-unknown-fact',
  class: 'content',
  places: ({ parsed, files }) =>
    parsed.lessons.flatMap(({ file, entry }) =>
      entry.cases.map(({ id }, index) =>
        placeIn(file, `case ${id} for an unknown fact`, () =>
          editYaml(files, file, (document) => {
            document.setIn(['cases', index, 'facts'], ['no-such-fact']);
          }),
        ),
      ),
    ),
};
