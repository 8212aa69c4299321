import type { ItemFormProps } from '#app/_ui/attempt/item-form-props.ts';
import type { PublicItem } from '#lib/items/view.ts';

/** An item as it stands first in an attempt, not answered yet. */
export function firstOf(attempt: string, item: PublicItem): ItemFormProps {
  return {
    attempt,
    item,
    practiceKey: undefined,
    responseId: 'without-script',
    feedback: undefined,
    confidence: null,
    isMissing: false,
    next: { href: '/attempts/a1?item=2', label: 'Next question' },
    report: '/attempts/a/report?item=1',
    here: '/attempts/a1?item=1',
    position: 1,
  };
}
