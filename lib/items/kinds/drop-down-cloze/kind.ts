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
import { echoes, standApart } from './stand-apart.ts';
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
  const usable = generation.facts.filter((fact) => sentencesOf(fact, generation).length > 0);
  const groups = Math.ceil(usable.length / SENTENCES.max);
  const bound = (index: number) => Math.round((index * usable.length) / groups);
  return Array.from({ length: groups }, (_none, index) =>
    usable.slice(bound(index), bound(index + 1)),
  ).flatMap((facts) => draft(facts, generation) ?? []);
}

/** Every sentence with a blank that a fact gives rise to; which side stands first depends on the fact alone. */
function sentencesOf(fact: Fact, { prospects, kb, objective }: Generation): SentenceWithBlank[] {
  const sentences = prospects
    .filter((prospect) => prospect.fact.ref === fact.ref)
    .flatMap((prospect) => sentenceWithBlank(prospect, kb) ?? [])
    .filter((sentence) => !echoes(sentence, `${objective.topic} ${sentence.text}`, kb));
  const side = digestOf(fact.ref) % 2 === 0 ? 'object' : 'subject';
  return [
    ...sentences.filter(({ prospect }) => prospect.asks === side),
    ...sentences.filter(({ prospect }) => prospect.asks !== side),
  ];
}

/** Of one relation the same side is blank each time: a choice that another sentence prints in full could be struck out. */
function blankOneSide({ prospect: one }: SentenceWithBlank, { prospect: other }: SentenceWithBlank): boolean {
  return one.relation !== other.relation || one.asks === other.asks;
}

function draft(facts: readonly Fact[], generation: Generation): ItemDraft | undefined {
  const { kb, objective } = generation;
  const chosen: SentenceWithBlank[] = [];
  for (const fact of facts) {
    const next = sentencesOf(fact, generation).find((one) =>
      chosen.every((other) => blankOneSide(one, other) && standApart(one, other, kb)),
    );
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
      options: (parts[index] ?? []).map((candidate) => optionInSentence(candidate, kb)),
    })),
  };
}

function whyNone(fact: Fact, generation: Generation): string {
  if (sentencesOf(fact, generation).length === 0)
    return 'no statement of it gives a sentence with a blank: its answer stands there more than once, is given away, or has no wrong answers';
  const usable = generation.facts.filter((one) => sentencesOf(one, generation).length > 0).length;
  return usable < SENTENCES.min
    ? 'no other fact of its objective gives a sentence with a blank'
    : 'its sentence would answer one beside it, or be answered by it';
}
