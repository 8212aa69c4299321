import { diagnose } from '#lib/base/code-page.ts';
import { compareDiagnostics, messageOfItem, type Diagnostic, type Place } from '#lib/base/diagnostic.ts';
import { checkItem } from '#lib/checks/check-item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { bankCodes } from './codes.ts';
import { judgeItem } from './judge-item.ts';
import { revisionOf } from './revise.ts';
import { bankItemSchema, toItem, type BankItem } from './stated-bank-item.ts';

/** Where the value at a path of keys and indexes stands in the file. */
export type FindPlace = (path: readonly (string | number)[]) => Place;

/**
 * Judges items that were read from a file as the generated ones are judged: every proof derived anew, every rule run,
 * and besides whether the revision is the item's hash. `value` is one item or a list of them, as JSON gives it.
 * Diagnostics stand at the item in the file, in the order of `compareDiagnostics`.
 */
export function verifyItems(value: unknown, kb: KnowledgeBase, placeOf: FindPlace): readonly Diagnostic[] {
  const entries = Array.isArray(value)
    ? value.map((entry: unknown, index) => ({ entry, path: [index] as readonly (string | number)[] }))
    : [{ entry: value, path: [] as readonly (string | number)[] }];
  const seen = new Set<string>();
  return entries
    .flatMap(({ entry, path }) => {
      const read = bankItemSchema.safeParse(entry);
      if (!read.success) return shapeDiagnostics(read.error.issues, path, placeOf);
      const repeated = seen.has(read.data.id);
      seen.add(read.data.id);
      const place = placeOf(path);
      return [...(repeated ? [duplicate(read.data.id, place)] : []), ...verifyItem(read.data, kb, place)];
    })
    .sort(compareDiagnostics);
}

function verifyItem(read: BankItem, kb: KnowledgeBase, place: Place): readonly Diagnostic[] {
  const verdict = checkItem(
    read,
    kb,
    read.revision === undefined ? {} : { revisionOf: (item) => revisionOf(item, kb) },
  );
  return judgeItem(toItem(read, verdict, kb), verdict, kb).map(({ code, severity, message, why, help }) => ({
    code,
    severity,
    message: messageOfItem(message, read.id),
    why,
    help,
    place,
    related: [],
    item: read.id,
  }));
}

function duplicate(id: string, place: Place): Diagnostic {
  return diagnose(
    bankCodes.duplicateItem,
    place,
    `Unexpected second item "${id}", expected an id of its own`,
  );
}

interface ShapeIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function shapeDiagnostics(
  issues: readonly ShapeIssue[],
  path: readonly (string | number)[],
  placeOf: FindPlace,
): readonly Diagnostic[] {
  return issues.map((issue) => {
    const inside = issue.path.filter((step) => typeof step !== 'symbol');
    const where = inside.length === 0 ? 'item' : `value of ${inside.join('.')}`;
    const expected = issue.message.startsWith('expected')
      ? issue.message
      : `expected the shape of \`items --json\`: ${issue.message}`;
    return diagnose(bankCodes.notAnItem, placeOf([...path, ...inside]), `Unexpected ${where}, ${expected}`);
  });
}
