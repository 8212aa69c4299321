import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { RecoveredView } from '#app/_ui/data/recovery-view.tsx';
import { messages } from '#app/_ui/messages/messages.ts';

export const metadata: Metadata = { title: messages.recovery.doneTitle, robots: { index: false } };

export default function RecoveredPage(): ReactNode {
  return <RecoveredView />;
}
