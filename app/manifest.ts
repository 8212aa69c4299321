import type { MetadataRoute } from 'next';
import { language, messages } from './_ui/messages/messages.ts';

/** The paper of app/_ui/tokens.css, light: a manifest knows one colour only. */
const PAPER = '#fbfaf6';

/** Their mark stands in the middle: they may be cut to any shape. */
const ICONS = [
  { src: '/icon1.png', sizes: '192x192' },
  { src: '/icon2.png', sizes: '512x512' },
];

/** Lets Stemma be installed as an app of its own. */
export default function manifest(): MetadataRoute.Manifest {
  const { name, tagline } = messages.site;
  const icons = ICONS.flatMap(({ src, sizes }) =>
    (['any', 'maskable'] as const).map((purpose) => ({ src, sizes, type: 'image/png', purpose })),
  );
  return {
    name,
    short_name: name,
    description: tagline,
    lang: language,
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons,
  };
}
