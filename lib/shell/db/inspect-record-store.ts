import { countOutbox, type OutboxCounts } from './record-outbox.ts';
import { findTrouble, type RecordStoreTrouble } from './record-store-state.ts';
import { tableColumns } from './table-columns.ts';
import type { Records } from './tables.ts';

/** How it stands with the record store. */
export interface RecordStoreStanding extends OutboxCounts {
  /** Undefined while it takes what it is told. */
  readonly trouble: RecordStoreTrouble | undefined;
}

/** How it stands with the record store at a time (ISO 8601). */
export async function recordStoreStanding(records: Records, now: string): Promise<RecordStoreStanding> {
  return { ...(await countOutbox(records, now)), trouble: await findTrouble(records) };
}

/** Something about the record store that its operator should know. */
export interface RecordStoreFinding {
  readonly severity: 'warning';
  readonly code: 'record-store-away' | 'record-store-refused';
  readonly message: string;
}

/** What is wrong with the record store, and what it would not take; a store of an earlier version has no such outbox. */
export async function recordStoreFindings(
  records: Records,
  now: string,
): Promise<readonly RecordStoreFinding[]> {
  const columns = (await tableColumns(records)).get('record_outbox');
  if (columns?.includes('told') !== true) return [];
  const { waiting, refused, fault, trouble } = await recordStoreStanding(records, now);
  return [
    ...(trouble === undefined ? [] : [warning('record-store-away', awayText(trouble, waiting))]),
    ...(refused === 0 ? [] : [warning('record-store-refused', refusedText(refused, fault ?? ''))]),
  ];
}

function awayText({ reason, since, until }: RecordStoreTrouble, waiting: number): string {
  return `The record store (STEMMA_LRS_URL) takes nothing since ${since}: ${reason}. Waiting: ${attempts(waiting)}. A server asks again at ${until}, or when it starts.`;
}

function refusedText(refused: number, fault: string): string {
  return `The record store (STEMMA_LRS_URL) would not take ${attempts(refused)}: ${fault}. They are tried again when the server starts.`;
}

function attempts(count: number): string {
  return count === 1 ? '1 attempt' : `${count} attempts`;
}

function warning(code: RecordStoreFinding['code'], message: string): RecordStoreFinding {
  return { severity: 'warning', code, message };
}
