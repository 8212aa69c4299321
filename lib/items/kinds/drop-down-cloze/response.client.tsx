'use client';
import type { ReactNode } from 'react';
import { Blanks } from '#app/_ui/item/blanks.client.tsx';
import type { ResponseControlProps } from '../../response-control.ts';

/** One sentence below the other, each with its gap. */
export function Response(props: ResponseControlProps): ReactNode {
  return <Blanks {...props} joined={false} />;
}
