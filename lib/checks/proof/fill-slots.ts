import { own } from '#lib/base/own.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Pattern } from './frames.ts';
import { slotValues } from './slot-values.ts';

/** What stands in the slots of a pattern, by the name of the slot. */
export type Values = Readonly<Record<string, string>>;

/** Every way to fill the pattern's slots so that its literals and slots together give the whole text. */
export function fillSlots(kb: KnowledgeBase, pattern: Pattern, text: string): readonly Values[] {
  const [first = ''] = pattern.literals;
  if (!text.startsWith(first) || !text.endsWith(pattern.literals.at(-1) ?? '')) return [];
  const found: Values[] = [];
  fillFrom({ kb, pattern, text, found }, 0, first.length, {});
  return found;
}

interface Filling {
  readonly kb: KnowledgeBase;
  readonly pattern: Pattern;
  readonly text: string;
  readonly found: Values[];
}

/** Fills the `index`th slot and all behind it, which begin at `from`; `values` stand in those before. */
function fillFrom(filling: Filling, index: number, from: number, values: Values): void {
  const { kb, pattern, text, found } = filling;
  const slot = pattern.slots[index];
  if (slot === undefined) {
    if (from === text.length) found.push(values);
    return;
  }
  const literal = pattern.literals[index + 1] ?? '';
  const end = text.length - literal.length;
  const isLast = index === pattern.slots.length - 1;
  // The words behind the last slot stand at the very end.
  for (
    let at = isLast ? end : text.indexOf(literal, from + 1);
    at > from;
    at = isLast ? -1 : text.indexOf(literal, at + 1)
  )
    for (const value of slotValues(kb, pattern, slot, text.slice(from, at)))
      if ((own(values, slot.name) ?? value) === value)
        fillFrom(filling, index + 1, at + literal.length, { ...values, [slot.name]: value });
}
