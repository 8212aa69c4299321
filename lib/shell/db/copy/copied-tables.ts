import type { Tables } from '../tables.ts';

/** The tables that a copy of a store consists of, each after those that its rows refer to. */
export const COPIED_TABLES = [
  'settings',
  'learners',
  'tombstones',
  'item_revisions',
  'attempts',
  'record_outbox',
  'responses',
  'exam_answers',
  'exam_marks',
  'recovery_codes',
  'rate_counts',
  'progress_resets',
  'progress_snapshots',
  'recalls',
  'recall_dismissals',
  'problem_reports',
  'sessions',
  'session_events',
  'live_answers',
  'trainer_links',
] as const satisfies readonly (keyof Tables)[];

/** Tables that belong to one store: `erasing` is empty between transactions, and messages between processes are gone in seconds. */
export const UNCOPIED_TABLES = ['erasing', 'schema_migrations', 'socket_io_attachments'] as const;

/** What a server writes by itself before anybody has used it: a store with nothing else counts as empty. */
export const MADE_BY_ITSELF: ReadonlySet<string> = new Set<keyof Tables>(['settings', 'rate_counts']);

/** Rows that refer to others of their own table are copied after those: by table, the column that tells them. */
export const REFERS_TO_ITSELF: Readonly<Record<string, string>> = { learners: 'merged_into' };
