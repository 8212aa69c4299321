/** Elements of QTI 1.2 as Canvas writes them. */
import { element, type XmlElement } from '../../xml/xml.ts';

/** What an answer is compared with, and where. */
export interface Comparison {
  /** The ident of the response. */
  readonly response: string;
  readonly value: string;
}

/** What happens when a condition holds. */
export interface Consequence {
  /** Whether the conditions after it are still asked. */
  readonly goesOn: boolean;
  /** Points that are set or added, of 100. */
  readonly score?: { readonly action: 'Set' | 'Add'; readonly points: string };
  /** The ident of a feedback. */
  readonly feedback?: string;
}

/** Plain text or HTML in its wrapping. HTML is written escaped, as Canvas does, not as CDATA. */
export function material(text: string, type: 'text/plain' | 'text/html'): XmlElement {
  return element('material', {}, element('mattext', { texttype: type }, text));
}

/** True when the response is, or holds, the value. */
export function varequal({ response, value }: Comparison): XmlElement {
  return element('varequal', { respident: response }, value);
}

/** A choice. */
export function responseLabel(ident: string, text: string): XmlElement {
  return element('response_label', { ident }, material(text, 'text/plain'));
}

/** A rule of the response processing; several conditions must all hold. */
export function respcondition(
  conditions: readonly XmlElement[],
  { goesOn, score, feedback }: Consequence,
): XmlElement {
  return element(
    'respcondition',
    { continue: goesOn ? 'Yes' : 'No' },
    element('conditionvar', {}, ...conditions),
    ...(score === undefined
      ? []
      : [element('setvar', { action: score.action, varname: 'SCORE' }, score.points)]),
    ...(feedback === undefined
      ? []
      : [element('displayfeedback', { feedbacktype: 'Response', linkrefid: feedback })]),
  );
}

/** A feedback of HTML. */
export function itemfeedback(ident: string, html: string): XmlElement {
  return element('itemfeedback', { ident }, element('flow_mat', {}, material(html, 'text/html')));
}

/** One of `count` equal shares of 100 points, with as many decimals as keep their sum within a ten-millionth of it. */
export function shareOf(count: number): string {
  return Number((100 / count).toFixed(8)).toString();
}
