import { placesInFacts } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A fact cites a section that its source does not have. */
export const removeSection: ContentOperator = {
  level: 'content',
  name: 'remove-section',
  class: 'content',
  places: (world) =>
    placesInFacts(world, 'an unknown section', (document, at, fact) => {
      const [citation] = fact.citations;
      if (citation !== undefined) document.setIn([...at, 'source'], `${citation.source}#no-such-section`);
    }),
};
