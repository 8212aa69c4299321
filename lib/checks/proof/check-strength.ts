import { foldName } from '#lib/base/words.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { PUT_IN_ORDER, SELECT_ALL, SELECT_IN_EACH_COLUMN } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { splitStem, type Reading } from './parse-stem.ts';
import type { Cell, ItemReading } from './read/cell.ts';
import { absoluteIn, rankingIn, strictIn } from './read/wording.ts';
import type { StatedItem } from './stated-item.ts';
import { finding, type JudgedOption, type ProofFinding } from './verdict.ts';

/** V6 and V7: the words ask no more than the facts say. */
export function checkStrength(
  item: StatedItem,
  { cells, reading }: ItemReading,
  judged: readonly JudgedOption[],
  kb: KnowledgeBase,
): ProofFinding[] {
  const { leadIn } = splitStem(item.stem);
  const asked = reading === undefined ? [] : [{ where: 'stem', text: leadIn, asked: reading }];
  const inParts = (item.kind === 'bow-tie' ? (item.parts ?? []) : []).flatMap(({ id, text }) => {
    const claim = cells.find(({ part }) => part === id)?.claim;
    return claim === undefined ? [] : [{ where: id, text, asked: { ...claim, object: undefined } }];
  });
  return [
    ...[...asked, ...inParts].flatMap((one) => rankingFault(one.text, one.asked, one.where, kb)),
    ...overstated(item, cells, judged, kb),
  ];
}

/**
 * V6: "first", "most" and the like ask for one of several right answers. They are allowed where the relation has one answer,
 * or where its own statement ranks; names of concepts do not count.
 */
function rankingFault(
  text: string,
  { relation, subject, object }: Pick<Reading, 'relation' | 'subject' | 'object'>,
  where: string,
  kb: KnowledgeBase,
): ProofFinding[] {
  const known = kb.relations.get(relation);
  if (known === undefined) return [];
  const ranks = object === undefined ? known.functional : known.inverseFunctional;
  const found = ranks ? undefined : rankingIn(without(text, [subject, object], kb));
  if (found === undefined || rankingIn(known.statement) !== undefined) return [];
  const message = `Unexpected "${found.word}" in "${text}", expected a question that asks for no ranking: ${relation} gives none`;
  return [finding('proof/no-ranking', where, message)];
}

/** V7: what a fact gives as typical or as reported is not asked as what always holds. */
function overstated(
  item: StatedItem,
  cells: readonly Cell[],
  judged: readonly JudgedOption[],
  kb: KnowledgeBase,
): ProofFinding[] {
  const leadIn = INSTRUCTIONS.reduce((text, words) => text.replace(words, ''), splitStem(item.stem).leadIn);
  return cells.flatMap((cell, index): readonly ProofFinding[] => {
    const proofs = judged[index]?.proofs ?? [];
    const [first] = proofs;
    const isClaimed = cell.marked && cell.says === 'holds' && first !== undefined;
    if (!isClaimed || proofs.some(({ fact }) => isAlways(fact, kb))) return NONE;
    // Words of a passage tell of one person, and of nothing that holds of others.
    const word = item.kind === PASSAGE ? absoluteIn(leadIn)?.word : wordTooStrong(leadIn, cell, kb);
    if (word === undefined) return NONE;
    const message = `Unexpected "${word}" about "${cell.shown}", expected words no stronger than ${first.fact}, which does not say that it always holds`;
    return [finding('proof/overstated', cell.where, message)];
  });
}

const NONE: readonly ProofFinding[] = [];

/** The kind whose options are words of a case. */
const PASSAGE = 'highlight-text';

/** Names are what facts speak of, so in them only the strictest words count, and only in the option. */
function wordTooStrong(
  leadIn: string,
  { claim, shown, option }: Cell,
  kb: KnowledgeBase,
): string | undefined {
  const spoken = [leadIn, shown].map((text) => without(text, [claim.subject, claim.object], kb));
  const found = spoken.map(absoluteIn).find((word) => word !== undefined) ?? strictIn(option.text);
  return found?.word;
}

/** What to do with the options says nothing about the facts. */
const INSTRUCTIONS = [SELECT_ALL, SELECT_IN_EACH_COLUMN, PUT_IN_ORDER];

const strengths = new WeakMap<KnowledgeBase, ReadonlySet<FactRef>>();

function isAlways(fact: FactRef, kb: KnowledgeBase): boolean {
  let known = strengths.get(kb);
  if (known === undefined) {
    known = new Set(kb.claims.filter(({ strength }) => strength === 'always').map((claim) => claim.fact));
    strengths.set(kb, known);
  }
  return known.has(fact);
}

/** The text without the names of these concepts. */
function without(text: string, concepts: readonly (ConceptId | undefined)[], kb: KnowledgeBase): string {
  if (rankingIn(text) === undefined && absoluteIn(text) === undefined) return '';
  // Amounts stay: "every 6 months" is another thing than "every".
  const known = concepts.flatMap((id) => kb.concepts.get(id ?? '') ?? []);
  const names = known.flatMap((concept) => (concept.quantity === undefined ? concept.names : []));
  return names.reduce((left, name) => left.replaceAll(foldName(name), ' '), foldName(text));
}
