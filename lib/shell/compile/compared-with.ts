import { bankCodes } from '#lib/bank/codes.ts';
import { hasError } from '#lib/base/diagnostic.ts';
import type { ShardRecord } from './shard-record.ts';

const OF_SHEETS: ReadonlySet<string> = new Set(
  [bankCodes.meaningChanged, bankCodes.renamedFact, bankCodes.unknownReplaced].map(({ code }) => code),
);

/**
 * Whether what a shard gave still holds with these review sheets of its courses: they are those that its facts were compared with, or
 * those that it wants, which say what it says. Of a shard with an error none is wanted. What was told of facts beside their sheets holds no
 * longer once these are written anew, and rests on what was committed besides.
 */
export function isComparedWith(
  { compared, sheets, diagnostics }: Pick<ShardRecord, 'compared' | 'sheets' | 'diagnostics'>,
  present: readonly (readonly [path: string, hash: string])[],
): boolean {
  if (diagnostics.some(({ code }) => OF_SHEETS.has(code))) return false;
  const hashes = new Map(present);
  const are = (list: ShardRecord['sheets']): boolean =>
    list.length === hashes.size && list.every(({ path, hash }) => hashes.get(path) === hash);
  return are(compared) || (!hasError(diagnostics) && are(sheets));
}
