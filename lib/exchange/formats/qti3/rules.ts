/** Declarations, expressions and rules of QTI 3 (ASI information model 3.0.1, sections on response processing). */
import { element, type XmlElement } from '../../xml/xml.ts';

/** What a learner's answer is, and which is right. */
export interface ResponseDeclaration {
  readonly identifier: string;
  readonly cardinality: 'single' | 'multiple' | 'ordered';
  readonly type: 'identifier' | 'directedPair' | 'float';
  readonly correct: readonly string[];
  /** Points by value. Their sum never falls below nought where `floored`. */
  readonly mapping?: { readonly points: readonly (readonly [string, number])[]; readonly isFloored: boolean };
}

/** A response variable. */
export function declareResponse({
  identifier,
  cardinality,
  type,
  correct,
  mapping,
}: ResponseDeclaration): XmlElement {
  const values = correct.map((one) => element('qti-value', {}, one));
  return element(
    'qti-response-declaration',
    { identifier, cardinality, 'base-type': type },
    element('qti-correct-response', {}, ...values),
    ...(mapping === undefined
      ? []
      : [
          element(
            'qti-mapping',
            { ...(mapping.isFloored ? { 'lower-bound': '0' } : {}), 'default-value': '0' },
            ...mapping.points.map(([key, points]) =>
              element('qti-map-entry', { 'map-key': key, 'mapped-value': String(points) }),
            ),
          ),
        ]),
  );
}

/** An outcome variable that is a number. */
export function declareNumber(identifier: string, value: number, most?: number): XmlElement {
  const bounds = most === undefined ? {} : { 'normal-minimum': '0', 'normal-maximum': String(most) };
  return element(
    'qti-outcome-declaration',
    { identifier, cardinality: 'single', 'base-type': 'float', ...bounds },
    element('qti-default-value', {}, element('qti-value', {}, String(value))),
  );
}

/** The value of a variable. */
export function variable(identifier: string): XmlElement {
  return element('qti-variable', { identifier });
}

/** A constant. */
export function constant(type: 'identifier' | 'float' | 'integer', value: string): XmlElement {
  return element('qti-base-value', { 'base-type': type }, value);
}

/** The points that the mapping of a response gives. */
export function mapped(response: string): XmlElement {
  return element('qti-map-response', { identifier: response });
}

/** The sum of numbers; of one, the number. */
export function sum(terms: readonly XmlElement[]): XmlElement {
  const [first] = terms;
  return first !== undefined && terms.length === 1 ? first : element('qti-sum', {}, ...terms);
}

/** Sets an outcome. */
export function setOutcome(identifier: string, value: XmlElement): XmlElement {
  return element('qti-set-outcome-value', { identifier }, value);
}

/** Rules that are followed when a condition is true. */
export function when(condition: XmlElement, ...rules: readonly XmlElement[]): XmlElement {
  return element('qti-response-condition', {}, element('qti-response-if', {}, condition, ...rules));
}
