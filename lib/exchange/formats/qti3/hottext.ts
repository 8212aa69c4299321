import type { ExchangeItem, ExchangePart } from '../../item.ts';
import { onlyPart } from '../../only-part.ts';
import { element, type XmlNode } from '../../xml/xml.ts';
import { caseFlow, namesOf, prompt, responseOf, type Asked, type Names } from './asked.ts';
import { blockFeedback, showFeedback } from './feedback.ts';
import { inline } from './flow.ts';
import { partScores } from './part-score.ts';

/** Phrases of a text, each of which can be selected. */
export function hottext(item: ExchangeItem): Asked {
  const names = namesOf(item);
  const part = onlyPart(item);
  return {
    ...partScores(item, names),
    body: [
      ...caseFlow(item),
      element(
        'qti-hottext-interaction',
        { 'response-identifier': responseOf(0), 'max-choices': String(part.picks), 'min-choices': '0' },
        prompt(item.leadIn),
        element('p', {}, ...marked(part, names)),
      ),
      ...part.options.flatMap(({ id, text, rationale }) =>
        blockFeedback(names.ofOption(part.id, id), text, rationale),
      ),
    ],
    feedback: [showFeedback([responseOf(0)])],
  };
}

/** The text cut at its phrases; each stands in it once, and none in another. */
function marked({ id, text, options }: ExchangePart, names: Names): readonly XmlNode[] {
  const phrases = options
    .map((option) => ({ option, from: text.indexOf(option.text) }))
    .sort((a, b) => a.from - b.from);
  const pieces: XmlNode[] = [];
  let at = 0;
  for (const { option, from } of phrases) {
    pieces.push(...inline(text.slice(at, from)));
    pieces.push(element('qti-hottext', { identifier: names.ofOption(id, option.id) }, option.text));
    at = from + option.text.length;
  }
  return [...pieces, ...inline(text.slice(at))].filter((piece) => piece !== '');
}
