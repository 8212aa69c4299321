import type { ExchangeItem } from '../../item.ts';
import { folded, stemOf } from './paragraphs.ts';
import { matrixOf, optionsOf, stepsOf, type Shape } from './shape.ts';

/** Choices go by a letter. */
const CHOICES_MAX = 26;
/** ExamSoft's own limit for a row of a matrix, in characters; rows go by a letter too. */
const ROW_MAX = 200;
/** Between a row or step and its answer. */
const DASHES = '---';

/** Why an item cannot go out in this shape, in a sentence; undefined when it can. Nothing is cut to fit. */
export function faultOf(item: ExchangeItem, shape: Shape): string | undefined {
  if (stemOf(item).includes('~'))
    return 'ExamSoft would take ~ in the question for the beginning of its rationale.';
  switch (shape) {
    case 'single':
    case 'multi':
      return tooMany('answers', optionsOf(item).length);
    case 'ordering':
      return orderingFault(item);
    case 'matrix':
      return matrixFault(item);
  }
}

function orderingFault(item: ExchangeItem): string | undefined {
  const steps = stepsOf(item);
  if (steps === undefined) return 'ExamSoft puts all of its steps in order, and here some are left over.';
  return dashes(steps) ?? tooMany('steps', steps.length);
}

function matrixFault(item: ExchangeItem): string | undefined {
  const matrix = matrixOf(item);
  if (matrix === undefined) return 'ExamSoft wants something right in every row of a table.';
  const rows = matrix.rows.map(({ text }) => folded(text));
  if (rows.some((text) => Array.from(text).length > ROW_MAX))
    return `One of its rows has more than the ${ROW_MAX} characters that ExamSoft takes.`;
  return dashes(rows) ?? tooMany('rows', rows.length);
}

function dashes(texts: readonly string[]): string | undefined {
  return texts.some((text) => text.includes(DASHES))
    ? `ExamSoft would take ${DASHES} in a text for the beginning of its answer.`
    : undefined;
}

function tooMany(what: string, count: number): string | undefined {
  return count > CHOICES_MAX
    ? `ExamSoft takes at most ${CHOICES_MAX} ${what}, and the item has ${count}.`
    : undefined;
}
