'use client';
import type { ReactNode } from 'react';
import type { ItemFeedback, PublicItem } from '#lib/items/view.ts';
import { controlOf } from './control-of.client.tsx';
import { DescentList } from './item-feedback.client.tsx';
import { Stem } from './item-form.client.tsx';

/** An item as it was shown, with its key, the rationale of every option, and where it comes from. */
export function ShownItem(props: { readonly item: PublicItem; readonly feedback: ItemFeedback }): ReactNode {
  const { item, feedback } = props;
  const Control = controlOf(item.kind);
  return (
    <>
      <Stem item={item} isAnswered={false} />
      <Control item={item} picks={{}} missing={[]} locked feedback={feedback} />
      <DescentList evidence={feedback.evidence} />
    </>
  );
}
