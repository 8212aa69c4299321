import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { OfflineView } from '#app/_ui/offline/offline-view.tsx';

export const metadata: Metadata = { title: messages.offlinePage.title, robots: { index: false } };

export default function OfflinePage(): ReactNode {
  return <OfflineView />;
}
