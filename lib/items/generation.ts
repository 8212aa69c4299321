import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase, Objective, PatientCase } from '#lib/knowledge/knowledge-base.ts';
import type { Prospect } from './propose/candidate.ts';

/** What a kind generates from: one objective with its examinable facts, their prospective questions and cases. */
export interface Generation {
  readonly kb: KnowledgeBase;
  readonly objective: Objective;
  readonly facts: readonly Fact[];
  readonly prospects: readonly Prospect[];
  readonly cases: readonly PatientCase[];
}
