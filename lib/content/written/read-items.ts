import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { referenceCodes } from '../codes/reference-codes.ts';
import { writtenCodes } from '../codes/written-codes.ts';
import { LIMITS } from '../limits.ts';
import type { SourceText } from '../source-text.ts';
import { readWrittenItem } from './read-item.ts';
import type { Span } from './sections.ts';
import type { WrittenItem } from './written-item.ts';

/** The items of a quiz file, in its order, and everything that is wrong with them. Never throws. */
export function readWrittenItems(
  source: SourceText,
  spans: readonly Span[],
): { readonly written: readonly WrittenItem[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const extra = spans[LIMITS.writtenItems];
  if (extra !== undefined) {
    const message = `Unexpected ${String(spans.length)} items in a file, expected at most ${String(LIMITS.writtenItems)}`;
    diagnostics.push(diagnose(writtenCodes.tooManyItems, source.place(extra.from, extra.from + 2), message));
  }
  const read = spans
    .slice(0, LIMITS.writtenItems)
    .flatMap((span) => readWrittenItem(source, span, diagnostics) ?? []);
  return { written: unique(read, diagnostics), diagnostics };
}

/** Without those whose id stands already further up. Diagnostics: `content/duplicate-id`. */
function unique(items: readonly WrittenItem[], diagnostics: Diagnostic[]): readonly WrittenItem[] {
  const first = new Map<string, WrittenItem>();
  for (const item of items) {
    const other = first.get(item.id);
    if (other === undefined) first.set(item.id, item);
    else
      diagnostics.push(
        diagnose(
          referenceCodes.duplicateId,
          item.place,
          `Unexpected second item "${item.id}", expected an id of its own`,
          { related: [{ message: 'the first one', place: other.place }] },
        ),
      );
  }
  return [...first.values()];
}
