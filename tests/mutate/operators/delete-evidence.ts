import { editBody, inMarkdown, lessonPath, placeIn } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** The words that state a fact are deleted from the body. */
export const deleteEvidence: ContentOperator = {
  level: 'content',
  name: 'delete-evidence',
  class: 'content',
  places: ({ kb, files }) =>
    [...kb.facts.values()].map((fact) => {
      const path = lessonPath(fact);
      return placeIn(path, `evidence of ${fact.id} deleted`, () =>
        editBody(files, path, (body) => body.replace(inMarkdown(fact.evidence.text), '')),
      );
    }),
};
