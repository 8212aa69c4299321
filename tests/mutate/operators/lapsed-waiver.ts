import type { ContentOperator } from '../operator.ts';

/** A waiver names a revision that the item no longer has, or a finding that it does not have. */
export const lapsedWaiver: ContentOperator = {
  level: 'content',
  name: 'lapsed-waiver',
  class: 'content',
  places: ({ items, files }) =>
    items.flatMap(({ id, course, revision }) => {
      const path = `quizzes/signoffs/${course}.yaml`;
      const others = files.filter((file) => file.path !== path);
      return [revision.split('').reverse().join(''), revision].map((read) => ({
        what: id,
        spoil: () => ({
          what: read === revision ? 'nothing to waive' : 'an older revision',
          files: [
            ...others,
            {
              path,
              text: `waivers:\n  - item: ${id}\n    revision: ${read}\n    role: nurse educator\n    date: 2026-01-31\n    rule: IWF-05\n    reason: The sentence is needed.\n`,
            },
          ],
          touched: [path],
        }),
      }));
    }),
};
