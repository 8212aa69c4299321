import { invariant } from '#lib/base/invariant.ts';
import type { ExchangeItem } from '../../item.ts';
import { numberAnswers, numberRange } from '../../number-answers.ts';
import { onlyPart } from '../../only-part.ts';
import { element, type XmlElement } from '../../xml/xml.ts';
import { caseFlow, namesOf, responseOf, type Asked } from './asked.ts';
import { addFeedback, blockFeedback, showFeedback } from './feedback.ts';
import { flow } from './flow.ts';
import { constant, declareResponse, setOutcome, variable, when } from './rules.ts';

const RESPONSE = responseOf(0);
/** Characters, for the width of the field. */
const EXPECTED = '10';

/** A number in a range. Known wrong amounts have their feedback. */
export function numberEntry(item: ExchangeItem): Asked {
  const part = onlyPart(item);
  const [range, answers] = [numberRange(part), numberAnswers(part)];
  invariant(range !== undefined && answers !== undefined, `${item.id} accepts no range of numbers`);
  const names = namesOf(item);
  const explained = answers
    .map((answer, index) => ({ ...answer, name: `${names.ofPart(part.id)}_${index}` }))
    .filter(({ rationale }) => rationale !== '');
  const isRight = element(
    'qti-and',
    {},
    compared('qti-gte', range.lowest),
    compared('qti-lte', range.highest),
  );
  return {
    responses: [
      declareResponse({
        identifier: RESPONSE,
        cardinality: 'single',
        type: 'float',
        correct: answers.filter(({ key }) => key).map(({ value }) => value),
      }),
    ],
    outcomes: [],
    body: [
      ...caseFlow(item),
      ...flow(item.leadIn),
      element(
        'p',
        {},
        element('qti-text-entry-interaction', {
          'response-identifier': RESPONSE,
          'expected-length': EXPECTED,
        }),
        ` ${part.entry?.unit ?? ''}`,
      ),
      ...explained.flatMap(({ name, value, rationale }) => blockFeedback(name, value, rationale)),
    ],
    scoring: [when(isRight, setOutcome('SCORE', constant('float', '1')))],
    feedback: [
      showFeedback([]),
      ...explained.map(({ key, value, name }) =>
        when(key ? isRight : compared('qti-equal', value), addFeedback(name)),
      ),
    ],
  };
}

function compared(operator: 'qti-gte' | 'qti-lte' | 'qti-equal', value: string): XmlElement {
  const tolerance = operator === 'qti-equal' ? { 'tolerance-mode': 'exact' } : {};
  return element(operator, tolerance, variable(RESPONSE), constant('float', value));
}
