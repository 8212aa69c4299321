import {
  addDecimals,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
  type Decimal,
} from '#lib/base/decimal.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';

export type Operator = '+' | '-' | '*' | '/';

/** A formula, parsed: numbers, names of given amounts, and the four operations. */
export type Expression =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'name'; readonly name: string }
  | {
      readonly kind: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** An exact quotient of decimals, so that nothing is rounded before the end; `under` is not 0. */
export interface Fraction {
  readonly over: Decimal;
  readonly under: Decimal;
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)(?![\d.a-z])|([a-z][a-z0-9]*(?:-[a-z0-9]+)*)|([-+*/()]))/uy;
const DEPTH_MAX = 20;

/**
 * Reads `(dose - 100) * times / 2`: decimals, names (kebab-case; a minus needs blanks around it), + - * / and parentheses,
 * with the usual precedence, from left to right. The failure says what stands where it should not.
 */
export function parseExpression(text: string): Result<Expression, string> {
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  const reader = { tokens: tokens.value, at: 0, depth: 0 };
  const found = sum(reader);
  if (found === undefined || reader.at < reader.tokens.length)
    return refuse(`Unexpected "${reader.tokens[reader.at] ?? 'end'}" in the formula "${text}"`);
  return ok(found);
}

function tokensOf(text: string): Result<readonly string[], string> {
  const tokens: string[] = [];
  const pattern = new RegExp(TOKEN);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const start = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) return refuse(`Unexpected "${text.slice(start).trim()}" in the formula "${text}"`);
    tokens.push(match[0].trim());
  }
  return ok(tokens);
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  depth: number;
}

function sum(reader: Reader): Expression | undefined {
  return chain(reader, ['+', '-'], product);
}

function product(reader: Reader): Expression | undefined {
  return chain(reader, ['*', '/'], operand);
}

/** Operands joined by operators of one precedence, from left to right. */
function chain(
  reader: Reader,
  operators: readonly Operator[],
  next: (reader: Reader) => Expression | undefined,
): Expression | undefined {
  let left = next(reader);
  while (left !== undefined) {
    const operator = operators.find((one) => one === reader.tokens[reader.at]);
    if (operator === undefined) return left;
    reader.at += 1;
    const right = next(reader);
    left = right === undefined ? undefined : { kind: 'operation', operator, left, right };
  }
  return undefined;
}

function operand(reader: Reader): Expression | undefined {
  const token = reader.tokens[reader.at];
  if (token === undefined) return undefined;
  if (token === '(') return parenthesis(reader);
  if (/^\d/u.test(token)) {
    reader.at += 1;
    return { kind: 'number', value: token };
  }
  if (!/^[a-z]/u.test(token)) return undefined;
  reader.at += 1;
  return { kind: 'name', name: token };
}

function parenthesis(reader: Reader): Expression | undefined {
  if (reader.depth >= DEPTH_MAX) return undefined;
  reader.at += 1;
  reader.depth += 1;
  const inside = sum(reader);
  reader.depth -= 1;
  if (inside === undefined || reader.tokens[reader.at] !== ')') return undefined;
  reader.at += 1;
  return inside;
}

/** The names in an expression, each once, in the order in which they stand. */
export function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'name':
      return [expression.name];
    case 'operation':
      return [...new Set([...namesIn(expression.left), ...namesIn(expression.right)])];
  }
}

/** The exact value; undefined for a name without one, a number of more than 40 signs, or a division by 0. */
export function evaluate(
  expression: Expression,
  valueOf: (name: string) => Fraction | undefined,
): Fraction | undefined {
  if (expression.kind === 'name') return valueOf(expression.name);
  if (expression.kind === 'number') {
    const over = parseDecimal(expression.value);
    const under = parseDecimal('1');
    return over === undefined || under === undefined ? undefined : { over, under };
  }
  const left = evaluate(expression.left, valueOf);
  const right = evaluate(expression.right, valueOf);
  return left === undefined || right === undefined ? undefined : operate(expression.operator, left, right);
}

/** One operation on fractions, exact. */
export function operate(operator: Operator, left: Fraction, right: Fraction): Fraction | undefined {
  const under = multiplyDecimals(left.under, right.under);
  const crossed = [
    multiplyDecimals(left.over, right.under),
    multiplyDecimals(right.over, left.under),
  ] as const;
  switch (operator) {
    case '+':
      return { over: addDecimals(...crossed), under };
    case '-':
      return { over: subtractDecimals(...crossed), under };
    case '*':
      return { over: multiplyDecimals(left.over, right.over), under };
    case '/':
      return right.over.eq('0') ? undefined : { over: crossed[0], under: crossed[1] };
  }
}
