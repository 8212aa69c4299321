/** How an item is answered, in the terms of `cmi.interaction` (xAPI 1.0.3, part 2, appendix C). Also part of the page of a package. */

/** Between the answers of a list. */
const NEXT = '[,]';
/** Between the two of a pair. */
const PAIR = '[.]';

/**
 * `choice`: options of one list. `sequencing`: which option stands at each place. `matching`: which options go with each part.
 * `numeric`: a number.
 */
export interface Interaction {
  readonly type: 'choice' | 'sequencing' | 'matching' | 'numeric';
  /** Its parts with the names of their options, in canonical order; parts that share a list share the names. */
  readonly parts: readonly { readonly id: string; readonly options: readonly string[] }[];
}

/** What was chosen or typed. */
export interface Given {
  /** For each part the places of the options that were chosen, in their canonical order. */
  readonly picks: readonly (readonly number[])[];
  /** A plain number, where one is typed; else empty. */
  readonly typed: string;
}

/** A response as text; undefined where nothing was chosen, and for a sequence with an open place, which the text has no word for. */
export function responseText({ type, parts }: Interaction, { picks, typed }: Given): string | undefined {
  const chosen = parts.map(({ id, options }, at) => ({
    id,
    names: (picks[at] ?? []).flatMap((place) => options[place] ?? []),
  }));
  const isWhole = chosen.every(({ names }) => names.length === 1);
  if (type === 'numeric') return typed === '' ? undefined : typed;
  if (type === 'sequencing' && !isWhole) return undefined;
  const answers = chosen.flatMap(({ id, names }) =>
    type === 'matching' ? names.map((name) => `${id}${PAIR}${name}`) : names,
  );
  return answers.length === 0 ? undefined : answers.join(NEXT);
}
