import { editYaml, lessonPath, withFact } from '../edit-content.ts';
import { statedClaimsOf } from '../stated-claims.ts';
import type { ContentOperator } from '../operator.ts';

/** A list is marked complete although a fact elsewhere names one more member. */
export const listNotComplete: ContentOperator = {
  level: 'content',
  name: 'list-not-complete',
  class: 'content',
  places: (world) =>
    statedClaimsOf(world).flatMap(({ fact, claim, entry, elsewhere }) => {
      const kind = world.kb.concepts.get(claim.object)?.kind;
      const known = world.kb.claims.filter((one) => one.fact === fact.ref).map(({ object }) => object);
      const more = [...world.kb.concepts.values()].find(
        (concept) =>
          concept.kind === kind &&
          !known.includes(concept.id) &&
          Object.hasOwn(world.parsed.vocabulary.concepts, concept.id),
      );
      if (fact.kind !== 'set' || more === undefined) return [];
      const path = lessonPath(fact);
      return {
        what: path,
        spoil: () => {
          const extra = { ...entry, id: 'one-more-member', object: more.id };
          const before = withFact(world.files, elsewhere, extra, 'One more has been described since');
          if (before === undefined) return undefined;
          const files = editYaml(before, path, (document) => {
            const facts: unknown = document.toJS();
            const index = (facts as { facts: { id: string }[] }).facts.findIndex(({ id }) => id === fact.id);
            document.setIn(
              ['facts', index, 'complete'],
              document.createNode({ source: entry['source'], 'as-of': 'unknown' }),
            );
          });
          const what = `${fact.id} marked complete without ${more.id}`;
          return files === undefined ? undefined : { what, files, before, touched: [path, elsewhere] };
        },
      };
    }),
};
