/**
 * The response processing of QTI 1.2 by its binding (ASI 1.2.1, sections on respcondition and conditionvar): rules are
 * tried from the top; one that holds changes the score, and ends the processing unless it says to go on.
 */
import { Broken } from '../broken.ts';
import { inspectCodes } from '../codes.ts';
import { all, attribute, textAt, type XmlTree } from '../xml/xml-tree.ts';

/** What was answered, by the ident of the response: ids of choices, or a text. */
export type Answered = ReadonlyMap<string, readonly string[]>;

/** The score as a share of the most that there is, 0 to 1. @throws Broken for rules that the binding has not */
export function scoreByRules(processing: XmlTree, answered: Answered): number {
  const [variable] = processing.children.flatMap((child) => all(child, 'decvar'));
  const [lowest, highest] = ['minvalue', 'maxvalue'].map((name) => Number(variable?.attributes[name]));
  if (lowest === undefined || highest === undefined || !(highest > lowest))
    throw new Broken(
      inspectCodes.scoring,
      'Unexpected score without a range, expected decvar with minvalue and maxvalue',
      variable,
    );
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
      throw new Broken(
        inspectCodes.scoring,
        `Unexpected action "${attribute(setvar, 'action')}" of setvar, expected Set, Add or Subtract`,
        setvar,
      );
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
      return compares(test, answered.get(attribute(test, 'respident')) ?? []);
  }
}

function compares(test: XmlTree, given: readonly string[]): boolean {
  const { name, text } = test;
  const [number] = given.map((one) => (one === '' ? Number.NaN : Number(one)));
  switch (name) {
    case 'varequal':
      return given.includes(text);
    case 'vargte':
      return number !== undefined && number >= Number(text);
    case 'varlte':
      return number !== undefined && number <= Number(text);
    default:
      throw new Broken(
        inspectCodes.scoring,
        `Unexpected test ${name}, expected varequal, vargte or varlte`,
        test,
      );
  }
}

/** A field of an item's metadata by its label; empty where there is none. */
export function fieldOf(item: XmlTree, label: string): string {
  const fields = item.children
    .flatMap((child) => all(child, 'qtimetadata'))
    .flatMap((child) => all(child, 'qtimetadatafield'));
  const field = fields.find((one) => textAt(one, 'fieldlabel') === label);
  return field === undefined ? '' : textAt(field, 'fieldentry');
}
