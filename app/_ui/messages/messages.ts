import { en } from './en.ts';

/** The catalogue's shape: texts, and functions that make texts. A further language is one file of this type. */
export type Widened<T> = {
  readonly [K in keyof T]: T[K] extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : T[K] extends string
      ? string
      : T[K] extends readonly (infer E)[]
        ? readonly Widened<E>[]
        : Widened<T[K]>;
};

/** Every word of the interface. */
export type Messages = Widened<typeof en>;

/** The words in use. */
export const messages: Messages = en;

/** The language of the words in use, as HTML names it. */
export const language = 'en';
