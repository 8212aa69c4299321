'use client';
import { useEffect, useState } from 'react';
import type { LookedAt, RoomView } from '#lib/sessions/messages.ts';
import { jittered } from './room-socket.client.tsx';

/** A device that asks for items one by one. */
interface Looking {
  readonly look: (position: number) => Promise<LookedAt>;
}

interface Look {
  readonly seen: LookedAt | undefined;
  readonly hasFailed: boolean;
}

const AGAIN_MS = 1000;

/** The item at a place: asked for again when the room moves on or the connection comes back, and until it has come. */
export function useLook(line: Looking, position: number, { step }: RoomView, isConnected: boolean): Look {
  const [found, setFound] = useState<Look & { readonly position: number }>();
  useEffect(() => {
    if (!isConnected) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const failed = (): void => {
      if (isGone) return;
      // What was seen before stays.
      setFound((last) =>
        last?.position === position
          ? { ...last, hasFailed: true }
          : { position, seen: undefined, hasFailed: true },
      );
      timer = setTimeout(look, jittered(AGAIN_MS));
    };
    const look = (): void => {
      line.look(position).then((seen) => {
        if (!isGone) setFound({ position, seen, hasFailed: false });
      }, failed);
    };
    look();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [line, position, step, isConnected]);
  return found?.position === position ? found : { seen: undefined, hasFailed: false };
}

/** What a server told of an item. @throws Error when it told none */
export function asLookedAt(told: unknown): LookedAt {
  const seen = told as LookedAt | { readonly ok: false };
  if ('ok' in seen) throw new Error('no item');
  return seen;
}
