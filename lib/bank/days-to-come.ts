import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import { bankCodes } from './codes.ts';
import { decisionsOf } from './signoffs/decisions.ts';

const DAY_MS = 86_400_000;

/** A day on which somebody is said to have done something, and where that is written. */
type Done = readonly [day: string | undefined, what: string, place: () => Place];

/**
 * A warning for every day that is still to come on which a source is said to have been read, a list to have been whole, or an item to
 * have been signed. East of where `today` (YYYY-MM-DD) was looked up, tomorrow may have begun.
 */
export function daysToCome(parsed: ParsedContent, today: string): readonly Diagnostic[] {
  const last = new Date(Date.parse(today) + DAY_MS).toISOString().slice(0, today.length);
  return [...sourcesRead(parsed), ...listsMade(parsed), ...itemsSigned(parsed)].flatMap(
    ([day, what, place]) => {
      if (day === undefined || day === 'unknown' || day <= last) return [];
      const message = `Unexpected day ${day} ${what}, expected ${today} or earlier`;
      return [diagnose(bankCodes.dayToCome, place(), message)];
    },
  );
}

/** The last day on which a list of these lessons is said to have been whole (YYYY-MM-DD); empty when none has one. */
export function lastListDay(parsed: Pick<ParsedContent, 'lessons'>): string {
  const days = listsMade(parsed).flatMap(([day]) => (day === undefined || day === 'unknown' ? [] : [day]));
  return days.reduce((last, day) => (day > last ? day : last), '');
}

function sourcesRead({ sources }: ParsedContent): readonly Done[] {
  return Object.entries(sources).map(([id, { entry, locate }]) => [
    entry.retrieved,
    `on which the source "${id}" was read`,
    () => locate(['retrieved']),
  ]);
}

function listsMade({ lessons }: Pick<ParsedContent, 'lessons'>): readonly Done[] {
  return lessons.flatMap(({ entry, locate }) =>
    entry.facts.flatMap((fact, at): Done[] =>
      fact.kind === 'set' && fact.complete !== undefined
        ? [
            [
              fact.complete['as-of'],
              `on which the list of "${fact.id}" was whole`,
              () => locate(['facts', at, 'complete', 'as-of']),
            ],
          ]
        : [],
    ),
  );
}

function itemsSigned(parsed: ParsedContent): readonly Done[] {
  return decisionsOf(parsed).approved.map(({ entry, locate }) => [
    entry.date,
    `on which "${entry.item}" was signed`,
    () => locate(['date']),
  ]);
}
