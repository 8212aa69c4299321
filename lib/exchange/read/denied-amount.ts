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
import type { CompositeDraft } from './draft-composite.ts';

const ABOUT = /^about /iu;

/**
 * What is wrong with a question for one amount whose answer a fact denies, where the question is a phrasing of its relation: also when
 * no fact names the wrong amount, and none of the other answers is the right one.
 */
export function deniedAmount(
  { stem, ways: [{ options }] }: Pick<CompositeDraft, 'stem' | 'ways'>,
  course: string,
  kb: KnowledgeBase,
): string | undefined {
  const [key, second] = options.filter((option) => option.key);
  if (key === undefined || second !== undefined) return undefined;
  const given = parseAmount(key.text.replace(ABOUT, ''));
  if (!given.ok) return undefined;
  const stated = statedAmount(stem, course, kb);
  if (stated === undefined || meets(given.value, stated.amount)) return undefined;
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

/** Whether the amounts may be the same; of amounts that cannot be compared nothing is said. */
function meets(given: Amount, { quantity }: Concept): boolean {
  if (quantity === undefined || given.unit.dimension !== dimensionOfQuantity(quantity)) return true;
  const { min, max } = quantityInterval(quantity);
  const value = canonical(given);
  const [low, high] = [min, max].map((bound) => parseDecimal(String(bound)));
  if (low === undefined || high === undefined) return true;
  return compareDecimals(value, low) >= 0 && compareDecimals(value, high) <= 0;
}
