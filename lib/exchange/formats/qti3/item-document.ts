import type { ExchangeItem } from '../../item.ts';
import { element, type XmlElement } from '../../xml/xml.ts';
import type { Asked } from './asked.ts';
import { choice } from './choice.ts';
import { declareFeedback, generalFeedback } from './feedback.ts';
import { hottext } from './hottext.ts';
import { inlineChoice } from './inline-choice.ts';
import { grid, match } from './match.ts';
import { ASI } from './namespaces.ts';
import { numberEntry } from './number-entry.ts';
import { order } from './order.ts';
import { declareNumber } from './rules.ts';
import { SHAPES, type Shape } from './shape.ts';

/** How the interactions of each shape are written. */
const WRITERS: Readonly<Record<Shape, (item: ExchangeItem) => Asked>> = {
  choice,
  hottext,
  match,
  grid,
  order,
  inline: inlineChoice,
  number: numberEntry,
};

/** The name of an item in its package; it tells no key. */
export function itemName({ identity }: Pick<ExchangeItem, 'identity'>): string {
  return `item_${identity}`;
}

/** An item with its scoring in points, of which MAXSCORE is the most. */
export function itemDocument(item: ExchangeItem): XmlElement {
  const { responses, outcomes, body, scoring, feedback } = WRITERS[SHAPES[item.layout]](item);
  return element(
    'qti-assessment-item',
    {
      ...ASI,
      identifier: itemName(item),
      title: item.title,
      adaptive: 'false',
      'time-dependent': 'false',
      'xml:lang': 'en',
    },
    ...responses,
    declareNumber('SCORE', 0, item.points),
    declareNumber('MAXSCORE', item.points),
    ...outcomes,
    declareFeedback(),
    element('qti-item-body', {}, ...body),
    element('qti-response-processing', {}, ...scoring, ...feedback),
    generalFeedback(item),
  );
}
