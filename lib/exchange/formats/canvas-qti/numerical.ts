import { invariant } from '#lib/base/invariant.ts';
import { numberRange } from '../../number-answers.ts';
import type { ExchangeItem } from '../../item.ts';
import { onlyPart } from '../../only-part.ts';
import { element } from '../../xml/xml.ts';
import type { Answers } from './answers.ts';
import { respcondition } from './elements.ts';
import { identsOf } from '../../idents.ts';

const RESPONSE = 'response1';

/**
 * A number in a range. Wrong amounts have no rule, not even for their feedback: Canvas takes every rule with a number in it
 * for a key.
 */
export function numerical(item: ExchangeItem): Answers {
  const part = onlyPart(item);
  const range = numberRange(part);
  invariant(range !== undefined, `${item.id} accepts no range of numbers`);
  return {
    body: '',
    ids: [identsOf(item).ofPart(part.id)],
    responses: [
      element(
        'response_str',
        { ident: RESPONSE, rcardinality: 'Single' },
        element('render_fib', { fibtype: 'Decimal' }, element('response_label', { ident: 'answer1' })),
      ),
    ],
    conditions: [
      respcondition(
        [
          element('vargte', { respident: RESPONSE }, range.lowest),
          element('varlte', { respident: RESPONSE }, range.highest),
        ],
        { goesOn: false, score: { action: 'Set', points: '100' } },
      ),
    ],
    feedbacks: [],
  };
}
