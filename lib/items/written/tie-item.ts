import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import type { WrittenItem } from '#lib/content/written/written-item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { ItemDraft } from '../item.ts';
import { findCase, findFact, type WrittenFor } from './find-references.ts';
import type { WrittenHead } from './frame.ts';
import { asksForNumber, tieNumber } from './tie-number.ts';
import { tieOptions } from './tie-options.ts';
import { tieRows } from './tie-rows.ts';
import { areStatements, tieStatements } from './tie-statements.ts';
import { tieSteps } from './tie-steps.ts';
import type { TiedAnswers } from './tied-answers.ts';
import { writtenId } from './written-id.ts';
import type { WrittenPlaces } from './written-places.ts';

/** An item tied to the claims that it makes, to be judged; or why it cannot be. */
export type TiedItem = {
  /** `course/quiz/<quiz>/<id>` */
  readonly id: string;
  readonly draft: Place | undefined;
} & (
  | { readonly item: ItemDraft; readonly places: WrittenPlaces; readonly faults: readonly [] }
  | { readonly item: undefined; readonly faults: readonly Diagnostic[] }
);

/**
 * Ties an item written by hand to what it claims: which relation its question asks about, which side of it, and which concept
 * each answer names. All of that is only declared or proposed; the checker compares it with the words and proves it, or refuses it.
 * Diagnostics: those of `writtenItemCodes`, each at its words.
 */
export function tieItem(written: WrittenItem, quiz: WrittenFor, kb: KnowledgeBase): TiedItem {
  const head = { id: writtenId(quiz.course, quiz.id, written.id), draft: written.draft };
  const found = written.facts.map((fact) => findFact(fact, quiz, kb));
  const patient = written.opensWith === undefined ? undefined : findCase(written.opensWith, quiz, kb);
  const lost = [...found, ...(patient === undefined ? [] : [patient])].flatMap(({ fault }) => fault ?? []);
  if (lost.length > 0) return { ...head, item: undefined, faults: lost };
  const facts = found.flatMap(({ value }) => value ?? []);
  return {
    ...head,
    ...tieAnswers({ written, id: head.id, course: quiz.course, facts, patient: patient?.value }, kb),
  };
}

/** Which way the answers are judged, their shape and the instruction say. */
function tieAnswers(head: WrittenHead, kb: KnowledgeBase): TiedAnswers {
  const { rows, steps, stem } = head.written;
  if (rows.length > 0) return areStatements(rows) ? tieStatements(head, kb) : tieRows(head, kb);
  if (steps.length > 0) return tieSteps(head, kb);
  return asksForNumber(stem) ? tieNumber(head, kb) : tieOptions(head, kb);
}
