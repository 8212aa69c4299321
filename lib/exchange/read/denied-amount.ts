import { compareDecimals, parseDecimal } from '#lib/base/decimal.ts';
import { judge } from '#lib/checks/proof/logic.ts';
import type { Reading } from '#lib/checks/proof/parse-stem.ts';
import { understandStem } from '#lib/checks/proof/read/question.ts';
import { leadInOf } from '#lib/items/item.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { Concept } from '#lib/knowledge/concept.ts';
import { enterNumber, numberAsked } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import {
  canonical,
  dimensionOfQuantity,
  parseAmount,
  quantityInterval,
  type Amount,
} from '#lib/knowledge/quantity.ts';
import type { WrittenFor } from '#lib/items/written/find-references.ts';
import type { CompositeDraft } from './draft-composite.ts';
import { FACTS_TRIED } from './fitting-claims.ts';
import { proveItem } from './prove-item.ts';

const ABOUT = /^about /iu;

/**
 * What is wrong with a question for one amount whose answer a fact denies, where the question is a phrasing of its relation or is proved
 * with the fact's own amounts in the place of its answers: also when no fact names the wrong amount, and none of the other answers is the
 * right one.
 */
export function deniedAmount(
  { stem, ways: [{ options }] }: Pick<CompositeDraft, 'stem' | 'ways'>,
  claims: readonly Claim[],
  quiz: WrittenFor,
  kb: KnowledgeBase,
): string | undefined {
  const [key, second] = options.filter((option) => option.key);
  if (key === undefined || second !== undefined) return undefined;
  const given = endsIn(key.text.replace(ABOUT, ''));
  if (given === undefined) return undefined;
  const stated = statedAmount(stem, quiz.course, kb) ?? provedAmount(stem, claims, quiz, kb);
  if (stated === undefined || meets(given, stated.amount)) return undefined;
  return `Unexpected right answer "${key.text}", expected what a fact gives: ${stated.fact} gives ${stated.amount.label}`;
}

interface Stated {
  readonly fact: string;
  readonly amount: Concept;
}

/** The amount that a fact of the course states as the only answer to a question. */
function statedAmount(stem: string, course: string, kb: KnowledgeBase): Stated | undefined {
  const { reading } = understandStem(kb, withoutInstruction(stem), ['object']);
  if (reading === undefined || kb.relations.get(reading.relation)?.functional !== true) return undefined;
  const said = kb.claimsBySubject.get(`${reading.relation}|${reading.subject ?? ''}`) ?? [];
  return said
    .flatMap((claim) => amountOf(claim, reading, kb))
    .find(({ fact }) => kb.facts.get(fact)?.course === course);
}

/** The amount of the first of some claims that, beside the wrong amounts of its fact, answers the question in the words that it has. */
function provedAmount(
  stem: string,
  claims: readonly Claim[],
  quiz: WrittenFor,
  kb: KnowledgeBase,
): Stated | undefined {
  const ofAmounts = claims.filter(
    ({ relation, object }) =>
      kb.relations.get(relation)?.functional === true && kb.concepts.get(object)?.quantity !== undefined,
  );
  for (const claim of ofAmounts.slice(0, FACTS_TRIED)) {
    const amount = kb.concepts.get(claim.object);
    if (amount === undefined) continue;
    const options = amountsOf(claim, kb).map(({ id, label }) => ({ text: label, key: id === amount.id }));
    const facts = [claim.fact.slice(quiz.course.length + 1)];
    const { lacks } = proveItem({ id: 'asked', stem, facts, isDraft: true, options }, quiz, kb);
    if (lacks.length === 0) return { fact: claim.fact, amount };
  }
  return undefined;
}

/** What a fact states and denies, the smallest first, as options stand. */
function amountsOf({ relation, subject, fact }: Claim, kb: KnowledgeBase): readonly Concept[] {
  const own = kb.claimsBySubject.get(`${relation}|${subject}`) ?? [];
  return own
    .flatMap((claim) => (claim.fact === fact ? (kb.concepts.get(claim.object) ?? []) : []))
    .toSorted((a, b) => (a.interval?.min ?? 0) - (b.interval?.min ?? 0));
}

/** What a claim states, where that holds in the scope of the question. */
function amountOf(
  { relation, subject, object, polarity, fact }: Claim,
  { qualifiers }: Reading,
  kb: KnowledgeBase,
): readonly Stated[] {
  const amount = kb.concepts.get(object);
  if (polarity !== 1 || amount?.quantity === undefined) return [];
  const { entailed, conflict } = judge(kb, { relation, subject, object, qualifiers });
  return entailed.length > 0 && conflict === undefined ? [{ fact, amount }] : [];
}

function withoutInstruction(stem: string): string {
  const asked = numberAsked(leadInOf(stem));
  if (asked === undefined) return stem;
  const end = enterNumber(asked.unit, asked.places);
  return stem.endsWith(end) ? stem.slice(0, -end.length).trimEnd() : stem;
}

/** The lowest and the highest amount that a text gives. */
type Ends = readonly [low: Amount, high: Amount];

/** "5 to 7 hours", "12 hours to 7 days", "5–7 hours". */
const RANGE = /^(?<low>.+?)(?: to |\s?[-–—]\s?)(?<high>\d.*)$/u;
const NUMBER = /^[\d.,]+\s*/u;

/** Reads one amount, or a range whose lower end may leave the unit to the upper one. */
function endsIn(text: string): Ends | undefined {
  const single = parseAmount(text);
  if (single.ok) return [single.value, single.value];
  const { low = '', high = '' } = RANGE.exec(text)?.groups ?? {};
  const [bare, whole] = [parseAmount(`${low} ${high.replace(NUMBER, '')}`), parseAmount(low)];
  const upper = parseAmount(high);
  const lower = whole.ok ? whole : bare;
  return lower.ok && upper.ok ? [lower.value, upper.value] : undefined;
}

/** Whether the amounts may be the same; of amounts that cannot be compared nothing is said. */
function meets([low, high]: Ends, { quantity }: Concept): boolean {
  const measured = quantity === undefined ? undefined : dimensionOfQuantity(quantity);
  if (quantity === undefined || [low, high].some(({ unit }) => unit.dimension !== measured)) return true;
  const { min, max } = quantityInterval(quantity);
  const [least, most] = [min, max].map((bound) => parseDecimal(String(bound)));
  if (least === undefined || most === undefined) return true;
  return compareDecimals(canonical(high), least) >= 0 && compareDecimals(canonical(low), most) <= 0;
}
