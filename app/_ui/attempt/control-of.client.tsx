'use client';
import type { ComponentType } from 'react';
import { responses } from '#lib/items/kinds/responses.gen.ts';
import type { ResponseControlProps } from '#lib/items/response-control.ts';

/** The interactive leaf of an item kind. */
export function controlOf(kind: string): ComponentType<ResponseControlProps> {
  const known: Readonly<Record<string, ComponentType<ResponseControlProps>>> = responses;
  const control = known[kind];
  if (control === undefined) throw new Error(`The item kind ${kind} has no response.client.tsx`);
  return control;
}
