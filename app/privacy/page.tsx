import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { connection } from 'next/server';
import { toldRecordStore } from '#app/_load/told-record-store.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { PrivacyView } from '#app/_ui/privacy/privacy-view.tsx';
import { readConfig } from '#lib/shell/config.ts';

export const metadata: Metadata = { title: pageMessages.privacy.title };

export default async function PrivacyPage(): Promise<ReactNode> {
  await connection();
  return <PrivacyView keepMonths={readConfig().keepMonths} recordStore={await toldRecordStore()} />;
}
