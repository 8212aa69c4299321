import type { Metadata, Viewport } from 'next';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import './_ui/tokens.css';
import './_ui/base.css';
import './_ui/print.css';
import { language, messages } from './_ui/messages/messages.ts';
import { Frame } from './_ui/shell/frame.tsx';
import { CONTENT_EVENTS } from '#lib/shell/server/develop/content-address.ts';

export const metadata: Metadata = {
  title: { default: messages.site.name, template: messages.site.title('%s') },
  description: messages.site.tagline,
};

export const viewport: Viewport = { colorScheme: 'light dark' };

/** What is wrong with the content, over the page: while developing alone, and in no script of a page that is built. */
const Findings =
  process.env.NODE_ENV === 'development'
    ? dynamic(async () => (await import('./_ui/develop/findings.client.tsx')).Findings)
    : undefined;

/** Pages come whole or not at all: a streamed page stays empty in a browser without JavaScript. */
export const instant = false;

export default function RootLayout({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <html lang={language}>
      <head>
        {/* The reader's own text size, spacing, theme and motion: apart from the page, which is the same for everybody. */}
        <link rel="stylesheet" href="/preferences.css" />
      </head>
      <body>
        <Frame>{children}</Frame>
        {Findings === undefined ? null : <Findings address={CONTENT_EVENTS} />}
      </body>
    </html>
  );
}
