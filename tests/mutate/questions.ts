import { leadInOf, partsOf, type Item, type Option, type Part } from '#lib/items/item.ts';
import type { FrameFilling } from '#lib/items/phrase/render-frame.ts';
import type { Concept, ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import { isDenied, isStated, saidBy, sideOf, type Said } from './claims.ts';
import { isTruthRow, sentencesOf, type Sentence } from './edit-item.ts';
import type { World } from './world.ts';

/** A sentence of an item together with the claims that its options make. */
export interface Question extends Sentence {
  readonly claims: readonly { readonly option: Option; readonly said: Said; readonly claimed: boolean }[];
  /** The side of the relation that the sentence names, and what it names; the other side is asked for. */
  readonly side: 'subject' | 'object';
  readonly named: ConceptId | undefined;
  readonly filling: FrameFilling;
  /** The frame in which another relation would ask the same. */
  readonly frameOf: (relation: Relation) => string | undefined;
  /** The new question with the instruction that followed the old one. */
  readonly inWords: (question: string) => string;
}

/** The questions and statements of an item; only those whose claims the checker could read. */
export function questionsOf(item: Item, world: World): readonly Question[] {
  const parts = partsOf(item);
  return sentencesOf(item).flatMap((sentence) => {
    const own = sentence.where === 'lead-in' ? parts : parts.filter(({ id }) => id === sentence.where);
    const [part] = own;
    return part === undefined
      ? []
      : questionOf(
          item,
          sentence,
          part,
          own.flatMap((one) => claimsOf(item, one, world)),
          world,
        );
  });
}

/** Kinds whose question asks for one thing. */
const ASKS_FOR_ONE: ReadonlySet<string> = new Set(['single-best-answer', 'numeric-entry', 'drop-down-cloze']);

function questionOf(
  item: Item,
  sentence: Sentence,
  part: Part,
  claims: Question['claims'],
  world: World,
): readonly Question[] {
  const [first] = claims;
  if (first === undefined) return [];
  const row = isTruthRow(part);
  const asked = row ? 'object' : (sideOf(item, part, world) ?? 'object');
  const side = asked === 'object' ? 'subject' : 'object';
  const known = first.said[side];
  const instruction = /\?( .*)$/su.exec(leadInOf(item.stem))?.[1] ?? '';
  return [
    {
      ...sentence,
      claims,
      side,
      named: claims.every(({ said }) => said[side] === known) ? known : undefined,
      filling: row ? first.said : { [side]: known, qualifiers: first.said.qualifiers },
      frameOf: (relation) =>
        row
          ? relation.statement
          : relation.ask[ASKS_FOR_ONE.has(item.kind) ? asked : (`${asked}s` as const)]?.[0],
      inWords: (words) => (row ? words : `${words}${instruction}`),
    },
  ];
}

function claimsOf(item: Item, part: Part, world: World): Question['claims'] {
  if (isTruthRow(part)) {
    const key = part.options.find((option) => option.key);
    const said = key === undefined ? undefined : saidBy(item, part.id, key.id, world);
    return key === undefined || said === undefined
      ? []
      : [{ option: key, said, claimed: key.text === 'True' }];
  }
  return part.options.flatMap((option) => {
    const said = saidBy(item, part.id, option.id, world);
    return said === undefined ? [] : [{ option, said, claimed: option.key }];
  });
}

/**
 * True when every mark would still be right after the change, by facts that say so outright: then the mutant is another
 * good item and no fault.
 */
export function stillRight(question: Question, change: (said: Said) => Said, kb: KnowledgeBase): boolean {
  return question.claims.every(({ said, claimed }) => {
    const changed = change(said);
    return claimed ? isStated(kb, changed) : isDenied(kb, changed) && !isStated(kb, changed);
  });
}

/** `stillRight` for a question without one of its qualifiers. */
export function rightWithout(question: Question, id: string, kb: KnowledgeBase): boolean {
  return stillRight(
    question,
    (said) => ({
      ...said,
      qualifiers: Object.fromEntries(Object.entries(said.qualifiers).filter(([one]) => one !== id)),
    }),
    kb,
  );
}

/** Other concepts of the same kind, by id. */
export function siblingsOf(id: ConceptId, kb: KnowledgeBase): readonly Concept[] {
  const kind = kb.concepts.get(id)?.kind;
  return [...kb.concepts.values()].filter((concept) => concept.kind === kind && concept.id !== id);
}
