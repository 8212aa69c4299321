import { diagnose, type CodePage } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';

/** One thing that is wrong with an item, of the proofs, the rules or the bank: a diagnostic without its place. */
export interface ItemFault extends Pick<Diagnostic, 'code' | 'severity' | 'message' | 'why' | 'help'> {
  /** The rule that found it (`IWF-05`); undefined for what no rule found. */
  readonly rule?: string;
  /** What of the item is wrong, for proofs: an option, a part, `part/option`, `stem`, `facts`, `certificate`, `revision`. */
  readonly where?: string;
  /** For proofs, the fact that says the opposite of how the option is marked, when one does. */
  readonly against?: string;
  /** The words at fault, for rules. */
  readonly evidence?: string;
}

const NOWHERE = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };

/** A fault of a documented code. */
export function itemFault(page: CodePage, message: string): ItemFault {
  const { code, severity, why, help } = diagnose(page, NOWHERE, message);
  return { code, severity, message, why, help };
}
