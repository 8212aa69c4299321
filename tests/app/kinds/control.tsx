/** Renders the control of a kind in a form, and reads the form as it would be sent. */
import { render } from '@testing-library/react';
import type { ComponentType } from 'react';
import type { ResponseControlProps } from '#lib/items/response-control.ts';
import type { ItemFeedback, PublicItem, PublicPart } from '#lib/items/view.ts';

/** A part whose options are known by their texts; the handles say neither. */
export function publicPart(handle: string, text: string, options: readonly string[], picks = 1): PublicPart {
  return {
    handle,
    text,
    options: options.map((option, index) => ({ handle: `${handle}-${String(index + 1)}`, text: option })),
    picks,
    unit: undefined,
  };
}

export function publicItem(kind: string, parts: readonly PublicPart[]): PublicItem {
  return { handle: 'item', kind, context: '', leadIn: 'Which belongs where?', parts };
}

/** Feedback in which `keys` and `chosen` name options by their handles. */
export function feedbackOn(
  item: PublicItem,
  keys: readonly string[],
  chosen: readonly string[],
): ItemFeedback {
  return {
    item: item.handle,
    score: { points: 1, max: 2, parts: {} },
    parts: item.parts.map((part) => ({
      handle: part.handle,
      options: part.options.map(({ handle }) => ({
        handle,
        key: keys.includes(handle),
        chosen: chosen.includes(handle),
        rationale: `Why ${handle}.`,
        text: undefined,
      })),
      entered: undefined,
    })),
    evidence: [],
  };
}

/** Shows the control; the result reads what the form would send, option handles by part. */
export function showControl(
  Control: ComponentType<ResponseControlProps>,
  item: PublicItem,
  props: Partial<ResponseControlProps> = {},
): { readonly sent: () => Readonly<Record<string, readonly string[]>> } {
  const { container } = render(
    <form>
      <Control item={item} picks={{}} missing={[]} locked={false} feedback={undefined} {...props} />
    </form>,
  );
  const form = container.querySelector('form');
  return {
    sent: () => {
      const data = new FormData(form ?? undefined);
      return Object.fromEntries(
        item.parts.map(({ handle }) => [handle, data.getAll(handle).map(String).filter(Boolean)]),
      );
    },
  };
}
