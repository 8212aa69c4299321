/**
 * The response processing of QTI 1.2 by its binding (ASI 1.2.1, sections on respcondition and conditionvar): rules are
 * tried from the top; one that holds changes the score, and ends the processing unless it says to go on.
 */
import { all, textAt, type XmlTree } from './xml-tree.ts';

/** What was answered, by the ident of the response: ids of choices, or a text. */
export type Answered = ReadonlyMap<string, readonly string[]>;

/** The score as a share of the most that there is, 0 to 1. @throws for rules that this reader does not know */
export function scoreByRules(processing: XmlTree, answered: Answered): number {
  const [variable] = processing.children.flatMap((child) => all(child, 'decvar'));
  const [lowest, highest] = ['minvalue', 'maxvalue'].map((name) => Number(variable?.attributes[name]));
  if (lowest === undefined || highest === undefined || !(highest > lowest))
    throw new RangeError('decvar: no range from minvalue to maxvalue');
  let score = 0;
  for (const rule of all(processing, 'respcondition')) {
    if (!all(rule, 'conditionvar').every(({ children }) => children.every((test) => holds(test, answered))))
      continue;
    for (const setvar of all(rule, 'setvar')) score = changed(score, setvar);
    if (rule.attributes['continue'] !== 'Yes') break;
  }
  return (Math.min(highest, Math.max(lowest, score)) - lowest) / (highest - lowest);
}

function changed(score: number, setvar: XmlTree): number {
  const value = Number(setvar.text);
  switch (setvar.attributes['action']) {
    case 'Set':
      return value;
    case 'Add':
      return score + value;
    case 'Subtract':
      return score - value;
    default:
      throw new RangeError(`setvar: action ${String(setvar.attributes['action'])}`);
  }
}

function holds(test: XmlTree, answered: Answered): boolean {
  switch (test.name) {
    case 'and':
      return test.children.every((child) => holds(child, answered));
    case 'or':
      return test.children.some((child) => holds(child, answered));
    case 'not':
      return !test.children.every((child) => holds(child, answered));
    case 'other':
      return true;
    default:
      return compares(test, answered.get(test.attributes['respident'] ?? '') ?? []);
  }
}

function compares({ name, text }: XmlTree, given: readonly string[]): boolean {
  const [number] = given.map((one) => (one === '' ? Number.NaN : Number(one)));
  if (name === 'varequal') return given.includes(text);
  if (number === undefined) return false;
  if (name === 'vargte') return number >= Number(text);
  if (name === 'varlte') return number <= Number(text);
  throw new RangeError(`conditionvar: test ${name}`);
}

/** The type that Canvas goes by. */
export function questionType(item: XmlTree): string {
  const fields = item.children
    .flatMap((child) => all(child, 'qtimetadata'))
    .flatMap((child) => all(child, 'qtimetadatafield'));
  const field = fields.find((one) => textAt(one, 'fieldlabel') === 'question_type');
  return field === undefined ? '' : textAt(field, 'fieldentry');
}
