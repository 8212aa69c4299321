import { refuse, type Result } from '#lib/base/result.ts';
import type { Shortage } from '#lib/forms/form.ts';
import type { ItemFeedback } from '#lib/items/view.ts';

/** What a use case refuses. Another learner's attempt and one that never was are refused alike. */
export type RefusalCode =
  | 'quiz-not-found'
  | 'bank-shortage'
  | 'attempt-not-found'
  | 'attempt-finished'
  | 'attempt-unfinished'
  | 'already-answered'
  | 'item-withdrawn'
  | 'invalid-response'
  | 'response-id-taken'
  | 'too-many-answers'
  | 'nothing-to-retry'
  | 'nothing-to-review'
  | 'learner-erased'
  | 'invalid-report'
  | 'invalid-scope'
  | 'invalid-file'
  | 'code-unknown'
  | 'code-misspelt'
  | 'too-many-tries'
  | 'form-code-misspelt'
  | 'form-outdated'
  | 'trainer-key-wrong'
  | 'nothing-to-export'
  | 'too-many-rooms'
  | 'session-not-found'
  | 'session-open'
  | 'nothing-to-keep'
  | 'kept-elsewhere'
  | 'invalid-settings'
  | 'device-code-unknown'
  | 'device-code-misspelt'
  | 'author-only'
  | 'invalid-decision'
  | 'reviewer-unknown'
  | 'item-not-found'
  | 'item-changed'
  | 'decided-meanwhile'
  | 'sign-offs-unreadable'
  | 'sign-offs-unusual'
  | 'sign-offs-busy'
  | 'content-read-only';

/** An expected refusal, with what the page shows beside it. */
export interface Refusal {
  readonly code: RefusalCode;
  /** `already-answered`: the feedback on the answer that counts. */
  readonly feedback?: ItemFeedback;
  /** `bank-shortage`: the cell that cannot be filled. */
  readonly shortage?: Shortage;
  /** What is wrong in words, for whoever programs against this (`invalid-response`) or writes blueprints (`bank-shortage`). */
  readonly detail?: string;
}

/** How a refusal is answered over HTTP, and under which key its sentence stands in the message catalogue. */
export interface RefusalAnswer {
  readonly status: 400 | 403 | 404 | 409 | 410 | 429 | 503;
  readonly messageKey: `refusals.${RefusalCode}`;
}

/** The one table of refusals. */
export const REFUSALS: Readonly<Record<RefusalCode, RefusalAnswer>> = {
  'quiz-not-found': { status: 404, messageKey: 'refusals.quiz-not-found' },
  'bank-shortage': { status: 503, messageKey: 'refusals.bank-shortage' },
  'attempt-not-found': { status: 404, messageKey: 'refusals.attempt-not-found' },
  'attempt-finished': { status: 409, messageKey: 'refusals.attempt-finished' },
  'attempt-unfinished': { status: 409, messageKey: 'refusals.attempt-unfinished' },
  'already-answered': { status: 409, messageKey: 'refusals.already-answered' },
  'item-withdrawn': { status: 410, messageKey: 'refusals.item-withdrawn' },
  'invalid-response': { status: 400, messageKey: 'refusals.invalid-response' },
  'response-id-taken': { status: 409, messageKey: 'refusals.response-id-taken' },
  'too-many-answers': { status: 409, messageKey: 'refusals.too-many-answers' },
  'nothing-to-review': { status: 409, messageKey: 'refusals.nothing-to-review' },
  'nothing-to-retry': { status: 409, messageKey: 'refusals.nothing-to-retry' },
  'learner-erased': { status: 410, messageKey: 'refusals.learner-erased' },
  'invalid-report': { status: 400, messageKey: 'refusals.invalid-report' },
  'invalid-scope': { status: 400, messageKey: 'refusals.invalid-scope' },
  'invalid-file': { status: 400, messageKey: 'refusals.invalid-file' },
  'code-unknown': { status: 404, messageKey: 'refusals.code-unknown' },
  'code-misspelt': { status: 400, messageKey: 'refusals.code-misspelt' },
  'too-many-tries': { status: 429, messageKey: 'refusals.too-many-tries' },
  'form-code-misspelt': { status: 400, messageKey: 'refusals.form-code-misspelt' },
  'form-outdated': { status: 410, messageKey: 'refusals.form-outdated' },
  'nothing-to-export': { status: 404, messageKey: 'refusals.nothing-to-export' },
  'trainer-key-wrong': { status: 403, messageKey: 'refusals.trainer-key-wrong' },
  'too-many-rooms': { status: 409, messageKey: 'refusals.too-many-rooms' },
  'session-not-found': { status: 404, messageKey: 'refusals.session-not-found' },
  'session-open': { status: 409, messageKey: 'refusals.session-open' },
  'nothing-to-keep': { status: 409, messageKey: 'refusals.nothing-to-keep' },
  'kept-elsewhere': { status: 409, messageKey: 'refusals.kept-elsewhere' },
  'invalid-settings': { status: 400, messageKey: 'refusals.invalid-settings' },
  'device-code-unknown': { status: 404, messageKey: 'refusals.device-code-unknown' },
  'device-code-misspelt': { status: 400, messageKey: 'refusals.device-code-misspelt' },
  'author-only': { status: 403, messageKey: 'refusals.author-only' },
  'invalid-decision': { status: 400, messageKey: 'refusals.invalid-decision' },
  'reviewer-unknown': { status: 400, messageKey: 'refusals.reviewer-unknown' },
  'item-not-found': { status: 404, messageKey: 'refusals.item-not-found' },
  'item-changed': { status: 409, messageKey: 'refusals.item-changed' },
  'decided-meanwhile': { status: 409, messageKey: 'refusals.decided-meanwhile' },
  'sign-offs-unreadable': { status: 409, messageKey: 'refusals.sign-offs-unreadable' },
  'sign-offs-unusual': { status: 409, messageKey: 'refusals.sign-offs-unusual' },
  'sign-offs-busy': { status: 503, messageKey: 'refusals.sign-offs-busy' },
  'content-read-only': { status: 403, messageKey: 'refusals.content-read-only' },
};

/** What a use case answers. */
export type Answer<T> = Result<T, Refusal>;

/** Refuses with nothing but the code, or with more. */
export function refusal(code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Result<never, Refusal> {
  return refuse({ code, ...more });
}
