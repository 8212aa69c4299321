import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedBlueprint } from '#lib/content/model.ts';
import type { Item } from '#lib/items/item.ts';
import { writtenId } from '#lib/items/written/written-id.ts';
import { itemsPerFact } from './bank-lesson.ts';
import { bankCodes } from './codes.ts';

const HELP =
  'Let the items ask different facts, or remove one of them; or set `written-items` to how many of them a form holds at least, so that forms take turns.';

/**
 * The items written by hand in a quiz that ask the fact of another one more often than a form asks a fact, each at its heading:
 * `bank/unfillable-quiz`. Empty where their number is no problem of facts.
 */
export function sameFactTwice(
  { id, entry, written }: Pick<ParsedBlueprint, 'id' | 'entry' | 'written'>,
  pool: readonly Item[],
): readonly Diagnostic[] {
  const most = itemsPerFact(entry);
  const asked = written.flatMap((own) => {
    const item = pool.find((one) => one.id === writtenId(entry.course, id, own.id));
    return item === undefined ? [] : [{ own, fact: item.facts[0] ?? '' }];
  });
  return [...Map.groupBy(asked, ({ fact }) => fact)].flatMap(([fact, group]) => {
    const [first, ...others] = group;
    return others.slice(Math.max(0, most - 1)).map(({ own }) => {
      const message = `Unexpected item "${own.id}", expected one on another fact: "${first?.own.id ?? ''}" asks ${fact} too, and a form asks a fact ${most === 1 ? 'once' : `${String(most)} times`}`;
      const related = first === undefined ? [] : [{ message: 'the first one', place: first.own.place }];
      return { ...diagnose(bankCodes.unfillableQuiz, own.place, message, { related }), help: HELP };
    });
  });
}
