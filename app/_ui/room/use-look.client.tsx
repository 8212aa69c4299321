'use client';
import { useEffect, useState } from 'react';
import type { LookedAt, RoomView } from '#lib/sessions/messages.ts';

/** A device that asks for items one by one. */
interface Looking {
  readonly look: (position: number) => Promise<LookedAt>;
}

/** The item at a place: asked for again when the room moves on or the connection comes back. */
export function useLook(
  line: Looking,
  position: number,
  { step }: RoomView,
  isConnected: boolean,
): { readonly seen: LookedAt | undefined; readonly hasFailed: boolean } {
  const [found, setFound] = useState<{ readonly position: number; readonly seen: LookedAt | undefined }>();
  useEffect(() => {
    if (!isConnected) return undefined;
    let isGone = false;
    line.look(position).then(
      (seen) => (isGone ? undefined : setFound({ position, seen })),
      () => (isGone ? undefined : setFound({ position, seen: undefined })),
    );
    return () => {
      isGone = true;
    };
  }, [line, position, step, isConnected]);
  const isHere = found?.position === position;
  return { seen: isHere ? found.seen : undefined, hasFailed: isHere && found.seen === undefined };
}

/** What a server told of an item. @throws Error when it told none */
export function asLookedAt(told: unknown): LookedAt {
  const seen = told as LookedAt | { readonly ok: false };
  if ('ok' in seen) throw new Error('no item');
  return seen;
}
