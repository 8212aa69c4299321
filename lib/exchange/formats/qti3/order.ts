import type { ExchangeItem } from '../../item.ts';
import { invariant } from '#lib/base/invariant.ts';
import { element } from '../../xml/xml.ts';
import { caseFlow, keysOf, namesOf, prompt, responseOf, shuffle, type Asked } from './asked.ts';
import { showFeedback } from './feedback.ts';
import { inline } from './flow.ts';
import { constant, declareResponse, setOutcome, variable, when } from './rules.ts';

const RESPONSE = responseOf(0);

/** Steps to be put in order: right as a whole or not at all. */
export function order(item: ExchangeItem): Asked {
  const names = namesOf(item);
  const [first] = item.parts;
  invariant(first !== undefined, `${item.id} has no part`);
  const shared = new Map(first.options.map(({ id, text }) => [text, names.ofOption(first.id, id)]));
  const correct = item.parts.flatMap(({ options }) =>
    keysOf(options).map(({ text }) => shared.get(text) ?? ''),
  );
  return {
    responses: [
      declareResponse({ identifier: RESPONSE, cardinality: 'ordered', type: 'identifier', correct }),
    ],
    outcomes: [],
    body: [
      ...caseFlow(item),
      element(
        'qti-order-interaction',
        { 'response-identifier': RESPONSE, shuffle: shuffle(item) },
        prompt(item.leadIn),
        ...[...shared].map(([text, identifier]) =>
          element('qti-simple-choice', { identifier }, ...inline(text)),
        ),
      ),
    ],
    scoring: [
      when(
        element('qti-match', {}, variable(RESPONSE), element('qti-correct', { identifier: RESPONSE })),
        setOutcome('SCORE', constant('float', '1')),
      ),
    ],
    feedback: [showFeedback([])],
  };
}
