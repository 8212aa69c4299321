import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { connection } from 'next/server';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { PrivacyView, type ToldRecordStore } from '#app/_ui/privacy/privacy-view.tsx';
import { readConfig } from '#lib/shell/config.ts';
import { pseudonymOf } from '#lib/shell/record-store/pseudonym.ts';
import { viewer } from '#lib/shell/web/viewer.ts';

export const metadata: Metadata = { title: pageMessages.privacy.title };

export default async function PrivacyPage(): Promise<ReactNode> {
  await connection();
  return <PrivacyView keepMonths={readConfig().keepMonths} recordStore={await toldRecordStore()} />;
}

async function toldRecordStore(): Promise<ToldRecordStore | undefined> {
  const { recordStore } = readConfig();
  if (recordStore === undefined) return undefined;
  const learner = await viewer();
  const pseudonym = learner === undefined ? undefined : pseudonymOf(learner);
  return { host: new URL(recordStore.url).host, pseudonym };
}
