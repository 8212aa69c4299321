import type { Diagnostic, Edit, Fix } from '#lib/base/diagnostic.ts';
import { rule as lostSequence } from '#lib/checks/rules/lost-sequence/rule.ts';
import { startOnScale } from '#lib/checks/text/scale.ts';
import type { WrittenItem } from '#lib/content/written/written-item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** The diagnostics, that of lost order with the fix which puts the options in it: the smallest first. */
export function withOrderFix(
  diagnostics: readonly Diagnostic[],
  written: WrittenItem,
  kb: KnowledgeBase,
): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const fix = diagnostic.code === lostSequence.code ? orderFix(written, kb) : undefined;
    return fix === undefined ? diagnostic : { ...diagnostic, fix };
  });
}

/** Each entry of the list takes the place that its amount has; undefined when one has none. */
function orderFix({ options }: WrittenItem, kb: KnowledgeBase): Fix | undefined {
  const placed = options.map((option) => ({ option, start: startOnScale(option.text, kb) }));
  if (placed.some(({ start }) => Number.isNaN(start))) return undefined;
  const sorted = [...placed].sort((a, b) => a.start - b.start);
  const edits = options.flatMap(({ entry: { text, place } }, index): Edit[] => {
    const after = sorted[index]?.option.entry.text ?? text;
    return after === text ? [] : [{ place, before: text, after }];
  });
  return edits.length === 0 ? undefined : { what: 'Put the options in their order', edits, sure: true };
}
