import { invariant } from '#lib/base/invariant.ts';
import type { ExchangeItem, ExchangePart } from '../../item.ts';
import { element, type XmlElement } from '../../xml/xml.ts';
import type { Answers } from './answers.ts';
import { material, respcondition, responseLabel, shareOf, varequal } from './elements.ts';
import { identsOf } from '../../idents.ts';

/** Rows, each with one answer from a list that all share. */
export function match(item: ExchangeItem): Answers {
  const idents = identsOf(item);
  const [first] = item.parts;
  invariant(first !== undefined, `${item.id} has no part`);
  const identOf = new Map(first.options.map(({ id, text }) => [text, idents.ofOption(first.id, id)]));
  const rows = item.parts.map((part) => ({ part, response: `response_${idents.ofPart(part.id)}` }));
  const share = shareOf(rows.length);
  return {
    body: '',
    ids: item.parts.map(({ id }) => idents.ofPart(id)),
    responses: rows.map(({ part, response }) => row(part.text, response, identOf)),
    conditions: rows.map(({ part, response }) =>
      respcondition([varequal({ response, value: identOf.get(keyOf(part)) ?? '' })], {
        goesOn: true,
        score: { action: 'Add', points: share },
      }),
    ),
    feedbacks: [],
  };
}

function row(text: string, response: string, identOf: ReadonlyMap<string, string>): XmlElement {
  return element(
    'response_lid',
    { ident: response },
    material(text, 'text/plain'),
    element('render_choice', {}, ...[...identOf].map(([answer, ident]) => responseLabel(ident, answer))),
  );
}

function keyOf({ options }: ExchangePart): string {
  return options.find(({ key }) => key)?.text ?? '';
}
