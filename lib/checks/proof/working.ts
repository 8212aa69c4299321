import { own } from '#lib/base/own.ts';
import type { Qualifiers } from '#lib/knowledge/claim.ts';
import type { Expression } from '#lib/knowledge/expression.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Formula } from '#lib/knowledge/relation.ts';
import { compare, exact, plus, quotient, rounded, times, type Exact } from './exact.ts';
import type { Said } from './rationale-sentence.ts';
import { factorBetween, numberIn, valueOf } from './recompute.ts';
import type { JudgedOption } from './verdict.ts';
import { NUMBER, readAmount, readTerm, type Term } from './working-text.ts';

const LABEL = 'Working: ';
const ROUNDED = new RegExp(`^(?<digits>${NUMBER})(?<more>(?:…|[.]{3})?), rounded to (?<amount>.+)$`, 'u');

/** True for a sentence that calls itself a working. */
export function isWorking(sentence: string): boolean {
  return sentence.startsWith(LABEL);
}

/**
 * Reads "Working: 30 minutes = 0.5 hours; 100 mL ÷ 0.5 hours = 200 mL/hour." back, from its own words. One clause is the working itself: it has
 * the signs and numbers of the formula in their order, with the amounts of the question put in, in the units that the formula takes them in;
 * and what its text comes to is the amount behind "=", which is in the formula's unit, or is rounded to it. All others say one amount in two
 * units. Beside a right answer the amount is that of the answer.
 *
 * @returns undefined for a sentence that calls itself no working, or stands in no calculation
 */
export function readWorking(sentence: string, one: JudgedOption, kb: KnowledgeBase): Said | undefined {
  const formula = kb.relations.get(one.claim.relation)?.formula;
  if (formula === undefined || !isWorking(sentence)) return undefined;
  const clauses = sentence.slice(LABEL.length).replace(/\.$/u, '').split('; ');
  const [working = '', ...more] = clauses.filter((clause) => !isOneAmount(clause));
  const result = more.length > 0 ? undefined : resultOf(working, formula, one, kb);
  const isTrue = result !== undefined && (!isRightAnswer(one) || isAnswer(result, one, formula, kb));
  return { isTrue, isDenied: !isTrue, isOwn: isTrue, isPlace: false };
}

function isRightAnswer({ says, option }: JudgedOption): boolean {
  return says === 'holds' && option.key;
}

function isAnswer(result: Exact, { claim }: JudgedOption, formula: Formula, kb: KnowledgeBase): boolean {
  const answer = numberIn(kb, claim.object, formula.unit);
  return answer !== undefined && compare(answer, result) === 0;
}

/** Whether a clause says one amount in two units: "1 g = 1,000 mg". */
function isOneAmount(clause: string): boolean {
  const [left, right, ...more] = clause.split(' = ').map(readAmount);
  const factor = factorBetween(left?.unit, right?.unit);
  if (left === undefined || right === undefined || factor === undefined || more.length > 0) return false;
  return compare(times(left.value, factor), right.value) === 0;
}

/** The result that a clause comes to; undefined unless it works out the formula from the amounts of the question. */
function resultOf(
  clause: string,
  formula: Formula,
  { claim, proofs }: JudgedOption,
  kb: KnowledgeBase,
): Exact | undefined {
  const [left = '', right = '', ...more] = clause.split(' = ');
  const term = more.length > 0 ? undefined : readTerm(left);
  if (term === undefined) return undefined;
  const value = valueOf(term.tree, (name) => own(term.amounts, name)?.value);
  const given = { ...claim.qualifiers, ...proofs[0]?.qualifiers };
  if (value === undefined || !isPutIn(formula.tree, term.tree, { term, formula, given, kb }))
    return undefined;
  return roundedTo(right, value, formula);
}

/** What a working is compared with. */
interface Comparison {
  readonly term: Term;
  readonly formula: Formula;
  readonly given: Qualifiers;
  readonly kb: KnowledgeBase;
}

/** Whether what is written is the formula, part by part, with a given amount for each of its names. */
function isPutIn(tree: Expression, written: Expression, comparison: Comparison): boolean {
  if (tree.kind === 'name') return written.kind === 'name' && isGiven(tree.name, written.name, comparison);
  if (tree.kind === 'number')
    return written.kind === 'number' && isSame(exact(tree.value), exact(written.value));
  return (
    written.kind === 'operation' &&
    written.operator === tree.operator &&
    isPutIn(tree.left, written.left, comparison) &&
    isPutIn(tree.right, written.right, comparison)
  );
}

function isGiven(name: string, written: string, { term, formula, given, kb }: Comparison): boolean {
  const amount = own(term.amounts, written);
  if (amount === undefined || amount.unit.id !== own(formula.given, name)) return false;
  return isSame(numberIn(kb, own(given, name) ?? '', amount.unit.id), amount.value);
}

function isSame(a: Exact | undefined, b: Exact | undefined): boolean {
  return a !== undefined && b !== undefined && compare(a, b) === 0;
}

/** Reads "7.5 mL", or "4.666…, rounded to 4.7 mL", as what a value comes to; undefined where it does not. */
function roundedTo(text: string, value: Exact, { unit, places }: Formula): Exact | undefined {
  const { digits, more, amount = text } = ROUNDED.exec(text)?.groups ?? {};
  const result = readAmount(amount);
  if (result?.unit.id !== unit) return undefined;
  const isReached =
    digits === undefined
      ? isSame(result.value, value)
      : isRounded(value, result.value, places) && isCut(value, digits, more !== '');
  return isReached ? result.value : undefined;
}

function isRounded(value: Exact, result: Exact, places: number): boolean {
  return !isSame(value, result) && isSame(rounded(value, places), result);
}

/** Whether these are the first digits of a value, or all of them. */
function isCut(value: Exact, digits: string, hasMore: boolean): boolean {
  const shown = exact(digits);
  if (shown === undefined || !hasMore) return isSame(shown, value);
  const step = quotient(1n, 10n ** BigInt(digits.split('.')[1]?.length ?? 0));
  return compare(shown, value) < 0 && compare(value, plus(shown, step)) < 0;
}
