import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { PreferencesView } from '#app/_ui/preferences/preferences-view.tsx';
import { ownPreferences } from '#lib/shell/web/reading-preferences.ts';

export const metadata: Metadata = { title: pageMessages.preferences.title, robots: { index: false } };

export default async function PreferencesPage(props: PageProps<'/preferences'>): Promise<ReactNode> {
  const { saved } = await props.searchParams;
  return <PreferencesView preferences={await ownPreferences()} isSaved={saved === '1'} />;
}
