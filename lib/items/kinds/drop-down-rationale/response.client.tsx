'use client';
import type { ReactNode } from 'react';
import { Blanks } from '#app/_ui/item/blanks.client.tsx';
import type { ResponseControlProps } from '../../response-control.ts';

/** One sentence whose pieces each have a gap. */
export function Response(props: ResponseControlProps): ReactNode {
  return <Blanks {...props} joined />;
}
