import { v5 } from 'uuid';
import type { Activity } from './item-activity.ts';
import type { StatementScore } from './score.ts';
import type { Verb } from './vocabulary.ts';

export interface StatementResult {
  readonly score?: StatementScore;
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  /** ISO 8601 */
  readonly duration?: string;
}

/** A statement as we write it: somebody, known by an account that is no name, did something with an activity. */
export interface Statement {
  /** UUID: a statement that is sent again is the same one. */
  readonly id: string;
  readonly actor: {
    readonly objectType: 'Agent';
    readonly account: { readonly homePage: string; readonly name: string };
  };
  readonly verb: Verb;
  readonly object: Activity;
  readonly result?: StatementResult;
  readonly context: {
    readonly registration: string;
    readonly contextActivities: {
      readonly parent?: readonly Activity[];
      readonly grouping: readonly Activity[];
    };
    readonly revision: string;
    readonly platform: string;
    readonly language: string;
  };
  /** When it was done, ISO 8601 in UTC. */
  readonly timestamp: string;
}

/** A statement that says what came of it. */
export type StatementWithResult = Statement & { readonly result: StatementResult };

/** Drawn once; another one would send everything twice. */
const NAMESPACE = '6f1f7c1c-2f0e-4a0b-9a5d-3f6f6a4c8e57';

/**
 * The id of what is said of an attempt: the same words give the same id (UUID version 5), so that a record store knows a
 * statement that it has.
 */
export function statementId(attempt: string, ...words: readonly string[]): string {
  return v5([attempt, ...words].join('/'), NAMESPACE);
}
