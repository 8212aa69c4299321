import 'server-only';
import type { ToldRecordStore } from '#app/_ui/privacy/told-record-store.ts';
import { readConfig } from '#lib/shell/config.ts';
import { currentStore } from '#lib/shell/db/current-store.ts';
import { ownPseudonyms } from '#lib/shell/record-store/own-pseudonyms.ts';
import { viewer } from '#lib/shell/web/viewer.ts';

/** The record store that is told of the viewer's attempts; undefined where none is. For pages that are made for each request. */
export async function toldRecordStore(): Promise<ToldRecordStore | undefined> {
  const host = recordStoreHost();
  if (host === undefined) return undefined;
  const learner = await viewer();
  const pseudonyms = learner === undefined ? [] : await ownPseudonyms(await currentStore(), learner);
  return { host, pseudonyms };
}

/** Its host; undefined where none is told. */
export function recordStoreHost(): string | undefined {
  const { recordStore } = readConfig();
  return recordStore === undefined ? undefined : new URL(recordStore.url).host;
}
