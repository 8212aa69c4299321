/** What is kept of an item when it is first shown, and how its feedback is told later, without the bank. */
import { invariant } from '#lib/base/invariant.ts';
import type { Bank, BankFact, BankLesson } from '#lib/bank/bank.ts';
import { feedbackFor } from '#lib/forms/feedback.ts';
import type { FormEntry } from '#lib/forms/form.ts';
import { practiceKey } from '#lib/forms/practice-key.ts';
import { tiedAmounts } from '#lib/knowledge/tied-amounts.ts';
import { partsOf, type Item, type Response, type Score } from '#lib/items/item.ts';
import type { EvidenceView, ItemFeedback, PracticeKey } from '#lib/items/view.ts';
import type { ShownItem, StoredEvidence } from '../db/item-codec.ts';
import type { StoredAttempt } from '../db/attempts.ts';
import type { StoredResponse } from '../db/responses.ts';
import { lessonAddress } from './addresses.ts';
import type { ScoringKind } from './context.ts';

/** A form that was shown, to a learner or a room, with the secret that its handles are made with. */
type ShownForm = Pick<StoredAttempt, 'id' | 'form' | 'secret'>;

/** The kind of an item. @throws BugError when the program no longer has it: kinds are never taken away */
export function kindOf(kinds: readonly ScoringKind[], id: string): ScoringKind {
  const kind = kinds.find((candidate) => candidate.id === id);
  invariant(kind !== undefined, `there is no item kind ${id}`);
  return kind;
}

/** Copies an item with its sentences and citations out of a bank that has the lessons behind it (`lessonsBehind`). */
export function shownItem(item: Item, bank: Pick<Bank, 'lessons'>): ShownItem {
  const lesson = bank.lessons.find(({ course, id }) => course === item.course && id === item.lesson);
  return {
    item,
    objective: lesson?.objectives.find(({ id }) => id === item.objective)?.text ?? '',
    evidence: item.facts.flatMap((ref) => evidenceOf(ref, bank)),
  };
}

/** The feedback on a kept response. */
export function feedbackOn(attempt: StoredAttempt, shown: ShownItem, stored: StoredResponse): ItemFeedback {
  const { points, max, answer } = stored;
  const entry = entryAt(attempt, stored.position);
  return feedback(attempt, shown, entry, answer, { points, max, parts: answer.parts });
}

/** What an item without an answer shows once the attempt or the room has ended: the keys, and no points. */
export function feedbackWithoutAnswer(
  attempt: ShownForm,
  shown: ShownItem,
  position: number,
  kinds: readonly ScoringKind[],
): ItemFeedback {
  const nothing: Response = { picks: Object.fromEntries(partsOf(shown.item).map((part) => [part.id, []])) };
  const score = kindOf(kinds, shown.item.kind).score(shown.item, nothing);
  return feedback(attempt, shown, entryAt(attempt, position), nothing, score);
}

/** What the page of an item in practice grades by. @throws BugError for an exam, whose keys stay here */
export function keyFor(attempt: StoredAttempt, shown: ShownItem, position: number): PracticeKey {
  invariant(attempt.quiz.mode === 'practice', `attempt ${attempt.id} is an exam`);
  const evidence = evidenceViews(shown.evidence);
  const entry = entryAt(attempt, position);
  return practiceKey({ item: shown.item, entry, attemptSecret: attempt.secret, evidence });
}

/** The form's entry at a position that it has. */
export function entryAt(attempt: Pick<ShownForm, 'id' | 'form'>, position: number): FormEntry {
  const entry = attempt.form.entries[position];
  invariant(entry !== undefined, `attempt ${attempt.id} has no position ${position}`);
  return entry;
}

/** Under which hash the item at a position is kept. */
export function contentAt(attempt: StoredAttempt, position: number): string {
  const hash = attempt.contents[position];
  invariant(hash !== undefined, `attempt ${attempt.id} has no position ${position}`);
  return hash;
}

function feedback(
  attempt: ShownForm,
  shown: ShownItem,
  entry: FormEntry,
  response: Response,
  score: Score,
): ItemFeedback {
  const evidence = evidenceViews(shown.evidence);
  return feedbackFor({ item: shown.item, entry, attemptSecret: attempt.secret, response, score, evidence });
}

/** Kept sentences as a page shows them. One that several facts rest on is shown once, where its sources are the same. */
export function evidenceViews(evidence: readonly StoredEvidence[]): readonly EvidenceView[] {
  const sameness = ({ course, lesson, sentence, citations, toVerify }: StoredEvidence): string =>
    JSON.stringify([course, lesson, sentence, citations, toVerify]);
  return [...Map.groupBy(evidence, sameness).values()].flatMap(([first]) =>
    first === undefined ? [] : [evidenceView(first)],
  );
}

function evidenceView({ course, lesson, anchor, ...told }: StoredEvidence): EvidenceView {
  return {
    sentence: tiedAmounts(told.sentence),
    lessonTitle: told.lessonTitle,
    href: lessonAddress(course, lesson, anchor),
    citations: told.citations,
    toVerify: told.toVerify,
  };
}

function evidenceOf(ref: string, bank: Pick<Bank, 'lessons'>): StoredEvidence[] {
  const [course, lessonId] = ref.split('/');
  const lesson = bank.lessons.find((candidate) => candidate.course === course && candidate.id === lessonId);
  const fact = lesson?.facts.find((candidate) => candidate.ref === ref);
  return lesson === undefined || fact === undefined ? [] : [storedEvidence(lesson, fact)];
}

function storedEvidence(lesson: BankLesson, fact: BankFact): StoredEvidence {
  return {
    fact: fact.ref,
    course: lesson.course,
    lesson: lesson.id,
    lessonTitle: lesson.title,
    anchor: fact.anchor,
    sentence: fact.sentence,
    citations: fact.citations.map(({ title, section }) => (section === '' ? title : `${title}, ${section}`)),
    toVerify: fact.toVerify,
  };
}
