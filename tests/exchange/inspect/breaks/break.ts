import type { BrokenExport } from '../broken-export.ts';

/** What was done, the code that it is refused by (`none` where the system takes it), and the file. */
export type Break = readonly [what: string, code: string, broken: (file: BrokenExport) => Uint8Array];

/** A text behind a byte order mark. */
export const bom = (text: string): string => `\uFEFF${text}`;
