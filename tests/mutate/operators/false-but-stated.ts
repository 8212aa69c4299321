import { placesInFacts } from '../edit-content.ts';
import type { ContentOperator } from '../operator.ts';

/** A fact calls false what it states itself, or what another fact states. */
export const falseButStated: ContentOperator = {
  level: 'content',
  name: 'false-but-stated',
  class: 'content',
  places: (world) =>
    placesInFacts(world, 'a true answer under `false`', (document, at, fact) => {
      const stated = world.kb.claims.filter(
        ({ relation, polarity, subject, origin }) =>
          polarity === 1 &&
          origin === 'stated' &&
          relation === fact.relation &&
          world.kb.claims.some(
            (own) => own.fact === fact.ref && own.origin === 'stated' && own.subject === subject,
          ),
      );
      const answer = stated.find(({ fact: ref }) => ref !== fact.ref) ?? stated[0];
      if (answer === undefined || fact.kind === 'sequence' || fact.kind === 'definition') return;
      if (Object.hasOwn(world.parsed.vocabulary.concepts, answer.object))
        document.setIn([...at, 'false', answer.object], 'This has been ruled out.');
    }),
};
