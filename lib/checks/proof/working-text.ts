import { parseExpression, type Expression } from '#lib/knowledge/expression.ts';
import type { Unit } from '#lib/knowledge/unit-table.ts';
import { unitAtStart } from '#lib/knowledge/units.ts';
import { dividedBy, exact, type Exact } from './exact.ts';

/** A number as it is printed, whole: "1,000", "0.5"; nothing of "1,0000" or "5.". */
export const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![,.]?\d)`;
const NUMBER_AT_START = new RegExp(`^${NUMBER}`, 'u');
const QUOTIENT_AT_START = new RegExp(String.raw`^\((?<over>${NUMBER}) ÷ (?<under>${NUMBER})\)`, 'u');

/** The signs of a working as those of formulas. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['×', '*'],
  ['÷', '/'],
  ['−', ' - '],
  ['+', '+'],
  ['(', '('],
  [')', ')'],
  [' ', ' '],
]);

/** A number with its unit, as they are written. */
export interface WrittenAmount {
  readonly value: Exact;
  readonly unit: Unit;
}

/** What is to be computed, and the amounts that its names stand for: they are numbered as they come. */
export interface Term {
  readonly tree: Expression;
  readonly amounts: Readonly<Record<string, WrittenAmount>>;
}

/** Reads "(1,000 mL − 400 mL) ÷ 80 mL/hour"; undefined for anything but numbers, units, × ÷ + − and brackets. */
export function readTerm(text: string): Term | undefined {
  const amounts: Record<string, WrittenAmount> = {};
  let expression = '';
  for (let rest = text; rest !== '';) {
    const piece = pieceAtStart(rest, `amount-${String(Object.keys(amounts).length)}`);
    if (piece === undefined) return undefined;
    if (piece.amount !== undefined) amounts[piece.read] = piece.amount;
    expression += piece.read;
    rest = rest.slice(piece.length);
  }
  const parsed = parseExpression(expression);
  return parsed.ok ? { tree: parsed.value, amounts } : undefined;
}

/** Reads "80 mL/hour" or "(10 ÷ 60) hours", and nothing else behind it. */
export function readAmount(text: string): WrittenAmount | undefined {
  const found = amountAtStart(text);
  return found?.length === text.length ? found.amount : undefined;
}

/** What a text begins with, as a formula has it, and how long it is in the text; the amount that a name stands for. */
interface Piece {
  readonly read: string;
  readonly length: number;
  readonly amount?: WrittenAmount;
}

function pieceAtStart(text: string, name: string): Piece | undefined {
  const found = amountAtStart(text);
  if (found !== undefined) return { read: name, ...found };
  const number = NUMBER_AT_START.exec(text)?.[0];
  if (number !== undefined) return { read: number.replaceAll(',', ''), length: number.length };
  const sign = SIGNS.get(text.charAt(0));
  return sign === undefined ? undefined : { read: sign, length: 1 };
}

interface Found {
  readonly amount: WrittenAmount;
  readonly length: number;
}

function amountAtStart(text: string): Found | undefined {
  const quotient = QUOTIENT_AT_START.exec(text);
  const written = quotient?.[0] ?? NUMBER_AT_START.exec(text)?.[0] ?? '';
  const value = quotient === null ? exact(written) : quotientOf(quotient.groups ?? {});
  const unit = text.charAt(written.length) === ' ' ? unitAtStart(text.slice(written.length + 1)) : undefined;
  if (value === undefined || unit === undefined) return undefined;
  return { amount: { value, unit: unit.unit }, length: written.length + 1 + unit.written.length };
}

function quotientOf({ over = '', under = '' }: Readonly<Record<string, string>>): Exact | undefined {
  const [a, b] = [exact(over), exact(under)];
  return a === undefined || b === undefined ? undefined : dividedBy(a, b);
}
