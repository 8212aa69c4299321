/** Feedback of QTI 3: everything that is shown after the answer is named in one outcome. */
import type { ExchangeItem } from '../../item.ts';
import { rationaleParagraphs } from '../../rationale-text.ts';
import { sourceLines } from '../../source-lines.ts';
import { element, type XmlElement } from '../../xml/xml.ts';
import { flow, flowList, inline } from './flow.ts';
import { constant, setOutcome, variable } from './rules.ts';

const OUTCOME = 'FEEDBACK';
const GENERAL = 'general';

/** The outcome that holds what is shown. */
export function declareFeedback(): XmlElement {
  return element('qti-outcome-declaration', {
    identifier: OUTCOME,
    cardinality: 'multiple',
    'base-type': 'identifier',
  });
}

/** Shows the rationale, and what is named as the choices of responses are. */
export function showFeedback(responses: readonly string[]): XmlElement {
  return setOutcome(
    OUTCOME,
    element('qti-multiple', {}, constant('identifier', GENERAL), ...responses.map(variable)),
  );
}

/** Shows one more. */
export function addFeedback(identifier: string): XmlElement {
  return setOutcome(
    OUTCOME,
    element('qti-multiple', {}, variable(OUTCOME), constant('identifier', identifier)),
  );
}

/** Beside a choice: why it is right or wrong. Nothing for no text. */
export function inlineFeedback(identifier: string, text: string): readonly XmlElement[] {
  return text === '' ? [] : [element('qti-feedback-inline', shown(identifier), ...inline(`— ${text}`))];
}

/** Below an interaction: the same after the words of the choice. Nothing for no text. */
export function blockFeedback(identifier: string, label: string, text: string): readonly XmlElement[] {
  if (text === '') return [];
  const paragraph = element('p', {}, element('strong', {}, label), ...inline(` ${text}`));
  return [element('qti-feedback-block', shown(identifier), element('qti-content-body', {}, paragraph))];
}

/** The rationale of the item and its sources. */
export function generalFeedback(item: ExchangeItem): XmlElement {
  return element(
    'qti-modal-feedback',
    shown(GENERAL),
    element(
      'qti-content-body',
      {},
      ...rationaleParagraphs(item).flatMap(flow),
      ...flowList(sourceLines(item)),
    ),
  );
}

function shown(identifier: string) {
  return { 'outcome-identifier': OUTCOME, identifier, 'show-hide': 'show' };
}
