import { diagnose, type CodePage } from '#lib/base/code-page.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import type { Diagnostic, Severity } from '#lib/base/diagnostic.ts';
import { runRules } from '#lib/checks/run-rules.ts';
import type { ItemVerdict } from '#lib/checks/proof/verdict.ts';
import { citationsOf } from '#lib/items/citations.ts';
import { partsOf, type Item } from '#lib/items/item.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { bankCodes } from './codes.ts';

/** One thing that is wrong with an item, of the proofs, the rules or the bank: a diagnostic without its place. */
export interface ItemFault extends Pick<Diagnostic, 'code' | 'severity' | 'message' | 'why' | 'help'> {
  /** The rule that found it (`IWF-05`); undefined for what no rule found. */
  readonly rule?: string;
}

const registered: readonly ItemKind[] = kinds;

/**
 * Everything that is wrong with an item: what the checker's verdict says, what the item-writing rules find, and whether
 * shape, sources and safety mark are what kind and facts ask for. Each fault once.
 */
export function judgeItem(item: Item, verdict: ItemVerdict, kb: KnowledgeBase): readonly ItemFault[] {
  const faults = [
    ...verdict.findings.map(({ code, severity, message, why, help }) => ({
      code,
      severity,
      message,
      why,
      help,
    })),
    ...runRules(item, kb).map(({ rule, code, severity, message, why, help }) => ({
      rule,
      code,
      severity,
      message,
      why,
      help,
    })),
    ...shapeFaults(item),
    ...metadataFaults(item, kb),
  ];
  return [...new Map(faults.map((fault) => [`${fault.code}\n${fault.message}`, fault])).values()];
}

/** True when the item may not be served. */
export function isRefused(faults: readonly { readonly severity: Severity }[]): boolean {
  return faults.some(({ severity }) => severity === 'error');
}

function shapeFaults(item: Item): readonly ItemFault[] {
  const kind = registered.find(({ id }) => id === item.kind);
  if (kind === undefined) {
    const hint = didYouMean(
      item.kind,
      registered.map(({ id }) => id),
    );
    return [fault(bankCodes.unknownKind, `Unexpected kind "${item.kind}", expected a known one. ${hint}`)];
  }
  return kind.shapeFaults(item).map((message) => fault(bankCodes.wrongShape, message));
}

function metadataFaults(item: Item, kb: KnowledgeBase): readonly ItemFault[] {
  const faults: ItemFault[] = [];
  const sources = citationsOf(item.facts, kb);
  if ([...item.sources].sort().join(' ') !== [...sources].sort().join(' '))
    faults.push(
      fault(bankCodes.metadataDiffers, `Unexpected sources ${list(item.sources)}, expected ${list(sources)}`),
    );
  const keyed = partsOf(item).flatMap(({ options }) =>
    options.flatMap(({ key, proof }) => (key ? proof.facts : [])),
  );
  if (!item.safety && keyed.some((ref) => kb.facts.get(ref)?.safety === true))
    faults.push(
      fault(
        bankCodes.metadataDiffers,
        'Unexpected item without its safety mark, expected the mark of the fact it asks',
      ),
    );
  return faults;
}

function list(sources: readonly string[]): string {
  return sources.length === 0 ? '(none)' : sources.join(', ');
}

/** A fault of a documented code. */
function fault(page: CodePage, message: string): ItemFault {
  const { code, severity, why, help } = diagnose(page, NOWHERE, message);
  return { code, severity, message, why, help };
}

const NOWHERE = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
