import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadRecovery } from '#app/_load/recovery-page.ts';
import { LeaveView } from '#app/_ui/data/device-views.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import { makeCode } from '../../recovery/actions.ts';

export const metadata: Metadata = { title: messages.device.leaveTitle, robots: { index: false } };

export default async function LeavePage(): Promise<ReactNode> {
  return <LeaveView {...await loadRecovery()} make={makeCode} />;
}
