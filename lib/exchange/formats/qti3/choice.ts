import type { ExchangeItem, ExchangePart } from '../../item.ts';
import { element, type XmlElement } from '../../xml/xml.ts';
import { caseFlow, namesOf, prompt, responseOf, shuffle, type Asked, type Names } from './asked.ts';
import { inlineFeedback, showFeedback } from './feedback.ts';
import { flow, inline } from './flow.ts';
import { partScores } from './part-score.ts';

/** A list of choices for each part. The question of an item with one part is that of its list. */
export function choice(item: ExchangeItem): Asked {
  const names = namesOf(item);
  const isOne = item.parts.length === 1;
  return {
    ...partScores(item, names),
    body: [
      ...caseFlow(item),
      ...(isOne ? [] : flow(item.leadIn)),
      ...item.parts.map((part, index) => interaction(item, part, index, names)),
    ],
    feedback: [showFeedback(item.parts.map((_, index) => responseOf(index)))],
  };
}

function interaction(
  item: ExchangeItem,
  { id, text, options, picks }: ExchangePart,
  index: number,
  names: Names,
): XmlElement {
  return element(
    'qti-choice-interaction',
    {
      'response-identifier': responseOf(index),
      shuffle: shuffle(item),
      'max-choices': String(picks),
      'min-choices': '0',
    },
    prompt(item.parts.length === 1 ? item.leadIn : text),
    ...options.map((option) => {
      const identifier = names.ofOption(id, option.id);
      return element(
        'qti-simple-choice',
        { identifier },
        ...inline(option.text),
        ...(option.rationale === '' ? [] : [' ']),
        ...inlineFeedback(identifier, option.rationale),
      );
    }),
  );
}
