'use client';
import type { ReactNode } from 'react';

/** A sentence in which what stands in backticks is code. A backtick without a partner is itself. */
export function CodeText({ text }: { readonly text: string }): ReactNode {
  const parts = text.split(/`([^`\n]+)`/u);
  // Every second part stood in backticks; the same word may stand there twice.
  return parts.map((part, place) => (place % 2 === 1 ? <code key={place}>{part}</code> : part));
}
