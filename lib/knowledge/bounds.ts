import { compareDecimals } from '#lib/base/decimal.ts';
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import { boundCodes } from './bound-codes.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import type { Quantity } from './concept.ts';
import { canonical, dimensionOfQuantity, endsOf } from './quantity.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** What is over an amount, not what goes on over some time: "a level over {object}". */
const OVER = String.raw`\b(?:levels?|values?|aged?|toxic|anyone|those)(?: of \{subject\})? over \{object\}`;
/** What is done or forbidden below an amount is so of every lower one too. What stays or is held below it stays below larger ones. */
const CONDITION = String.raw`\b(?:contraindicated|stopped|withheld|avoided|given|used|halved|forbidden|banned|needed|allowed|excluded|unsafe|dangerous|recommended|indicated)`;
/** The measure may be named: "below a creatinine clearance of {object}". */
const OF_MEASURE = String.raw`(?: (?:an?|the)(?: \p{L}+){1,4} of)? \{object\}`;
const FORBIDDEN_ABOVE = new RegExp(String.raw`${CONDITION} (?:above|over|beyond)${OF_MEASURE}`, 'iu');
const LOW = anyOf(
  String.raw`${CONDITION} (?:under|below)${OF_MEASURE}`,
  String.raw`\b(?:at least|(?:more|greater|longer|higher|older|larger|later) than|above|beyond|exceed(?:s|ing|ed)?|as (?:much|many|high|long|large|far|late) as|(?:can|may|could|might|do|does) (?:still )?reach|(?:for|lasts?|takes?|needs?|requires?) a minimum of) \{object\}`,
  String.raw`\{object\} (?:or (?:more|longer|older|higher|over|above|later|greater|larger|upwards?)\b|and (?:more|longer|older|higher|over|above|upwards?)(?=[.,;]|$)|(?:upwards?|onwards?)\b)`,
  String.raw`\{object\} at the earliest\b|\bat the earliest (?:after )?\{object\}`,
  String.raw`\{object\} before\b[^{}]*\bat the latest\b|\bat the latest \{object\} before\b`,
  String.raw`\bstill (?:be |\p{L}+ly )?(?:found|detected|detectable|measured|measurable|seen|there|present|positive|active)\b[^{}]*\{object\} (?:after|later)\b`,
  OVER,
);
const HIGH = anyOf(
  String.raw`\b(?:at most|(?:less|fewer|shorter|lower|younger|smaller|sooner|earlier) than|up to|under|below|(?:for|lasts?|takes?|needs?|requires?) a maximum of) \{object\}`,
  String.raw`\{object\} (?:or (?:less|fewer|shorter|younger|lower|under|below|sooner|earlier|smaller)\b|and (?:less|younger|shorter|under|below)(?=[.,;]|$))`,
  String.raw`\{object\} at the latest\b|\bat the latest (?:after )?\{object\}`,
  String.raw`\{object\} (?:is|are) (?:already )?enough\b`,
  String.raw`\b(?:reached|steady|complete|gone|finished|done|stopped) by \{object\}`,
);
/** "No more than" is a bound above, "no less than" one below. */
const NOT =
  /\b(?:no|not) (?<which>more|greater|later|longer|higher|older|larger|less|fewer|sooner|earlier|shorter|lower|younger|smaller) than \{object\}/iu;
const LESS = new Set(['less', 'fewer', 'sooner', 'earlier', 'shorter', 'lower', 'younger', 'smaller']);

/**
 * Where a statement bounds its object, what else it holds of: of smaller amounts when it says "at least", of larger ones when it
 * says "at most". Undefined for a statement that gives a value. "Within" and "over" are not read: ranges and durations stand behind them.
 */
export function boundOf(statement: string): 'smaller' | 'larger' | undefined {
  if (FORBIDDEN_ABOVE.test(statement)) return 'larger';
  const which = NOT.exec(statement)?.groups?.['which']?.toLowerCase();
  if (which !== undefined) return LESS.has(which) ? 'smaller' : 'larger';
  if (LOW.test(statement)) return 'smaller';
  return HIGH.test(statement) ? 'larger' : undefined;
}

function anyOf(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'iu');
}

/** `knowledge/bound-with-one-value`: relations with one amount for each subject whose statement holds of others too. */
export function checkBoundRelations(
  parsed: ParsedVocabulary,
): { readonly relation: string; readonly fault: Diagnostic }[] {
  return Object.entries(parsed.relations).flatMap(([relation, { entry, locate }]) => {
    const bound = entry.range === 'quantity' && entry.functional ? boundOf(entry.statement) : undefined;
    if (bound === undefined) return [];
    const message = `Unexpected \`functional: true\` of "${relation}", expected none: what its statement says of an amount holds of ${bound} ones too`;
    return [{ relation, fault: diagnose(boundCodes.boundWithOneValue, locate(['functional']), message) }];
  });
}

/** `knowledge/wrong-amount-holds`: amounts under `wrong` of which the statement holds all the same, since it bounds its object. */
export function checkWrongBounds(fact: FactInLesson, { relations, concepts }: Vocabulary): Diagnostic[] {
  const { entry, read } = fact;
  const statement = relations.get(entry.relation)?.statement ?? '';
  const bound = boundOf(statement);
  const stated = read.amounts.find(({ path: [field] }) => field !== 'wrong')?.quantity;
  if (bound === undefined || stated === undefined) return [];
  const subject = concepts.get(read.claims[0]?.subject ?? '')?.label ?? '…';
  return read.amounts.flatMap(({ path, quantity, words }) => {
    if (path[0] !== 'wrong' || quantity === undefined || !holds(quantity, stated, bound)) return [];
    const message = `Unexpected wrong amount "${words}", expected one of which "${statement.replace('{subject}', subject).replace('{object}', words)}" does not hold`;
    return [diagnose(boundCodes.wrongAmountHolds, placeOf(fact, path), message)];
  });
}

function holds(wrong: Quantity, stated: Quantity, bound: 'smaller' | 'larger'): boolean {
  if (dimensionOfQuantity(wrong) !== dimensionOfQuantity(stated)) return false;
  const [low, high] = endsOf(wrong);
  const [from, to] = endsOf(stated);
  return bound === 'smaller'
    ? compareDecimals(canonical(high), canonical(from)) <= 0
    : compareDecimals(canonical(low), canonical(to)) >= 0;
}
