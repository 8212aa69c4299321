import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { own } from '#lib/base/own.ts';
import type { Located, ParsedVocabulary } from '#lib/content/model.ts';
import type { RelationEntry } from '#lib/content/schema/vocabulary-schema.ts';
import { knowledgeCodes } from './codes.ts';
import { parseExpression, type Expression } from './expression.ts';
import { unitFault, unknownNames } from './formula.ts';
import { QUANTITY_KIND } from './quantity-kind.ts';
import type { Formula } from './relation.ts';
import { unitAdvice } from './unit-advice.ts';
import { unitNamed } from './units.ts';

type FormulaEntry = NonNullable<RelationEntry['formula']>;
type Path = readonly (string | number)[];
type Tell = (path: Path, fault: string) => void;

/** The formula of a relation; undefined when it has none or a faulty one. Adds `knowledge/bad-formula` to the diagnostics. */
export function readFormula(
  { entry, locate }: Located<RelationEntry>,
  parsed: ParsedVocabulary,
  diagnostics: Diagnostic[],
): Formula | undefined {
  const { formula } = entry;
  if (formula === undefined) return undefined;
  const before = diagnostics.length;
  const tell: Tell = (path, fault) => {
    diagnostics.push(
      diagnose(knowledgeCodes.badFormula, locate(['formula', ...path]), `Unexpected formula: ${fault}`),
    );
  };
  if (entry.range !== QUANTITY_KIND) tell([], `the range is "${entry.range}", expected "${QUANTITY_KIND}"`);
  const given = readGiven(formula, parsed, tell);
  const tree = readTree(formula.expression, ['expression'], formula, tell);
  const slips = Object.entries(formula.slips).flatMap(([id, slip]) => {
    const found = readTree(slip.expression, ['slips', id, 'expression'], formula, tell);
    return found === undefined ? [] : [{ id, expression: slip.expression, tree: found, why: slip.why }];
  });
  const unit = unitNamed(formula.unit);
  if (unit === undefined) tell(['unit'], `there is no unit "${formula.unit}". ${unitAdvice(formula.unit)}`);
  if (tree === undefined || unit === undefined || diagnostics.length > before) return undefined;
  const fault = formula.empirical ? undefined : unitFault(tree, formula.given, unit);
  if (fault !== undefined) {
    tell(['expression'], fault);
    return undefined;
  }
  const { expression, places } = formula;
  return { expression, tree, given, unit: unit.id, places, slips };
}

function readGiven(entry: FormulaEntry, parsed: ParsedVocabulary, tell: Tell): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, written] of Object.entries(entry.given)) {
    const unit = unitNamed(written);
    if (unit === undefined) tell(['given', name], `there is no unit "${written}". ${unitAdvice(written)}`);
    else given[name] = unit.id;
    if (own(parsed.qualifiers, name)?.entry.quantity === true) continue;
    const amounts = Object.keys(parsed.qualifiers).filter((id) => parsed.qualifiers[id]?.entry.quantity);
    tell(['given', name], `"${name}" is no qualifier with \`quantity: true\`. ${didYouMean(name, amounts)}`);
  }
  return given;
}

function readTree(expression: string, path: Path, entry: FormulaEntry, tell: Tell): Expression | undefined {
  const read = parseExpression(expression);
  if (!read.ok) {
    tell(path, read.error);
    return undefined;
  }
  const [unknown] = unknownNames(read.value, entry.given);
  if (unknown !== undefined)
    tell(path, `there is no "${unknown}" under \`given\`. ${didYouMean(unknown, Object.keys(entry.given))}`);
  return read.value;
}
