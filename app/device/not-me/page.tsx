import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { NotMeView } from '#app/_ui/data/device-views.tsx';
import { messages } from '#app/_ui/messages/messages.ts';

export const metadata: Metadata = { title: messages.device.notMeTitle, robots: { index: false } };

export default function NotMePage(): ReactNode {
  return <NotMeView />;
}
