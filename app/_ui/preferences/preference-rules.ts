import type { ReadingPreferences } from '#lib/shell/usecases/reading-preferences.ts';

/**
 * A reader's preferences as a stylesheet; empty for one who has none. It stands apart from the pages, so that these stay the same
 * for everybody and can be kept, and it comes with them, so that nothing flashes. `:root:root` outweighs tokens.css in
 * whatever order the two arrive.
 */
export function preferenceRules({ size, spacing, theme, motion }: ReadingPreferences): string {
  return [
    size === '100' ? '' : `:root{font-size:${size}%;--text-scale:${Number(size) / 100}}`,
    spacing === 'roomy' ? ROOMY : '',
    size === '100' && spacing === 'normal' ? '' : NARROW,
    theme === 'system' ? '' : `@media screen{:root:root{${theme === 'dark' ? DARK : LIGHT}}}`,
    motion === 'reduced' ? STILL : '',
  ]
    .filter((rule) => rule !== '')
    .join('\n');
}

const LIGHT = 'color-scheme:light;--is-light:initial;--is-dark: ;';
const DARK = 'color-scheme:dark;--is-light: ;--is-dark:initial;';

/** The distances of WCAG 2.2, success criterion 1.4.12: lines 1.5 (here 1.8), letters 0.12, words 0.16, after paragraphs 2 (here through lines). */
const ROOMY = `body{letter-spacing:.12em;word-spacing:.16em}
h1,button,input,select,textarea{letter-spacing:inherit;word-spacing:inherit}
svg{letter-spacing:normal;word-spacing:normal}
:root:root{--line-text:1.8;--line-read:2;--line-head:1.35}
body :is(p,li,dd,dt,td,th,figcaption,label,legend,summary){line-height:1.8!important}`;

/** Long words are broken rather than cut off where large text meets a small screen. */
const NARROW = '@media (max-width:30rem){body{overflow-wrap:anywhere}}';

/** As base.css does for a device that asks for less motion. */
const STILL =
  '*,*::before,*::after{animation:none!important;transition:none!important;scroll-behavior:auto!important}';
