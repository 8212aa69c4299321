'use client';
import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

/** Whether the script of a component has come: before, and without one, what is pressed there would be lost without a word. */
export function useScripted(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
