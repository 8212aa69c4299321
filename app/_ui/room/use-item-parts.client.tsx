'use client';
import { useEffect, useState, type ComponentType } from 'react';
import type { ParticipantItemProps } from './participant-item.client.tsx';

/** What shows an item to a participant: its controls are much of the script, and not needed to come in. */
interface ItemParts {
  readonly ParticipantItem: ComponentType<ParticipantItemProps>;
}

const AGAIN_MS = 2000;
let loaded: ItemParts | undefined;

/** The controls of items, once they are here: fetched when first asked for, and again while they do not come. */
export function useItemParts(): ItemParts | undefined {
  const [parts, setParts] = useState(loaded);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const load = (): void => {
      import('./participant-item.client.tsx').then(
        ({ ParticipantItem }) => {
          loaded = { ParticipantItem };
          if (!isGone) setParts(loaded);
        },
        () => {
          timer = setTimeout(load, AGAIN_MS);
        },
      );
    };
    if (loaded === undefined) load();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, []);
  return parts;
}
