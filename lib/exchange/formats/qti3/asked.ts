import type { ExchangeItem, ExchangeOption } from '../../item.ts';
import { identsOf } from '../../idents.ts';
import { element, type XmlElement } from '../../xml/xml.ts';
import { flow, inline } from './flow.ts';

/** What of an item depends on its interactions. */
export interface Asked {
  readonly responses: readonly XmlElement[];
  /** Outcomes that the scoring needs beside SCORE. */
  readonly outcomes: readonly XmlElement[];
  readonly body: readonly XmlElement[];
  /** Rules that set SCORE. */
  readonly scoring: readonly XmlElement[];
  /** Rules that name the feedback to be shown. */
  readonly feedback: readonly XmlElement[];
}

/** The names of choices: they tell no key, stay when a text is corrected, and begin with a letter. */
export interface Names {
  readonly ofPart: (part: string) => string;
  readonly ofOption: (part: string, option: string) => string;
}

/** See `Names`. */
export function namesOf(item: ExchangeItem): Names {
  const idents = identsOf(item);
  return {
    ofPart: (part) => `p${idents.ofPart(part)}`,
    ofOption: (part, option) => `c${idents.ofOption(part, option)}`,
  };
}

/** The response of a part, counted from 1. */
export function responseOf(index: number): string {
  return `RESPONSE_${index + 1}`;
}

/** The lead-in in the place where interactions have their question. */
export function prompt(text: string): XmlElement {
  return element('qti-prompt', {}, ...inline(text));
}

/** The case, which stands before the interaction. */
export function caseFlow({ caseText }: Pick<ExchangeItem, 'caseText'>): readonly XmlElement[] {
  return flow(caseText);
}

/** `true` lets a player shuffle the choices. */
export function shuffle({ order }: Pick<ExchangeItem, 'order'>): string {
  return String(order === 'free');
}

/** Those that are right. */
export function keysOf(options: readonly ExchangeOption[]): readonly ExchangeOption[] {
  return options.filter(({ key }) => key);
}
