import type { XmlElement } from '../../xml/xml.ts';

/** What of a question depends on its type. */
export interface Answers {
  /** HTML after the stem. */
  readonly body: string;
  /** The ids of what Canvas calls its answers, in the order in which they stand. */
  readonly ids: readonly string[];
  readonly responses: readonly XmlElement[];
  readonly conditions: readonly XmlElement[];
  readonly feedbacks: readonly XmlElement[];
}
