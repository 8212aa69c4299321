import type { ReadOption, ReadPart } from '../read/read-bank.ts';
import { nameOf, said, type Asked } from './asked.ts';
import { eachOnce, type Change, type Origin } from './change.ts';
import { pairUp } from './pair-up.ts';

/**
 * What of a question's words is another in a file: stem, title, rows, options, reasons, tags, facts and what else is said.
 * Options are known by their words, wherever they stand. What `keyChanges` tells of is not told again.
 */
export function wordChanges(here: Asked, there: Asked): readonly Change[] {
  const parts = pairUp(here.parts, there.parts, nameOf);
  const paired = [...parts.known, ...parts.renamed];
  return eachOnce([
    ...texts(there, 'stem', [here.stem, there.stem], { of: 'stem' }),
    ...paired.flatMap(([one, other]) => partChanges(one, other, there)),
    ...orderChanges(here, there),
    ...texts(there, 'rationale', [here.feedback, there.feedback], { of: 'item' }),
    ...texts(there, 'title', [here.name, there.name], { of: 'item' }),
    ...(['tags', 'facts', 'notes'] as const).flatMap((list) => listChanges(here, there, list)),
  ]);
}

type Both = readonly [here: string, there: string];

function texts(
  at: Pick<Asked, 'place'>,
  what: string,
  [here, there]: Both,
  origin: Origin,
): readonly Change[] {
  const both = [said(here), said(there)] as const;
  return both[0] === both[1] ? [] : [{ what, here: both[0], there: both[1], place: at.place, origin }];
}

function partChanges(here: ReadPart, there: ReadPart, asked: Asked): readonly Change[] {
  const at = there.options[0] ?? asked;
  const { known, renamed, dropped, added } = pairUp(here.options, there.options, nameOf);
  const gone = dropped.filter(({ key }) => !key);
  const more = added.filter(({ key }) => !key);
  return [
    ...texts(at, 'row', [here.text, there.text], { of: 'stem' }),
    ...[...known, ...renamed].flatMap(([one, other]) => optionChanges(one, other)),
    ...gone.flatMap(({ text }) => texts(asked, 'option', [text, ''], { of: 'option', text })),
    ...more.flatMap((one) => texts(one, 'option', ['', one.text], { of: 'item' })),
  ];
}

function optionChanges(here: ReadOption, there: ReadOption): readonly Change[] {
  const { text } = here;
  const isKey = here.key || there.key;
  const isTold = isKey && nameOf(here) !== nameOf(there);
  const reason = `reason of "${said(text)}"`;
  return [
    ...(isTold ? [] : texts(there, 'option', [text, there.text], { of: 'option', text })),
    ...texts(there, reason, [here.feedback, there.feedback], { of: 'reason', text }),
  ];
}

/** Rows that all stand there still, in another order. */
function orderChanges(here: Asked, there: Asked): readonly Change[] {
  const [one, other] = [here, there].map(({ parts }) => parts.map(nameOf));
  if (one === undefined || other === undefined || String(one.toSorted()) !== String(other.toSorted()))
    return [];
  const shown = ({ parts }: Asked): string => parts.map(({ text }) => said(text)).join(' | ');
  return String(one) === String(other)
    ? []
    : texts(there, 'order of rows', [shown(here), shown(there)], { of: 'stem' });
}

const NAMED = { tags: 'tag', facts: 'fact', notes: 'remark' } as const;

function listChanges(here: Asked, there: Asked, list: keyof typeof NAMED): readonly Change[] {
  const { renamed, dropped, added } = pairUp(here[list], there[list], said);
  const both: readonly Both[] = [
    ...renamed,
    ...dropped.map((one) => [one, ''] as const),
    ...added.map((one) => ['', one] as const),
  ];
  return both.flatMap((pair) => texts(there, NAMED[list], pair, { of: 'item' }));
}
