import { lookAlike } from './hidden-character.ts';
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

/** What a message says was not expected: the first words that it quotes. */
const QUOTED = /"(?<text>[^"]+)"|`(?<code>[^`]+)`/u;

/** A diagnostic of a page's code at a place. What it quotes may look right: a character that looks like another is named. */
export function diagnose(page: CodePage, place: Place, message: string, more: Besides = {}): Diagnostic {
  const { text, code } = QUOTED.exec(message)?.groups ?? {};
  const odd = lookAlike(text ?? code ?? '');
  const help = more.help ?? page.help;
  return {
    code: page.code,
    severity: page.severity,
    message,
    why: page.why,
    help: odd === undefined ? help : `${odd} ${help}`,
    place,
    related: more.related ?? [],
    ...(more.fix === undefined ? {} : { fix: more.fix }),
  };
}
