import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './_ui/tokens.css';
import './_ui/base.css';
import './_ui/print.css';
import { CONTENT_EVENTS, DEVELOPING } from '#lib/shell/server/develop/content-address.ts';
import { Develop } from './_ui/develop/develop.client.tsx';
import { language, messages } from './_ui/messages/messages.ts';
import { Frame } from './_ui/shell/frame.tsx';

export const metadata: Metadata = {
  title: { default: messages.site.name, template: messages.site.title('%s') },
  description: messages.site.tagline,
};

export const viewport: Viewport = { colorScheme: 'light dark' };

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
        <Develop address={CONTENT_EVENTS} mark={DEVELOPING} />
      </body>
    </html>
  );
}
