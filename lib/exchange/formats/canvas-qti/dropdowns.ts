import { BLANK } from '#lib/base/blank.ts';
import { escapeHtml, paragraphs } from '../../html.ts';
import type { ExchangeItem, ExchangePart } from '../../item.ts';
import { element, type XmlElement } from '../../xml/xml.ts';
import type { Answers } from './answers.ts';
import { material, respcondition, responseLabel, shareOf, varequal } from './elements.ts';
import { identsOf, type Idents } from '../../idents.ts';
import { optionFeedback } from './option-feedback.ts';

interface Blank {
  readonly part: ExchangePart;
  /** As it stands in the text, without its brackets. */
  readonly name: string;
  readonly response: string;
}

/** Sentences with gaps, or questions, each with a list of its own. */
export function dropdowns(item: ExchangeItem): Answers {
  const idents = identsOf(item);
  const prefix = freePrefix(item);
  const blanks = item.parts.map((part, index): Blank => {
    const name = `${prefix}${index + 1}`;
    return { part, name, response: `response_${name}` };
  });
  const said = blanks.map(({ part, response }) => optionFeedback(part, response, idents));
  const share = shareOf(blanks.length);
  return {
    body: bodyOf(blanks, item),
    ids: item.parts.flatMap(({ id, options }) => options.map((option) => idents.ofOption(id, option.id))),
    responses: blanks.map((blank) => response(blank, idents)),
    // What scores comes last: some readers take the last comparison of a list for its key.
    conditions: [
      ...said.flatMap(({ conditions }) => conditions),
      ...blanks.flatMap((blank) => keyCondition(blank, idents, share)),
    ],
    feedbacks: said.flatMap(({ feedbacks }) => feedbacks),
  };
}

/** A word in brackets is a gap where a gap is named so: no text of the item may happen to have one. */
function freePrefix({ caseText, leadIn, parts }: ExchangeItem): string {
  const texts = [caseText, leadIn, ...parts.map(({ text }) => text)];
  let prefix = 'blank';
  while (texts.some((text) => text.includes(`[${prefix}`))) prefix += '_';
  return prefix;
}

function bodyOf(blanks: readonly Blank[], { layout, scoring }: ExchangeItem): string {
  if (layout !== 'blanks')
    return blanks.map(({ part, name }) => `${paragraphs(part.text)}<p>[${name}]</p>`).join('');
  const sentences = blanks.map(({ part, name }) => {
    const [before = '', after = ''] = part.text.split(BLANK);
    return `${escapeHtml(before)}[${name}]${escapeHtml(after)}`;
  });
  // The pieces of a reasoned answer are one sentence.
  const grouped = scoring === 'rationale' ? [sentences.join(' ')] : sentences;
  return grouped.map((sentence) => `<p>${sentence}</p>`).join('');
}

function response({ part, name, response: ident }: Blank, idents: Idents): XmlElement {
  const labels = part.options.map(({ id, text }) => responseLabel(idents.ofOption(part.id, id), text));
  return element(
    'response_lid',
    { ident },
    material(name, 'text/plain'),
    element('render_choice', {}, ...labels),
  );
}

function keyCondition(
  { part, response: ident }: Blank,
  idents: Idents,
  share: string,
): readonly XmlElement[] {
  return part.options
    .filter(({ key }) => key)
    .map(({ id }) =>
      respcondition([varequal({ response: ident, value: idents.ofOption(part.id, id) })], {
        goesOn: true,
        score: { action: 'Add', points: share },
      }),
    );
}
