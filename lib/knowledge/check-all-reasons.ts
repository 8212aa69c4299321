import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import { checkReasonAmounts } from './check-reason-amounts.ts';
import { checkReasonClaims } from './check-reason-claims.ts';
import { checkReasonCounts } from './check-reason-counts.ts';
import { checkReasonRhythms } from './check-reason-rhythms.ts';
import type { FactInLesson } from './check-references.ts';
import { checkReasons } from './check-reasons.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** What is told of the reasons of facts beside what their course and the other facts say. */
export function checkAllReasons(
  facts: readonly FactInLesson[],
  lessons: readonly ParsedLesson[],
  kb: KnowledgeBase,
): Diagnostic[] {
  return [
    ...checkReasons(facts, lessons),
    ...checkReasonClaims(facts, kb),
    ...checkReasonAmounts(facts),
    ...checkReasonCounts(facts, kb),
    ...checkReasonRhythms(facts, kb),
  ];
}
