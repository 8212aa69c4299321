import { BLANK } from '#lib/base/blank.ts';
import type { ExchangeItem, ExchangePart } from '../../item.ts';
import { element, type XmlElement, type XmlNode } from '../../xml/xml.ts';
import { caseFlow, namesOf, responseOf, shuffle, type Asked, type Names } from './asked.ts';
import { blockFeedback, showFeedback } from './feedback.ts';
import { flow, inline } from './flow.ts';
import { partScores } from './part-score.ts';

/** Sentences with a list in the place of each blank. */
export function inlineChoice(item: ExchangeItem): Asked {
  const names = namesOf(item);
  const sentences = item.parts.map((part, index) => sentence(item, part, index, names));
  // The pieces of a reasoned answer are one sentence.
  const paragraphs =
    item.scoring === 'rationale'
      ? [sentences.flatMap((pieces, index) => (index === 0 ? pieces : [' ', ...pieces]))]
      : sentences;
  return {
    ...partScores(item, names),
    body: [
      ...caseFlow(item),
      ...flow(item.leadIn),
      ...paragraphs.map((pieces) => element('p', {}, ...pieces)),
      ...item.parts.flatMap((part) => blocks(part, names)),
    ],
    feedback: [showFeedback(item.parts.map((_, index) => responseOf(index)))],
  };
}

function sentence(
  item: ExchangeItem,
  { id, text, options }: ExchangePart,
  index: number,
  names: Names,
): readonly XmlNode[] {
  const [before = '', after = ''] = text.split(BLANK);
  const choices = options.map((option) =>
    element('qti-inline-choice', { identifier: names.ofOption(id, option.id) }, option.text),
  );
  const list = element(
    'qti-inline-choice-interaction',
    { 'response-identifier': responseOf(index), shuffle: shuffle(item) },
    ...choices,
  );
  return [...inline(before), list, ...inline(after)].filter((piece) => piece !== '');
}

function blocks({ id, options }: ExchangePart, names: Names): readonly XmlElement[] {
  return options.flatMap(({ id: option, text, rationale }) =>
    blockFeedback(names.ofOption(id, option), text, rationale),
  );
}
