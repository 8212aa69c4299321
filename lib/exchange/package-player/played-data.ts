import type { ExchangeItem } from '../item.ts';

/** What the page of a package is given, as JSON: it holds every key, because a package scores itself. */
export interface PlayedData {
  readonly title: string;
  /** In order, by their names in the page. */
  readonly lessons: readonly { readonly name: string; readonly title: string }[];
  /** Whether the lessons come first and are part of what is to be completed; else they are there to be looked up. */
  readonly lessonsFirst: boolean;
  /** How many items an attempt asks. */
  readonly form: number;
  readonly items: readonly PlayedItem[];
}

export interface PlayedItem {
  /** Its identity, opaque: stays when a text is corrected, changes with the key. */
  readonly id: string;
  /** What it is whatever its key: eight hexadecimal digits. */
  readonly name: string;
  /** Which options it has, in their order: four hexadecimal digits. */
  readonly shape: string;
  /** Items of one fact are variants of each other. */
  readonly fact: string;
  readonly layout: ExchangeItem['layout'];
  readonly scoring: ExchangeItem['scoring'];
  /** The most points it gives. */
  readonly points: number;
  /** Whether the order of its options carries meaning. */
  readonly fixed: boolean;
  /** The case, a marked text and the lead-in. */
  readonly stem: readonly string[];
  readonly parts: readonly PlayedPart[];
  readonly sources: readonly string[];
}

export interface PlayedPart {
  readonly text: string;
  readonly options: readonly PlayedOption[];
  readonly picks: number;
  /** Where a number is typed. */
  readonly entry?: PlayedEntry;
}

/** A number in plain digits. */
export interface PlayedEntry {
  /** Accepted from `lowest` to `highest`, both included. */
  readonly lowest: string;
  readonly highest: string;
  readonly unit: string;
  /** Wrong amounts that a known mistake leads to, each with its reason. */
  readonly slips: readonly { readonly value: string; readonly why: string }[];
}

export interface PlayedOption {
  readonly text: string;
  readonly key: boolean;
  readonly why: string;
}

/** What a learner answered. */
export interface PlayedResponse {
  /** For each part the places of the options that were chosen, ascending, in their canonical order. */
  readonly picks: readonly (readonly number[])[];
  /** A plain number, where one is typed; else empty. */
  readonly typed: string;
}
