'use client';
import { useSyncExternalStore } from 'react';

/** A value that components watch. */
export class StateStore<S> {
  #state: S;
  readonly #listeners = new Set<() => void>();

  constructor(initial: S) {
    this.#state = initial;
  }

  /** The present value: the same object until something changes. */
  readonly read = (): S => this.#state;

  /** Calls `listener` at every change. @returns how to stop that */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  change(changes: Partial<S>): void {
    this.#state = { ...this.#state, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

/** The present value, in a component that is made anew whenever it changes. */
export function useStateStore<S>(store: StateStore<S>): S {
  return useSyncExternalStore(store.subscribe, store.read, store.read);
}
