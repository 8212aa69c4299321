import { paragraphs } from '../../html.ts';
import type { ExchangePart } from '../../item.ts';
import type { XmlElement } from '../../xml/xml.ts';
import { itemfeedback, respcondition, varequal } from './elements.ts';
import type { Idents } from '../../idents.ts';

/** Why each option of a part is right or wrong: the rules that show it and its text. */
export interface OptionFeedback {
  readonly conditions: readonly XmlElement[];
  readonly feedbacks: readonly XmlElement[];
}

/** The feedback of the options that have a rationale. The name of a feedback is the id of its answer and `_fb`: Canvas finds it so. */
export function optionFeedback(
  { id, options }: ExchangePart,
  response: string,
  idents: Idents,
): OptionFeedback {
  const said = options
    .filter(({ rationale }) => rationale !== '')
    .map(({ id: option, rationale }) => ({ ident: idents.ofOption(id, option), rationale }));
  return {
    conditions: said.map(({ ident }) =>
      respcondition([varequal({ response, value: ident })], { goesOn: true, feedback: `${ident}_fb` }),
    ),
    feedbacks: said.map(({ ident, rationale }) => itemfeedback(`${ident}_fb`, paragraphs(rationale))),
  };
}
