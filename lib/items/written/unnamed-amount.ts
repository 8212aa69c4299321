import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Fix } from '#lib/base/diagnostic.ts';
import { parseDecimal } from '#lib/base/decimal.ts';
import { sentenceCase } from '#lib/base/words.ts';
import type { WrittenText } from '#lib/content/written/written-item.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { Concept } from '#lib/knowledge/concept.ts';
import { amountsSaid, type SaidAmount } from '#lib/knowledge/evidence-says/said-amounts.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { quantityId, toQuantity } from '#lib/knowledge/quantity.ts';
import { unitAdvice } from '#lib/knowledge/unit-advice.ts';
import { unitOf } from '#lib/knowledge/units.ts';
import { writtenItemCodes } from './codes.ts';

const ABOUT = /^(?:about|approximately|around|roughly|circa|ca\.|~|≈)\s*/iu;
/** A number in front of what should be its unit. */
const NUMBERS = /^[\d.,]+(?:\s*(?:-|–|—|to)\s*[\d.,]+)?\s*/u;

const HELP =
  'Write the amount as the fact does, with its unit. A new wrong amount goes, with its reason, under `wrong` of the fact, where any amount that is surely wrong may stand.';

/** The wrong amounts of a calculation are worked out. */
const HELP_OF_FORMULA =
  'Write the amount with the unit of the formula. The wrong amounts of a calculation are what its slips give: a new one is an entry of `slips` under the `formula` of the relation.';

function helpFor(claim: Claim | undefined, kb: KnowledgeBase): string {
  return kb.relations.get(claim?.relation ?? '')?.formula === undefined ? HELP : HELP_OF_FORMULA;
}

/**
 * An amount that no fact gives in these words: where one gives the same in other words, those are what to write; else what is wrong
 * with the unit, or the amounts that may stand there. An amount is never guessed by its spelling: a near one is another dose.
 *
 * @param claim what the question asks about, where that is known: what it gives in other words is mended
 */
export function unnamedAmount(
  { text, place }: WrittenText,
  claim: Claim | undefined,
  kb: KnowledgeBase,
): Diagnostic {
  const message = `Unexpected option "${text}", expected an amount as a fact of the course writes it.`;
  const given = givenAmounts(claim, kb);
  const same = sameAmount(text, kb);
  const isGiven = same !== undefined && given.includes(same);
  const rounded = isGiven ? undefined : otherwiseRounded(text, given, kb);
  const hint = rounded?.hint ?? sameHint(same, given) ?? unitHint(text) ?? knownHint(given);
  const meant = isGiven ? same : rounded?.amount;
  const fix = meant === undefined ? undefined : { ...respelt(text, place, meant.label), sure: isGiven };
  return {
    ...diagnose(writtenItemCodes.untiedOption, place, `${message}${hint}`, { fix }),
    help: helpFor(claim, kb),
  };
}

/** Whether an amount is written in another unit than those that facts give for what is asked: an option may not be. */
function isInOtherUnit({ quantity }: Concept, given: readonly Concept[]): boolean {
  const units = given.flatMap((one) => one.quantity?.unit ?? []);
  const unit = quantity?.unit ?? '';
  return !units.includes(unit) && units.some((one) => unitOf(one)?.dimension === unitOf(unit)?.dimension);
}

function sameHint(same: Concept | undefined, given: readonly Concept[]): string | undefined {
  return same === undefined || isInOtherUnit(same, given)
    ? undefined
    : ` It is the same as ${same.label}: write it as "${same.label}".`;
}

/** The amount that facts give rounded and the words do not, or the other way: a question may say the "about" itself. */
function otherwiseRounded(
  text: string,
  given: readonly Concept[],
  kb: KnowledgeBase,
): { readonly amount: Concept; readonly hint: string } | undefined {
  const bare = text.replace(ABOUT, '');
  const isRounded = bare !== text;
  const amount = sameAmount(isRounded ? bare : `about ${text}`, kb);
  return amount === undefined || !given.includes(amount)
    ? undefined
    : {
        amount,
        hint: ` The fact gives it ${isRounded ? 'without' : 'with'} "about": write it as "${amount.label}".`,
      };
}

/** The option in the words of a fact, with a capital where it had one. */
function respelt(text: string, place: WrittenText['place'], label: string): Omit<Fix, 'sure'> {
  const after = /^\p{Lu}/u.test(text) ? sentenceCase(label) : label;
  return { what: `Write it as "${label}"`, edits: [{ place, before: text, after }] };
}

/** The amount of a fact that the words say: another unit, numbers in letters, a dash or no commas. */
function sameAmount(text: string, kb: KnowledgeBase): Concept | undefined {
  const lower = text.charAt(0).toLowerCase() + text.slice(1);
  const bare = lower.replace(ABOUT, '');
  const said = onlyAmount(withUnitOnce(bare));
  const [from, to = from] = (said?.numbers ?? []).map(parseDecimal);
  if (said?.unit === undefined || from === undefined || to === undefined) return undefined;
  const { unit } = said;
  const quantity = toQuantity({ value: from, unit }, { value: to, unit }, bare !== lower);
  return quantity.ok ? kb.concepts.get(quantityId(quantity.value)) : undefined;
}

/** "300 mg to 900 mg daily" as "300 to 900 mg a day". */
function withUnitOnce(text: string): string {
  return text
    .replace(/^([\d.,]+) ?([^\s\d]+) (to|-|–|—) ([\d.,]+ ?\2(?:\s|$))/u, '$1 $3 $4')
    .replace(/ daily$/u, ' a day');
}

/** The amount that a text is, and nothing more; undefined when it says more, or another thing. */
function onlyAmount(text: string): SaidAmount | undefined {
  const [said, ...others] = amountsSaid(text).amounts;
  if (said === undefined || said.measure !== undefined || said.bound !== undefined) return undefined;
  const isAlone = others.every(({ at }) => at < said.at + said.words.length);
  return isAlone && /^(?:between )?$/iu.test(text.slice(0, said.at)) ? said : undefined;
}

function unitHint(text: string): string | undefined {
  const bare = text.replace(ABOUT, '');
  const numbers = NUMBERS.exec(bare)?.[0] ?? '';
  const unit = bare.slice(numbers.length).trim();
  if (numbers === '') return undefined;
  if (unit === '') return ' It has no unit.';
  return amountsSaid(bare).amounts.some((said) => said.unit !== undefined)
    ? undefined
    : ` "${unit}" is no unit. ${unitAdvice(unit)}`;
}

/** The amounts that the course gives for what is asked, right and wrong; none where that is not known. */
function givenAmounts(claim: Claim | undefined, kb: KnowledgeBase): readonly Concept[] {
  if (claim === undefined) return [];
  const known = kb.claimsBySubject.get(`${claim.relation}|${claim.subject}`) ?? [];
  return [...new Set(known.map(({ object }) => object))].flatMap((id) => kb.concepts.get(id) ?? []);
}

function knownHint(given: readonly Concept[]): string {
  return given.length === 0 ? '' : ` Known: ${given.map(({ label }) => label).join(', ')}.`;
}
