import type { ContentOperator } from '../operator.ts';

const PATH = 'quizzes/signoffs/mutation.yaml';

/** A sign-off names a revision that the item no longer has, or an item that does not exist. */
export const staleSignOff: ContentOperator = {
  level: 'content',
  name: 'stale-sign-off',
  class: 'content',
  places: ({ items, files }) =>
    items.flatMap(({ id, course, revision }) => {
      const path =
        files.find((file) => file.path === `quizzes/signoffs/${course}.yaml`)?.path ??
        PATH.replace('mutation', course);
      const entry = (item: string, read: string): string =>
        `approved:\n  - item: ${item}\n    revision: ${read}\n    role: clinical pharmacist\n    date: 2026-01-31\n`;
      const others = files.filter((file) => file.path !== path);
      return [
        { what: 'an older revision', text: entry(id, revision.split('').reverse().join('')) },
        { what: 'an unknown item', text: entry(`${id}9`, revision) },
      ].map(({ what, text }) => ({
        what: id,
        spoil: () => ({ what, files: [...others, { path, text }], touched: [path] }),
      }));
    }),
};
