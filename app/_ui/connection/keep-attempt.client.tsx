'use client';
import { useEffect } from 'react';
import { keepPages } from './keep-pages.client.tsx';

/** Has every place of an attempt in practice kept on the device: it can be finished without a network. Shows nothing. */
export function KeepAttempt({ addresses }: { readonly addresses: readonly string[] }): null {
  useEffect(() => keepPages([], addresses), [addresses]);
  return null;
}
