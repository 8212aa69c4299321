import type { ExchangeItem, ExchangePart } from '../../item.ts';
import { onlyPart } from '../../only-part.ts';
import { element, type XmlElement } from '../../xml/xml.ts';
import type { Answers } from './answers.ts';
import { respcondition, responseLabel, shareOf, varequal } from './elements.ts';
import { identsOf, type Idents } from '../../idents.ts';
import { optionFeedback } from './option-feedback.ts';

const RESPONSE = 'response1';

/** One or several choices from a list. */
export function choice(item: ExchangeItem): Answers {
  const part = onlyPart(item);
  const idents = identsOf(item);
  const labels = part.options.map(({ id, text }) => responseLabel(idents.ofOption(part.id, id), text));
  const { conditions, feedbacks } = optionFeedback(part, RESPONSE, idents);
  const isSingle = part.picks === 1;
  return {
    body: '',
    ids: part.options.map(({ id }) => idents.ofOption(part.id, id)),
    responses: [
      element(
        'response_lid',
        { ident: RESPONSE, rcardinality: isSingle ? 'Single' : 'Multiple' },
        element('render_choice', {}, ...labels),
      ),
    ],
    conditions: [...conditions, ...(isSingle ? oneKey(part, idents) : allKeys(part, idents))],
    feedbacks,
  };
}

function oneKey({ id, options }: ExchangePart, idents: Idents): readonly XmlElement[] {
  return options
    .filter(({ key }) => key)
    .map((option) =>
      respcondition([varequal({ response: RESPONSE, value: idents.ofOption(id, option.id) })], {
        goesOn: false,
        score: { action: 'Set', points: '100' },
      }),
    );
}

/**
 * All keys and nothing else give everything: from this rule Canvas reads which options are keys. Then, for whoever goes by
 * the rules themselves, each key adds its share and each wrong choice takes one off, as Canvas scores this type.
 */
function allKeys({ id, options }: ExchangePart, idents: Idents): readonly XmlElement[] {
  const share = shareOf(options.filter(({ key }) => key).length);
  const chosen = options.map((option) => ({
    key: option.key,
    test: varequal({ response: RESPONSE, value: idents.ofOption(id, option.id) }),
  }));
  const exact = element('and', {}, ...chosen.map(({ key, test }) => (key ? test : element('not', {}, test))));
  return [
    respcondition([exact], { goesOn: false, score: { action: 'Set', points: '100' } }),
    ...chosen.map(({ key, test }) =>
      respcondition([test], { goesOn: true, score: { action: 'Add', points: key ? share : `-${share}` } }),
    ),
  ];
}
