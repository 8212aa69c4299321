import type { ExchangeItem, ExchangeOption, ExchangePart } from '../../item.ts';

/** The types of ExamSoft that items are written as: one answer, several, steps in order, a table with answers as its columns. */
export type Shape = 'single' | 'multi' | 'ordering' | 'matrix';

/** A row of a matrix with the columns that are right in it, in order, counted from 1. */
export interface MatrixRow {
  readonly text: string;
  readonly right: readonly number[];
}

/** A matrix as ExamSoft writes it. */
export interface Matrix {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly string[];
}

/** What an item is written as; undefined where ExamSoft imports nothing like it. */
export function shapeOf({ layout, parts }: Pick<ExchangeItem, 'layout' | 'parts'>): Shape | undefined {
  switch (layout) {
    case 'options':
    case 'phrases':
      return parts.every(({ picks }) => picks === 1) ? 'single' : 'multi';
    case 'steps':
      return 'ordering';
    case 'rows':
    case 'pairs':
    case 'columns':
      return 'matrix';
    default:
      return undefined;
  }
}

/** The options of a list. ExamSoft takes a list for True or False only when True comes first. */
export function optionsOf({ parts }: Pick<ExchangeItem, 'parts'>): readonly ExchangeOption[] {
  const options = parts[0]?.options ?? [];
  const [first, second, ...others] = options;
  const isTurned =
    others.length === 0 && /^false$/iu.test(first?.text ?? '') && /^true$/iu.test(second?.text ?? '');
  return isTurned ? options.toReversed() : options;
}

/** Steps in their right order; undefined unless every step has one place and every place one step. */
export function stepsOf({ parts }: Pick<ExchangeItem, 'parts'>): readonly string[] | undefined {
  const keys = parts.flatMap(({ options }) => options.filter(({ key }) => key));
  const isWhole = keys.length === parts.length && new Set(keys.map(({ id }) => id)).size === keys.length;
  return isWhole && parts.every(({ options }) => options.length === keys.length)
    ? keys.map(({ text }) => text)
    : undefined;
}

/** The table of an item; undefined unless all of its parts have the same options, and every row has something right in it. */
export function matrixOf({ layout, parts }: Pick<ExchangeItem, 'layout' | 'parts'>): Matrix | undefined {
  const [first] = parts;
  if (first === undefined || !parts.every((part) => hasSameOptions(part, first))) return undefined;
  const matrix = layout === 'columns' ? optionsAsRows(parts, first) : partsAsRows(parts, first);
  return matrix.rows.every(({ right }) => right.length > 0) ? matrix : undefined;
}

function partsAsRows(parts: readonly ExchangePart[], { options }: ExchangePart): Matrix {
  return {
    rows: parts.map((part) => ({ text: part.text, right: numbersWhere(part.options, ({ key }) => key) })),
    columns: options.map(({ text }) => text),
  };
}

function optionsAsRows(parts: readonly ExchangePart[], { options }: ExchangePart): Matrix {
  return {
    rows: options.map(({ text }, at) => ({
      text,
      right: numbersWhere(parts, (part) => part.options[at]?.key === true),
    })),
    columns: parts.map(({ text }) => text),
  };
}

function numbersWhere<T>(values: readonly T[], holds: (value: T) => boolean): readonly number[] {
  return values.flatMap((value, index) => (holds(value) ? [index + 1] : []));
}

function hasSameOptions({ options }: ExchangePart, other: ExchangePart): boolean {
  return (
    options.length === other.options.length &&
    options.every(({ id, text }, at) => id === other.options[at]?.id && text === other.options[at].text)
  );
}
