'use client';
import type { ReactNode } from 'react';
import { CountedResponse } from '#app/_ui/item/counted-options.client.tsx';
import type { ResponseControlProps } from '../../response-control.ts';

/** Checkboxes with a running count; any number may be ticked. */
export function Response(props: ResponseControlProps): ReactNode {
  return <CountedResponse {...props} />;
}
