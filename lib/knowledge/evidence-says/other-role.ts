import type { FactInLesson } from '../check-references.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { amountsSaid, isSaidAs, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** What an amount is given for in the course of a treatment, by the words around it. */
const ROLES: readonly (readonly [role: 'start' | 'next' | 'top' | 'end', words: RegExp])[] = [
  ['start', /\b(?:beg[aiu]n\w*|start\w*|initial\w*|loading|(?<!\bafter the )first dose)\b/giu],
  ['next', /\b(?:(?:second|third|next|following) doses?|after the first dose)\b/giu],
  [
    'top',
    /\b(?:rais\w+|greatest|increas\w+|titrat\w+|stepped up|buil[dt]\w* up|up to|maxim\w+|the most|at most|highest|largest|maintenance|target|ceiling)\b/giu,
  ],
  ['end', /\b(?:stop\w*|end(?:s|ed|ing)|withdr[ae]w\w*|taper\w*)\b/giu],
];
type Role = (typeof ROLES)[number][0];

/** So many characters behind an amount its role may stand: "100 mg at the start". */
const BEHIND = 40;
/** Right before an amount: another one is meant. */
const MULTIPLE =
  /\b(?:(?:a )?half|(?:a|one) (?:third|quarter)|two thirds|three quarters|twice|double|triple|three times|(?:two|three|four|[2-9]) (?:tablets|capsules|ampoules|vials|patches|sachets))(?: of| the| that of| of the| as much as)?\s*$/iu;

/**
 * The amount that a fact states for the start, the most or the end is another one of these in its evidence: "begun with 100 mg and raised to
 * 300 mg" for 300 mg to begin with; or the evidence gives a multiple or a part of it: "half of 300 mg".
 */
export function otherRole(
  fact: FactInLesson,
  sentence: string,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  if (fact.entry.kind !== 'quantity') return undefined;
  const [amount, ...more] = statedAmounts(fact.read.amounts);
  if (amount === undefined || more.length > 0) return undefined;
  const { text, amounts } = amountsSaid(sentence);
  const [own, ...again] = amounts.filter((one) => isSaidAs(amount, one));
  if (own === undefined || again.length > 0) return undefined;
  const told = { path: amount.path, states: `"${amount.words}"` };
  const multiple = multipleOf(own, text, fact, vocabulary);
  if (multiple !== undefined) return { ...told, says: `"${multiple}"`, isClear: true };
  const role = roleOfFact(fact, vocabulary);
  if (isOfOtherRole(role, own, amounts, text))
    return { ...told, says: `"${roleWordIn(text)}"`, isClear: false, isHint: true };
  const other = ofTheRole(role, own, amounts, text);
  return other === undefined
    ? undefined
    : { ...told, says: `"${other.words}"`, isClear: false, isHint: true };
}

/** Of what a tablet or another pack holds, any number may be taken. */
const OF_PACKS = /\b(?:tablets?|capsules?|ampoules?|vials?|patch(?:es)?|sachets?|strengths?|packs?|each)\b/iu;

/** The words that make of an amount a part or a multiple of it. */
function multipleOf(
  own: SaidAmount,
  text: string,
  { entry }: FactInLesson,
  { relations }: Vocabulary,
): string | undefined {
  const { statement = '', label = '' } = relations.get(entry.relation) ?? {};
  const words = own.isRange ? undefined : MULTIPLE.exec(text.slice(0, own.at))?.[0];
  return words === undefined || OF_PACKS.test(`${statement} ${label}`) ? undefined : words + own.words;
}

/** Another amount of one measure in the role that is meant, where the own one is in another. */
function ofTheRole(
  role: Role | undefined,
  own: SaidAmount,
  amounts: readonly SaidAmount[],
  text: string,
): SaidAmount | undefined {
  const mine = roleIn(text, own, amounts);
  if (role === undefined || mine === undefined || mine === role) return undefined;
  const isOther = (one: SaidAmount): boolean => one !== own && one.unit?.dimension === own.unit?.dimension;
  return amounts.find((one) => isOther(one) && !isOfOthers(text, one) && roleIn(text, one, amounts) === role);
}

/** An amount in a clause on something else: "examplol ends at 3 points; the others go up to 4 points". */
function isOfOthers(text: string, { at }: SaidAmount): boolean {
  return /\b(?:others?|the rest|the remaining)\b[^;.:]*$/iu.test(text.slice(0, at));
}

/** The only amount of its measure is said to be one for another part of the treatment, and nothing around it is of the own one. */
function isOfOtherRole(
  role: Role | undefined,
  own: SaidAmount,
  amounts: readonly SaidAmount[],
  text: string,
): boolean {
  const mine = roleIn(text, own, amounts);
  if (role === undefined || mine === undefined || mine === role) return false;
  const isAlone = amounts.every((one) => one === own || one.unit?.dimension !== own.unit?.dimension);
  return isAlone && placesIn(text).every((place) => place.role === mine) && !APART.test(text);
}

/** A change of the dose begins with its first one, and what is set apart is of something else. */
const APART = /\b(?:from|by|not?|never|nobody|before|until|unless|only)\b/iu;

function roleWordIn(text: string): string {
  return ROLES.flatMap(([, pattern]) => text.match(pattern) ?? [])[0] ?? '';
}

/** The one role of which the words of the relation speak. */
function roleOfFact({ entry }: FactInLesson, { relations }: Vocabulary): Role | undefined {
  const { statement = '', label = '' } = relations.get(entry.relation) ?? {};
  const words = `${statement.replaceAll(/\{[^}]*\}/gu, ' ')} ${label}`;
  const [role, ...more] = ROLES.filter(([, pattern]) => words.search(pattern) !== -1);
  return more.length > 0 ? undefined : role?.[0];
}

/** The role whose word stands nearest before an amount, in its clause; else the first one behind it. */
function roleIn(text: string, { at, words }: SaidAmount, amounts: readonly SaidAmount[]): Role | undefined {
  const before = amounts.findLast((one) => one.at < at);
  const next = amounts.find((one) => one.at > at);
  const from = before === undefined ? 0 : before.at + before.words.length;
  const ahead = placesIn(text.slice(from, at).split(/[;.:]/u).at(-1) ?? '');
  const behind = text.slice(at + words.length, Math.min(next?.at ?? text.length, at + words.length + BEHIND));
  return ahead.at(-1)?.role ?? placesIn(behind.split(/[,;.:]/u)[0] ?? '')[0]?.role;
}

function placesIn(text: string): readonly { readonly role: Role; readonly at: number }[] {
  return ROLES.flatMap(([role, pattern]) =>
    Array.from(text.matchAll(pattern), ({ index }) => ({ role, at: index })),
  ).sort((a, b) => a.at - b.at);
}
