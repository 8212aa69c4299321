/**
 * Response processing of QTI 3.0.1, written from its information model: rules in their order, expressions over values that
 * may be null. What this reader does not know is an error, not a guess. An item is read once and then run many times.
 */
import { all, type XmlTree } from './xml-tree.ts';

/** A value: null, or what it holds. */
export type Value = readonly (string | number | boolean)[] | null;

/** Variables by identifier. */
export type Variables = Map<string, Value>;

/** Gives the variables of an item after a response. @param given values by the identifier of the response */
export type Processor = (given: ReadonlyMap<string, readonly string[]>) => Variables;

type Declarations = ReadonlyMap<string, XmlTree>;
type Rule = (variables: Variables) => void;
type Expression = (variables: Variables) => Value;

/** @throws when the item has rules that this reader does not know, or variables that are not declared */
export function processorOf(item: XmlTree): Processor {
  const declarations = new Map(
    item.children
      .filter(({ name }) => /^qti-(?:response|outcome)-declaration$/u.test(name))
      .map((declaration) => [declaration.attributes['identifier'] ?? '', declaration]),
  );
  const [processing] = all(item, 'qti-response-processing');
  if (processing === undefined) throw new RangeError('no response processing');
  const rules = processing.children.map((rule) => ruleOf(rule, declarations));
  const defaults = [...declarations].map(
    ([identifier, declaration]) => [identifier, defaultOf(declaration)] as const,
  );
  return (given) => {
    const variables: Variables = new Map(defaults);
    for (const [identifier, values] of given)
      variables.set(identifier, typed(values, declarations.get(identifier)?.attributes['base-type']));
    for (const rule of rules) rule(variables);
    return variables;
  };
}

/** The values of a declaration's part. */
export function valuesIn(declaration: XmlTree, part: string): readonly string[] {
  return all(declaration, part).flatMap((one) => all(one, 'qti-value').map(({ text }) => text));
}

function defaultOf(declaration: XmlTree): Value {
  return typed(valuesIn(declaration, 'qti-default-value'), declaration.attributes['base-type']);
}

function typed(values: readonly string[], type: string | undefined): Value {
  const read = values.flatMap((value): (string | number)[] => {
    if (type !== 'float' && type !== 'integer') return [value];
    const number = value.trim() === '' ? Number.NaN : Number(value);
    return Number.isNaN(number) ? [] : [number];
  });
  return read.length === 0 ? null : read;
}

function ruleOf(rule: XmlTree, declarations: Declarations): Rule {
  if (rule.name === 'qti-set-outcome-value') return setterOf(rule, declarations);
  if (rule.name !== 'qti-response-condition') throw new RangeError(`rule ${rule.name}`);
  const branches = rule.children.map((branch) => {
    const [condition, ...steps] = branch.children;
    const isElse = branch.name === 'qti-response-else';
    return {
      holds:
        isElse || condition === undefined ? () => [true] as const : expressionOf(condition, declarations),
      steps: (isElse ? branch.children : steps).map((step) => ruleOf(step, declarations)),
    };
  });
  return (variables) => {
    for (const step of branches.find(({ holds }) => isTrue(holds(variables)))?.steps ?? []) step(variables);
  };
}

function setterOf({ attributes, children }: XmlTree, declarations: Declarations): Rule {
  const [expression] = children;
  const { identifier = '' } = attributes;
  if (expression === undefined || known(declarations, identifier).name !== 'qti-outcome-declaration')
    throw new RangeError(`sets ${identifier}`);
  const value = expressionOf(expression, declarations);
  return (variables) => void variables.set(identifier, value(variables));
}

function isTrue(value: Value): boolean {
  return value?.[0] === true;
}

function expressionOf(expression: XmlTree, declarations: Declarations): Expression {
  const leaf = LEAVES[expression.name];
  if (leaf !== undefined) return leaf(expression, declarations);
  const operator = OPERATORS[expression.name];
  if (operator === undefined) throw new RangeError(`expression ${expression.name}`);
  const operands = expression.children.map((child) => expressionOf(child, declarations));
  return (variables) => operator(operands.map((operand) => operand(variables)));
}

const LEAVES: Readonly<Record<string, (leaf: XmlTree, declarations: Declarations) => Expression>> = {
  'qti-variable': ({ attributes: { identifier = '' } }, declarations) => {
    known(declarations, identifier);
    return (variables) => variables.get(identifier) ?? null;
  },
  'qti-base-value': ({ text, attributes }) => {
    const value = typed([text], attributes['base-type']);
    return () => value;
  },
  'qti-correct': ({ attributes: { identifier = '' } }, declarations) => {
    const declaration = known(declarations, identifier);
    const value = typed(valuesIn(declaration, 'qti-correct-response'), declaration.attributes['base-type']);
    return () => value;
  },
  'qti-map-response': ({ attributes: { identifier = '' } }, declarations) => {
    const points = mappingOf(known(declarations, identifier));
    return (variables) => [points(variables.get(identifier) ?? null)];
  },
};

function known(declarations: Declarations, identifier: string): XmlTree {
  const found = declarations.get(identifier);
  if (found === undefined) throw new RangeError(`${identifier} is not declared`);
  return found;
}

/** Of each value once; nothing chosen has the default. */
function mappingOf(declaration: XmlTree): (value: Value) => number {
  const [mapping] = all(declaration, 'qti-mapping');
  if (mapping === undefined) throw new RangeError('no mapping');
  const entries = new Map<unknown, number>(
    all(mapping, 'qti-map-entry').map(({ attributes }) => [
      attributes['map-key'],
      Number(attributes['mapped-value']),
    ]),
  );
  const otherwise = Number(mapping.attributes['default-value'] ?? 0);
  const lowest = Number(mapping.attributes['lower-bound'] ?? Number.NEGATIVE_INFINITY);
  return (value) => {
    const sum =
      value === null
        ? otherwise
        : [...new Set(value)].reduce<number>((total, one) => total + (entries.get(one) ?? otherwise), 0);
    return Math.max(lowest, sum);
  };
}

type Operator = (values: readonly Value[]) => Value;

const OPERATORS: Readonly<Record<string, Operator>> = {
  'qti-sum': numeric((numbers) => numbers.reduce((total, one) => total + one, 0)),
  'qti-product': numeric((numbers) => numbers.reduce((total, one) => total * one, 1)),
  'qti-max': numeric((numbers) => Math.max(...numbers)),
  'qti-gt': compared((a, b) => a > b),
  'qti-gte': compared((a, b) => a >= b),
  'qti-lte': compared((a, b) => a <= b),
  'qti-equal': compared((a, b) => a === b),
  'qti-and': (values) => (values.includes(null) ? null : [values.every(isTrue)]),
  'qti-match': ([a = null, b = null]) =>
    a === null || b === null ? null : [a.length === b.length && a.every((one, at) => one === b[at])],
  'qti-member': ([one = null, container = null]) =>
    one === null || container === null ? null : [one[0] !== undefined && container.includes(one[0])],
  'qti-multiple': (values) => {
    const joined = values.flatMap((value) => value ?? []);
    return joined.length === 0 ? null : joined;
  },
  'qti-container-size': ([container = null]) => [container?.length ?? 0],
};

/** Null as soon as one value is. */
function numeric(fold: (numbers: readonly number[]) => number): Operator {
  return (values) =>
    values.includes(null) ? null : [fold(values.flatMap((value) => (value ?? []).map(Number)))];
}

function compared(test: (a: number, b: number) => boolean): Operator {
  return ([a = null, b = null]) => (a === null || b === null ? null : [test(Number(a[0]), Number(b[0]))]);
}
