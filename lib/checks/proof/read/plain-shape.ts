import type { SentenceRole } from '../frames.ts';

/** How a kind with plain options asks, and how many of its options are keys. */
export interface PlainShape {
  readonly roles: readonly SentenceRole[];
  readonly instruction?: string;
  readonly keys: (count: number) => boolean;
  readonly expected: string;
}
