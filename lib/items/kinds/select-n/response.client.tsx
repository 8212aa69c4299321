'use client';
import type { ReactNode } from 'react';
import { CountedResponse } from '#app/_ui/item/counted-options.client.tsx';
import type { ResponseControlProps } from '../../response-control.ts';

/** Checkboxes with a running count; at the number that the stem asks for, one more is undone with a sentence. */
export function Response(props: ResponseControlProps): ReactNode {
  return <CountedResponse {...props} />;
}
