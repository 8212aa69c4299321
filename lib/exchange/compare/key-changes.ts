import type { ReadOption, ReadPart } from '../read/read-bank.ts';
import { nameOf, said, type Asked } from './asked.ts';
import { eachOnce, type Change } from './change.ts';
import { pairUp } from './pair-up.ts';

/** Shares are written with five decimals, of which some systems keep fewer. */
const SHARE_DECIMALS = 3;

/**
 * What of a question's key and points is another in a file: which answers are right, in which words, how much each gives, which
 * numbers are accepted, how many options may be chosen, what is scored. Options and rows are known by their words, wherever they
 * stand. The words of a right answer are its key: "200 mg" for "20 mg" is no corrected word. Empty when nothing is.
 */
export function keyChanges(here: Asked, there: Asked): readonly Change[] {
  const parts = pairUp(here.parts, there.parts, nameOf);
  const paired = [...parts.known, ...parts.renamed];
  return eachOnce([
    ...paired.flatMap(([one, other]) => partChanges(one, other, there)),
    ...parts.dropped.map((one) => change(there, 'scored part', shown(one), '')),
    ...parts.added.map((one) => change(there, 'scored part', '', shown(one))),
    ...pointChanges(here, there),
  ]);
}

function partChanges(here: ReadPart, there: ReadPart, asked: Asked): readonly Change[] {
  const of = here.text === '' ? '' : ` of "${said(here.text)}"`;
  const told = (what: string, one: string, other: string): Change[] =>
    one === other ? [] : [change(asked, `${what}${of}`, one, other)];
  return [
    ...rightChanges(here, there, of, asked),
    ...shareChanges(here, there, asked),
    ...told('number that is accepted', rangeOf(here), rangeOf(there)),
    ...told('number of options that may be chosen', picksOf(here), picksOf(there)),
  ];
}

/** An option that is right here and wrong there changes the key, even when it is right there as well. */
function rightChanges(here: ReadPart, there: ReadPart, of: string, asked: Asked): readonly Change[] {
  const [right, wrong] = [namesOf(here, true), namesOf(here, false)];
  const more = there.options.find((option) => option.key && !right.has(nameOf(option)));
  const turned = there.options.find(
    (option) => !option.key && right.has(nameOf(option)) && !wrong.has(nameOf(option)),
  );
  if (more === undefined && turned === undefined && namesOf(there, true).size === right.size) return [];
  const [keys, keysThere] = [keysOf(here), keysOf(there)];
  const both = keys === keysThere ? ', and as a wrong option' : '';
  const place = (more ?? turned ?? asked).place;
  return [{ ...change(asked, `key${of}`, keys, `${keysThere}${both}`), place }];
}

function namesOf({ options }: ReadPart, isKey: boolean): ReadonlySet<string> {
  return new Set(options.filter(({ key }) => key === isKey).map(nameOf));
}

function keysOf({ options }: ReadPart): string {
  return options.flatMap(({ key, text }) => (key ? [said(text)] : [])).join('; ');
}

function shareChanges(here: ReadPart, there: ReadPart, asked: Asked): readonly Change[] {
  const { known, renamed } = pairUp(here.options, there.options, nameOf);
  return [...known, ...renamed].flatMap(([one, other]) => {
    const [share, shareThere] = [shareOf(one), shareOf(other)];
    if (share === shareThere) return [];
    const what = `share of "${said(one.text)}"`;
    return [{ ...change(asked, what, share, shareThere), place: other.place }];
  });
}

/** In per cent; empty where the format has none. */
function shareOf({ share }: ReadOption): string {
  return share === undefined ? '' : String(Number(share.toFixed(SHARE_DECIMALS)));
}

function rangeOf({ entry }: ReadPart): string {
  if (entry === undefined) return '';
  const units = entry.units.map(({ name, factor }) => `${name} (${factor})`).sort();
  return [`${entry.lowest} to ${entry.highest} ${entry.unit}`.trim(), ...units].join(', ');
}

/** Formats that do not say how many may be chosen take all of them. */
function picksOf({ picks, options }: ReadPart): string {
  if (picks === 1) return '1';
  return picks === options.length ? 'several' : String(picks);
}

function pointChanges(here: Asked, there: Asked): readonly Change[] {
  const { renamed, dropped, added } = pairUp(here.points, there.points, said);
  return [
    ...renamed.map(([one, other]) => change(there, 'points', one, other)),
    ...dropped.map((one) => change(there, 'points', one, '')),
    ...added.map((one) => change(there, 'points', '', one)),
  ];
}

/** A part as a person knows it: its words, else its right answers. */
function shown(part: ReadPart): string {
  return part.text === '' ? keysOf(part) : said(part.text);
}

function change({ place }: Asked, what: string, here: string, there: string): Change {
  return { what, here, there, place, origin: { of: 'key' } };
}
