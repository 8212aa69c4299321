import { digestOf } from '#lib/base/hash.ts';
import { unique } from '#lib/base/unique.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import { clozeStem } from '#lib/knowledge/instructions.ts';
import { blankFaults, counted, optionInSentence, strayOptionFaults } from '../../blanks.ts';
import { framed } from '../../draft-item.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft, Part } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { orderChoices } from '../../order-choices.ts';
import { score } from './score.ts';
import { echoes, isNamedBeside, standApart } from './stand-apart.ts';
import { sentenceWithBlank, type SentenceWithBlank } from './sentence-with-blank.ts';

const ID = 'drop-down-cloze';
/** Two sentences make it worth a kind of its own; more than four do not fit a phone. */
const SENTENCES = { min: 2, max: 4 } as const;

/** Several sentences of one objective, each with one blank to fill from a list. */
export const kind: ItemKind = {
  id: ID,
  label: 'drop-down cloze',
  generate,
  shapeFaults: (item) => {
    const parts = item.parts ?? [];
    const isCount = parts.length >= SENTENCES.min && parts.length <= SENTENCES.max;
    return [
      ...(isCount ? [] : [`Unexpected ${counted(parts.length, 'sentence')}, expected 2 to 4`]),
      ...strayOptionFaults(item.options),
      ...parts.flatMap(blankFaults),
    ];
  },
  score,
  scoring: 'zero-one',
  picksIn: () => 1,
  whyNone,
};

/** The objective's facts in groups of even size, one item a group. */
function generate(generation: Generation): ItemDraft[] {
  const usable = generation.facts.flatMap((fact) => usableSentences(fact, generation) ?? []);
  const groups = Math.ceil(usable.length / SENTENCES.max);
  const bound = (index: number) => Math.round((index * usable.length) / groups);
  return Array.from({ length: groups }, (_none, index) =>
    usable.slice(bound(index), bound(index + 1)),
  ).flatMap((sentences) => draft(sentences, generation) ?? []);
}

/** The sentences of one fact: the others are made when the first does not fit. */
interface UsableSentences {
  readonly first: SentenceWithBlank;
  readonly others: Iterable<SentenceWithBlank>;
}

function usableSentences(fact: Fact, generation: Generation): UsableSentences | undefined {
  const others = sentencesOf(fact, generation);
  const first = others.next();
  return first.done === true ? undefined : { first: first.value, others };
}

/** Every sentence with a blank that a fact gives rise to; which side stands first depends on the fact alone. */
function* sentencesOf(
  fact: Fact,
  { prospects, kb, objective }: Generation,
): Generator<SentenceWithBlank, void> {
  const own = prospects.filter((prospect) => prospect.fact.ref === fact.ref);
  const side = digestOf(fact.ref) % 2 === 0 ? 'object' : 'subject';
  const inTurn = [...own.filter(({ asks }) => asks === side), ...own.filter(({ asks }) => asks !== side)];
  for (const prospect of inTurn) {
    const sentence = sentenceWithBlank(prospect, kb);
    if (sentence === undefined || echoes(sentence, `${objective.topic} ${sentence.text}`, kb)) continue;
    if (!isNamedBeside(sentence, objective, kb)) yield sentence;
  }
}

/** Of one relation the same side is blank each time: a choice that another sentence prints in full could be struck out. */
function blankOneSide({ prospect: one }: SentenceWithBlank, { prospect: other }: SentenceWithBlank): boolean {
  return one.relation !== other.relation || one.asks === other.asks;
}

/** The first of a fact's sentences that stands apart from the chosen ones. */
function firstApart(
  { first, others }: UsableSentences,
  chosen: readonly SentenceWithBlank[],
  { kb }: Generation,
): SentenceWithBlank | undefined {
  const isApart = (one: SentenceWithBlank) =>
    chosen.every((other) => blankOneSide(one, other) && standApart(one, other, kb));
  if (isApart(first)) return first;
  for (const one of others) if (isApart(one)) return one;
  return undefined;
}

function draft(usable: readonly UsableSentences[], generation: Generation): ItemDraft | undefined {
  const { kb, objective } = generation;
  const chosen: SentenceWithBlank[] = [];
  for (const sentences of usable) {
    const next = firstApart(sentences, chosen, generation);
    if (next !== undefined) chosen.push(next);
  }
  const [first] = chosen;
  if (first === undefined || chosen.length < SENTENCES.min) return undefined;
  const id = `${first.prospect.fact.ref}/${ID}/1`;
  const { order, parts } = orderChoices(
    id,
    chosen.map(({ choices }) => choices),
    kb,
  );
  const used = unique([
    ...chosen.map(({ prospect }) => prospect.fact.ref),
    ...parts.flat().flatMap((one) => one.facts),
  ]);
  const head = {
    id,
    kind: ID,
    role: first.prospect.asks,
    leadIn: clozeStem(objective.topic),
    order,
  } as const;
  return {
    ...framed(head, first.prospect.relation, used, undefined, generation),
    safety: used.some((ref) => kb.facts.get(ref)?.safety ?? false),
    options: [],
    parts: chosen.map(({ id: part, text }, index): Part => ({
      id: part,
      text,
      options: (parts[index] ?? []).map((candidate) => optionInSentence(candidate, text, kb)),
    })),
  };
}

function whyNone(fact: Fact, generation: Generation): string {
  if (usableSentences(fact, generation) === undefined)
    return 'no statement of it gives a sentence with a blank: its answer stands there more than once, is given away, or has no wrong answers';
  const usable = generation.facts.filter((one) => usableSentences(one, generation) !== undefined).length;
  return usable < SENTENCES.min
    ? 'no other fact of its objective gives a sentence with a blank'
    : 'its sentence would answer one beside it, or be answered by it';
}
