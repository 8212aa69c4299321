import { editBody, inMarkdown, lessonPath, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** The words that state a fact now say that it is not so. */
export const alterEvidence: ContentOperator = {
  level: 'content',
  name: 'alter-evidence',
  class: 'content',
  places: ({ kb, files }) =>
    [...kb.facts.values()].map((fact) => {
      const path = lessonPath(fact);
      return placeIn(path, `evidence of ${fact.id} denied`, () =>
        editBody(files, path, (body) =>
          body.replace(inMarkdown(fact.evidence.text), (words) => words.replace(/\s(?=\S+$)/u, ' hardly ')),
        ),
      );
    }),
};
