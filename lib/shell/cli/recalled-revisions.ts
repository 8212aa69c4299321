import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { storeFile } from '../db/open-sqlite.ts';
import { recallsByRevision } from '../db/recalls.ts';
import { withStore } from './with-store.ts';

/** Revisions recalled in the store that the server uses; none when there is no store yet. */
export async function recalledRevisions(): Promise<ReadonlySet<string>> {
  const { databaseUrl, dataFolder } = readConfig();
  if (databaseUrl === undefined && !existsSync(storeFile(dataFolder))) return new Set();
  const recalls = await withStore((store) => store.read(recallsByRevision));
  return new Set(recalls.keys());
}
