import { diagnose } from '#lib/base/code-page.ts';
import { own } from '#lib/base/own.ts';
import { numberAsked } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { MAIN_PART, type Declaration, type ItemDraft, type NumberEntry } from '../item.ts';
import { entryFor } from '../kinds/numeric-entry/entry-for.ts';
import { writtenItemCodes } from './codes.ts';
import type { WrittenHead } from './frame.ts';
import { tieOptions } from './tie-options.ts';
import type { TiedAnswers } from './tied-answers.ts';
import type { WrittenPlaces } from './written-places.ts';

/** Whether the instruction at the end of a stem asks for a number to be typed; its unit and how it is rounded are the checker's business. */
export function asksForNumber(stem: string): boolean {
  return numberAsked(stem) !== undefined;
}

/**
 * Ties a number to be typed: the right option is the amount, the others are amounts that named slips lead to. What is accepted
 * follows from the amount of the fact, so no author can write a range that is too wide. The stem is a phrasing of the relation
 * with the instruction behind it: it is read, never declared.
 */
export function tieNumber(head: WrittenHead, kb: KnowledgeBase): TiedAnswers {
  const tied = tieOptions(head, kb);
  if (tied.item === undefined) return tied;
  const { declares, options, ...draft } = tied.item;
  const key = options.find((option) => option.key);
  const entry = key === undefined ? undefined : acceptedFor(key.id, declares, kb);
  if (entry === undefined) {
    const place = own(tied.places.options, key?.id ?? '') ?? head.written.place;
    const message = `Unexpected right answer "${key?.text ?? ''}", expected one amount with its unit`;
    return { item: undefined, faults: [diagnose(writtenItemCodes.untiedOption, place, message)] };
  }
  const item: ItemDraft = {
    ...draft,
    kind: 'numeric-entry',
    options: [],
    parts: [{ id: MAIN_PART, text: '', options, entry }],
    order: 'fixed',
  };
  return { item, places: inMainPart(tied.places), faults: [] };
}

/** What is accepted as the amount that an option names; undefined where the question asks for no amount. */
function acceptedFor(
  option: string,
  declares: Declaration | undefined,
  kb: KnowledgeBase,
): NumberEntry | undefined {
  if (declares?.asks !== 'object') return undefined;
  const concept = own(declares.options, option) ?? '';
  return entryFor({ concept, relation: declares.relation }, kb);
}

/** The checker names an option of a part by both. */
function inMainPart({ stem, facts, options, rationales }: WrittenPlaces): WrittenPlaces {
  const moved = (places: WrittenPlaces['options']): WrittenPlaces['options'] =>
    Object.fromEntries(Object.entries(places).map(([id, place]) => [`${MAIN_PART}/${id}`, place]));
  return { stem, facts, options: moved(options), rationales: moved(rationales) };
}
