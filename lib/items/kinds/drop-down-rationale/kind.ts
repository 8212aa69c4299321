import type { Fact } from '#lib/knowledge/fact.ts';
import { digestOf } from '#lib/base/hash.ts';
import { unique } from '#lib/base/unique.ts';
import { COMPLETE_SENTENCE } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { blankFaults, choicesFor, namesConcept, optionInSentence, strayOptionFaults } from '../../blanks.ts';
import { framed } from '../../draft-item.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft, Part } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { orderChoices } from '../../order-choices.ts';
import type { Prospect } from '../../propose/candidate.ts';
import { becausePieces } from './because-pieces.ts';
import { reasonsFor, twoPools } from './reasons.ts';
import { score } from './score.ts';

const ID = 'drop-down-rationale';
const DYAD = ['answer', 'reason'] as const;
const TRIAD = [...DYAD, 'second-reason'] as const;
/** Dyads have the numbers 1 to 3 of each claim's ten, triads stand behind all dyads. */
const NUMBERS = { dyadsMax: 3, claim: 10, triads: 301 } as const;

/** An answer and its reason, or two reasons, in one sentence. */
export const kind: ItemKind = {
  id: ID,
  label: 'drop-down rationale',
  generate,
  shapeFaults: (item) => [
    ...partFaults(item.parts ?? []),
    ...strayOptionFaults(item.options),
    ...(item.parts ?? []).flatMap(blankFaults),
  ],
  score,
  scoring: 'rationale',
  picksIn: () => 1,
  whyNone,
};

function partFaults(parts: readonly Part[]): string[] {
  const ids = parts.map(({ id }) => id).join(', ');
  const [dyad, triad] = [DYAD.join(', '), TRIAD.join(', ')];
  if (ids !== dyad && ids !== triad) return [`Unexpected parts "${ids}", expected "${dyad}" or "${triad}"`];
  const [, reason, second] = parts;
  const first = new Set(reason?.options.map(({ id }) => id));
  const shared = (second?.options ?? []).filter(({ id }) => first.has(id));
  return shared.map(({ id }) => `Unexpected option "${id}" in two reason blanks, expected separate options`);
}

function generate(generation: Generation): ItemDraft[] {
  return generation.prospects
    .filter(({ asks }) => asks === 'object')
    .flatMap((answer) => {
      const reasons = reasonsFor(answer, generation.kb);
      const first = 1 + NUMBERS.claim * answer.ordinal;
      const dyads = reasons
        .slice(0, NUMBERS.dyadsMax)
        .map((reason, index) => draft(answer, [reason], first + index, generation));
      const pools = twoPools(reasons, generation.kb);
      const triad =
        pools === undefined ? undefined : draft(answer, pools, NUMBERS.triads + answer.ordinal, generation);
      return [...dyads, triad].filter((one) => one !== undefined);
    });
}

function draft(
  answer: Prospect,
  reasons: readonly Prospect[],
  number: number,
  generation: Generation,
): ItemDraft | undefined {
  const { kb } = generation;
  const id = `${answer.fact.ref}/${ID}/${String(number)}`;
  const pieces = becausePieces(answer, reasons.length > 1 ? 'triad' : 'dyad', kb);
  const blanks = [answer, ...reasons];
  const choices = blanks
    .map((blank) => choicesFor(blank, digestOf(id), kb))
    .filter((some) => some !== undefined);
  if (pieces?.length !== blanks.length || choices.length < blanks.length) return undefined;
  if (givesAway(pieces, blanks, kb)) return undefined;
  const { order, parts } = orderChoices(id, choices, kb);
  const used = unique([...blanks.map(({ fact }) => fact.ref), ...parts.flat().flatMap(({ facts }) => facts)]);
  const head = { id, kind: ID, role: 'object', leadIn: COMPLETE_SENTENCE, order } as const;
  return {
    ...framed(head, answer.relation, used, undefined, generation),
    level: 'application',
    options: [],
    parts: pieces.map((text, index) => ({
      id: TRIAD[index] ?? '',
      text,
      // Behind the first piece, a blank begins no sentence.
      options: (parts[index] ?? []).map((choice) => optionInSentence(choice, index === 0 ? text : '', kb)),
    })),
  };
}

/** True when the sentence around the blanks names what goes into one of them, or two blanks ask for the same. */
function givesAway(pieces: readonly string[], blanks: readonly Prospect[], kb: KnowledgeBase): boolean {
  const keys = blanks.map(({ key }) => key.concept);
  const said = pieces.join(' ');
  return keys.some((key) => namesConcept(said, key, kb)) || new Set(keys).size < keys.length;
}

function whyNone(fact: Fact, { kb, prospects }: Generation): string {
  const answers = prospects.filter(
    (prospect) => prospect.fact.ref === fact.ref && prospect.asks === 'object',
  );
  if (answers.every(({ relation }) => kb.relations.get(relation)?.because === undefined))
    return `relation \`${fact.relation}\` has no phrasing under \`because\``;
  const pairs = answers.flatMap((answer) => reasonsFor(answer, kb).map((reason) => ({ answer, reason })));
  if (pairs.length === 0) return 'no fact gives a reason for it';
  const isAsked = (blank: Prospect): boolean => choicesFor(blank, 0, kb) !== undefined;
  if (!pairs.some(({ answer }) => isAsked(answer))) return 'its answer has too few wrong answers';
  return pairs.some(({ answer, reason }) => isAsked(answer) && isAsked(reason))
    ? 'the sentence around its blanks names what goes into one of them'
    : 'its reason has too few wrong answers: of an action they stand under `reason-false`';
}
