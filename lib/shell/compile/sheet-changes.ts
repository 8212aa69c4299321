import type { KeptRecords } from './kept-records.ts';
import type { KnownFiles } from './known-files.ts';
import type { ShardRecord, SheetHash } from './shard-record.ts';

/** What has to be done so that the review sheets below a root are those of its shards. */
export interface SheetChanges {
  /** To be written: missing, or with another text. */
  readonly stale: readonly SheetHash[];
  /** The paths of those to be removed. */
  readonly removed: readonly string[];
}

/** Compares the sheets that are there with those of these records; of records that were published as they are, nothing has to be compared. */
export function sheetChanges(
  records: readonly ShardRecord[],
  files: KnownFiles,
  kept: KeptRecords,
): SheetChanges {
  const anew = records.filter((record) => !kept.isPublished(record));
  const expected = new Set(anew.flatMap(({ sheets }) => sheets.map(({ path }) => path)));
  const stand = new Set(
    records
      .filter((record) => kept.isPublished(record))
      .flatMap(({ courses }) => courses.map(({ id }) => id)),
  );
  return {
    stale: anew.flatMap(({ sheets }) => sheets.filter(({ path, hash }) => files.get(path)?.hash !== hash)),
    removed: [...files.sheets()]
      .flatMap(([course, paths]) => (stand.has(course) ? [] : paths))
      .filter((path) => !expected.has(path)),
  };
}
