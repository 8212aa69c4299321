import { bankCodes } from '#lib/bank/codes.ts';
import { hasError } from '#lib/base/diagnostic.ts';
import type { ShardRecord } from './shard-record.ts';

/**
 * Whether what a shard gave still holds with these review sheets of its courses: they are those that its facts were compared with, or
 * those that it wants, which say what it says. Of a shard with an error none is wanted. That a published fact changed its meaning rests
 * on what was committed besides, which may be another by now.
 */
export function isComparedWith(
  { compared, sheets, diagnostics }: Pick<ShardRecord, 'compared' | 'sheets' | 'diagnostics'>,
  present: readonly (readonly [path: string, hash: string])[],
): boolean {
  if (diagnostics.some(({ code }) => code === bankCodes.meaningChanged.code)) return false;
  const hashes = new Map(present);
  const are = (list: ShardRecord['sheets']): boolean =>
    list.length === hashes.size && list.every(({ path, hash }) => hashes.get(path) === hash);
  return are(compared) || (!hasError(diagnostics) && are(sheets));
}
