/**
 * Response processing of QTI 3.0.1, written from its information model: rules in their order, expressions over values that
 * may be null. What this reader does not know is an error, not a guess. An item is read once and then run many times.
 */
import { own } from '#lib/base/own.ts';
import { Broken } from '../broken.ts';
import { inspectCodes } from '../codes.ts';
import { all, type XmlTree } from '../xml/xml-tree.ts';

/** A value: null, or what it holds. */
export type Value = readonly (string | number | boolean)[] | null;

/** Variables by identifier. */
export type Variables = Map<string, Value>;

/** Gives the variables of an item after a response. @param given values by the identifier of the response */
export type Processor = (given: ReadonlyMap<string, readonly string[]>) => Variables;

type Declarations = ReadonlyMap<string, XmlTree>;
type Rule = (variables: Variables) => void;
type Expression = (variables: Variables) => Value;

/** @throws Broken when the item has rules that this reader does not know, or variables that are not declared */
export function processorOf(item: XmlTree): Processor {
  const declarations = new Map(
    item.children
      .filter(({ name }) => /^qti-(?:response|outcome)-declaration$/u.test(name))
      .map((declaration) => [declaration.attributes['identifier'] ?? '', declaration]),
  );
  const [processing] = all(item, 'qti-response-processing');
  if (processing === undefined)
    throw new Broken(
      inspectCodes.questionForm,
      'Unexpected item without response processing, expected it',
      item,
    );
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
  if (rule.name !== 'qti-response-condition')
    throw new Broken(
      inspectCodes.scoring,
      `Unexpected rule ${rule.name}, expected qti-set-outcome-value or qti-response-condition`,
      rule,
    );
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

function setterOf(setter: XmlTree, declarations: Declarations): Rule {
  const [expression] = setter.children;
  const { identifier = '' } = setter.attributes;
  if (expression === undefined || known(declarations, setter).name !== 'qti-outcome-declaration')
    throw new Broken(
      inspectCodes.scoring,
      `Unexpected setting of "${identifier}", expected an outcome and a value`,
      setter,
    );
  const value = expressionOf(expression, declarations);
  return (variables) => void variables.set(identifier, value(variables));
}

function isTrue(value: Value): boolean {
  return value?.[0] === true;
}

function expressionOf(expression: XmlTree, declarations: Declarations): Expression {
  const leaf = own(LEAVES, expression.name);
  if (leaf !== undefined) return leaf(expression, declarations);
  const operator = own(OPERATORS, expression.name);
  if (operator === undefined)
    throw new Broken(
      inspectCodes.scoring,
      `Unexpected expression ${expression.name}, expected one that is exported`,
      expression,
    );
  const operands = expression.children.map((child) => expressionOf(child, declarations));
  return (variables) => operator(operands.map((operand) => operand(variables)));
}

const LEAVES: Readonly<Record<string, (leaf: XmlTree, declarations: Declarations) => Expression>> = {
  'qti-variable': (leaf, declarations) => {
    known(declarations, leaf);
    const { identifier = '' } = leaf.attributes;
    return (variables) => variables.get(identifier) ?? null;
  },
  'qti-base-value': ({ text, attributes }) => {
    const value = typed([text], attributes['base-type']);
    return () => value;
  },
  'qti-correct': (leaf, declarations) => {
    const declaration = known(declarations, leaf);
    const value = typed(valuesIn(declaration, 'qti-correct-response'), declaration.attributes['base-type']);
    return () => value;
  },
  'qti-map-response': (leaf, declarations) => {
    const { identifier = '' } = leaf.attributes;
    const points = mappingOf(known(declarations, leaf));
    return (variables) => [points(variables.get(identifier) ?? null)];
  },
};

/** The declaration that an element names. @throws Broken when there is none */
function known(declarations: Declarations, naming: XmlTree): XmlTree {
  const { identifier = '' } = naming.attributes;
  const found = declarations.get(identifier);
  if (found === undefined)
    throw new Broken(
      inspectCodes.identifier,
      `Unexpected variable "${identifier}", expected one that is declared`,
      naming,
    );
  return found;
}

/** Of each value once; nothing chosen has the default. */
function mappingOf(declaration: XmlTree): (value: Value) => number {
  const [mapping] = all(declaration, 'qti-mapping');
  if (mapping === undefined)
    throw new Broken(
      inspectCodes.scoring,
      'Unexpected declaration without a mapping, expected the points of each choice',
      declaration,
    );
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
