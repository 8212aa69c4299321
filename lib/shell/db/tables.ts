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
  /** The learner that this one turned out to be (two devices, one recovery code); null for one who stands alone. Never a chain. */
  readonly merged_into: string | null;
  /** When they last did something that leaves no other time: recovered their progress, read a file in; null before. */
  readonly active_at: string | null;
}

/** One recovery code per learner, as a hash: the code itself is shown once and kept nowhere. */
export interface RecoveryCodesTable {
  readonly learner: string;
  readonly code_hash: string;
  readonly created_at: string;
}

/** How often something was tried in a stretch of time. Buckets are hashes, never addresses or learners. */
export interface RateCountsTable {
  readonly bucket: string;
  readonly starts_at: string;
  readonly count: number;
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

/** Append-only markers: progress within the scope starts again after them. */
export interface ProgressResetsTable {
  readonly id: string;
  readonly learner: string;
  /** `course` or `course/lesson` */
  readonly scope: string;
  readonly reset_at: string;
}

/** Folded progress up to a response; may be thrown away at any time. */
export interface ProgressSnapshotsTable {
  readonly learner: string;
  /** Hash of everything besides the log that the fold rests on; another one makes the snapshot void. */
  readonly basis: string;
  /** The last response in it. */
  readonly received_at: string;
  readonly response: string;
  readonly payload: string;
}

/** Item revisions that were withdrawn. */
export interface RecallsTable {
  readonly revision: string;
  readonly item: string;
  readonly payload: string;
  readonly recalled_at: string;
}

/** Who has put away the notice of a recall. */
export interface RecallDismissalsTable {
  readonly learner: string;
  readonly revision: string;
  readonly dismissed_at: string;
}

/** Problems with items; whoever reported one is not recorded. */
export interface ProblemReportsTable {
  readonly id: string;
  readonly item: string;
  readonly revision: string;
  readonly payload: string;
  readonly reported_at: string;
}

/** A live session: the form that its room answers. What happened in it stands in `session_events`. */
export interface SessionsTable {
  readonly id: string;
  readonly trainer: string;
  /** Null once the session is over: the code may then be another room's. */
  readonly join_code: string | null;
  readonly bank_revision: string;
  readonly quiz_payload: string;
  readonly form_payload: string;
  readonly settings_payload: string;
  readonly secret: string;
  readonly created_at: string;
  readonly finished_at: string | null;
  /** From then on it is erased, with everything that was answered in it. */
  readonly erase_at: string;
}

/** What happened in a session, numbered from 1 without gaps. */
export interface SessionEventsTable {
  readonly session: string;
  readonly sequence: number;
  readonly at: string;
  readonly payload: string;
}

/** Every answer that a room received while answers counted. */
export interface LiveAnswersTable {
  readonly id: string;
  readonly session: string;
  readonly position: number;
  readonly round: number;
  readonly participant: string;
  /** Counts the answers of a participant to one item in one round, from 1: the last one counts. */
  readonly sequence: number;
  readonly payload: string;
  readonly confidence: number | null;
  readonly latency_ms: number;
  readonly received_at: string;
}

/** A code, as a hash, that makes another device a trainer's; good once and for minutes. */
export interface TrainerLinksTable {
  readonly code_hash: string;
  readonly trainer: string;
  readonly expires_at: string;
}

/** Attempts that the record store (LRS) is to be told of; a row goes once it was told that the attempt ended. */
export interface RecordOutboxTable {
  readonly attempt: string;
  readonly learner: string;
  /** How often in a row the record store was not there for it. */
  readonly tries: number;
  /** When there is something to tell, or to look whether there is. */
  readonly due_at: string;
  /** Why the record store will not take it; null while it may. */
  readonly fault: string | null;
  /** Which of its statements the record store has; see `WaitingAttempt`. */
  readonly told: string;
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
  readonly recovery_codes: RecoveryCodesTable;
  readonly rate_counts: RateCountsTable;
  readonly progress_resets: ProgressResetsTable;
  readonly progress_snapshots: ProgressSnapshotsTable;
  readonly recalls: RecallsTable;
  readonly recall_dismissals: RecallDismissalsTable;
  readonly problem_reports: ProblemReportsTable;
  readonly sessions: SessionsTable;
  readonly session_events: SessionEventsTable;
  readonly live_answers: LiveAnswersTable;
  readonly trainer_links: TrainerLinksTable;
  readonly record_outbox: RecordOutboxTable;
  readonly schema_migrations: MigrationsTable;
}

/** What queries are made with: inside `Store.write` a transaction, inside `Store.read` a connection. */
export interface Records {
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
}
