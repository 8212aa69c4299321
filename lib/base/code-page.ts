import type { Diagnostic, Fix, Place, Severity } from './diagnostic.ts';

/** The permanent page of a diagnostic's code: what `stemma explain CODE` prints. `bad` and `good` are short examples. */
export interface CodePage {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly help: string;
  readonly bad: string;
  readonly good: string;
}

/** What a diagnostic may say besides; a fix of `undefined` is none. */
export interface Besides {
  /** Replaces the page's general help when it can be more exact. */
  readonly help?: string;
  readonly related?: Diagnostic['related'];
  readonly fix?: Fix | undefined;
}

/** A diagnostic of a page's code at a place. */
export function diagnose(page: CodePage, place: Place, message: string, more: Besides = {}): Diagnostic {
  return {
    code: page.code,
    severity: page.severity,
    message,
    why: page.why,
    help: more.help ?? page.help,
    place,
    related: more.related ?? [],
    ...(more.fix === undefined ? {} : { fix: more.fix }),
  };
}
