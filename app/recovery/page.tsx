import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadRecovery } from '#app/_load/recovery-page.ts';
import { RecoveryView } from '#app/_ui/data/recovery-view.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import { enterCode, makeCode } from './actions.ts';

export const metadata: Metadata = { title: messages.recovery.title, robots: { index: false } };

export default async function RecoveryPage(): Promise<ReactNode> {
  const { madeAt } = await loadRecovery();
  return <RecoveryView madeAt={madeAt} make={makeCode} enter={enterCode} />;
}
