/** The tables, alike on both engines. Times are ISO 8601 text in UTC; payloads are versioned JSON text. */
import type { Kysely } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

export interface SettingsTable {
  readonly name: string;
  readonly value: string;
}

export interface LearnersTable {
  readonly id: string;
  readonly created_at: string;
  /** Random; null for a learner who has started nothing since it is kept. */
  readonly salt: string | null;
}

/** Hashes of erased learners, so that a response that comes late is known and refused. */
export interface TombstonesTable {
  readonly learner_hash: string;
  readonly erased_at: string;
}

/** Learners being erased: a row lives only inside the erasing transaction, and lets their responses be deleted. */
export interface ErasingTable {
  readonly learner: string;
}

/** Every item that was ever shown, with what feedback needs, by the hash of it all. */
export interface ItemRevisionsTable {
  readonly content_hash: string;
  readonly revision: string;
  readonly payload: string;
}

export interface AttemptsTable {
  readonly id: string;
  readonly learner: string;
  readonly quiz: string;
  readonly bank_revision: string;
  readonly quiz_payload: string;
  readonly form_payload: string;
  readonly secret: string;
  readonly started_at: string;
  readonly finished_at: string | null;
  /** When an exam ends by itself; null when it does not, and for practice. */
  readonly deadline: string | null;
}

/** Append-only: the database itself refuses to change or delete a row. */
export interface ResponsesTable {
  readonly id: string;
  readonly attempt: string;
  readonly learner: string;
  readonly position: number;
  readonly item_revision: string;
  readonly payload: string;
  readonly confidence: number | null;
  readonly latency_ms: number;
  readonly points: number;
  readonly max: number;
  readonly received_at: string;
  readonly time_zone: string;
}

/** Append-only like `responses`: every answer that an exam received, before anything is graded. */
export interface ExamAnswersTable {
  readonly id: string;
  readonly attempt: string;
  readonly learner: string;
  readonly position: number;
  /** Counts the answers of an attempt from 1. */
  readonly sequence: number;
  readonly payload: string;
  readonly confidence: number | null;
  readonly latency_ms: number;
  /** 1 when it came after the end of the exam. */
  readonly is_late: number;
  readonly received_at: string;
  readonly time_zone: string;
}

/** Flags and struck-out options, the latest of each item. */
export interface ExamMarksTable {
  readonly attempt: string;
  readonly position: number;
  readonly payload: string;
}

export interface MigrationsTable {
  readonly id: string;
  readonly applied_at: string;
}

export interface Tables {
  readonly settings: SettingsTable;
  readonly learners: LearnersTable;
  readonly tombstones: TombstonesTable;
  readonly erasing: ErasingTable;
  readonly item_revisions: ItemRevisionsTable;
  readonly attempts: AttemptsTable;
  readonly responses: ResponsesTable;
  readonly exam_answers: ExamAnswersTable;
  readonly exam_marks: ExamMarksTable;
  readonly schema_migrations: MigrationsTable;
}

/** What queries are made with: inside `Store.write` a transaction, inside `Store.read` a connection. */
export interface Records {
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
}
