import { list, paragraphs } from '../../html.ts';
import type { ExchangeItem } from '../../item.ts';
import { rationaleParagraphs } from '../../rationale-text.ts';
import { sourceLines } from '../../source-lines.ts';
import { element, type XmlElement } from '../../xml/xml.ts';
import type { Answers } from './answers.ts';
import { choice } from './choice.ts';
import { dropdowns } from './dropdowns.ts';
import { itemfeedback, material, respcondition } from './elements.ts';
import { match } from './match.ts';
import { numerical } from './numerical.ts';
import { CANVAS_TYPES, type Shape } from './shape.ts';

/** Canvas' column for the name of a question. */
const NAME_MAX = 255;
const GENERAL = 'general_fb';

/** How the answers of each shape are written. */
const WRITERS: Readonly<Record<Shape, (item: ExchangeItem) => Answers>> = {
  single: choice,
  multi: choice,
  match,
  dropdowns,
  numerical,
};

/** An item as a question of Canvas, with the metadata that tell Canvas its type. It counts one point, as every item does. */
export function itemElement(item: ExchangeItem, shape: Shape): XmlElement {
  const { body, ids, responses, conditions, feedbacks } = WRITERS[shape](item);
  return element(
    'item',
    { ident: item.identity, title: nameOf(item) },
    element(
      'itemmetadata',
      {},
      metadata([
        ['question_type', CANVAS_TYPES[shape]],
        ['points_possible', '1'],
        ['original_answer_ids', ids.join(',')],
        ['assessment_question_identifierref', `question_${item.identity}`],
      ]),
    ),
    element('presentation', {}, material(`${stemHtml(item)}${body}`, 'text/html'), ...responses),
    element(
      'resprocessing',
      {},
      element(
        'outcomes',
        {},
        element('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' }),
      ),
      respcondition([element('other', {})], { goesOn: true, feedback: GENERAL }),
      ...conditions,
    ),
    itemfeedback(GENERAL, generalFeedback(item)),
    ...feedbacks,
  );
}

/** Fields by name. */
export function metadata(fields: readonly (readonly [label: string, entry: string])[]): XmlElement {
  return element(
    'qtimetadata',
    {},
    ...fields.map(([label, entry]) =>
      element('qtimetadatafield', {}, element('fieldlabel', {}, label), element('fieldentry', {}, entry)),
    ),
  );
}

/** The title, unless it is longer than Canvas' column: nothing is cut, so then the id. Learners see neither. */
function nameOf({ title, id }: ExchangeItem): string {
  return title.length <= NAME_MAX ? title : id;
}

/** The case and the lead-in; of marked text, the text comes first. */
function stemHtml({ caseText, leadIn, layout, parts }: ExchangeItem): string {
  const marked = layout === 'phrases' ? (parts[0]?.text ?? '') : '';
  return [caseText, marked, leadIn].map(paragraphs).join('');
}

function generalFeedback(item: ExchangeItem): string {
  return `${rationaleParagraphs(item).map(paragraphs).join('')}${list(sourceLines(item))}`;
}
