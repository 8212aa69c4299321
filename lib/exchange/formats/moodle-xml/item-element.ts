import { list, paragraphs } from '../../html.ts';
import { readableIdentity } from '../../identity.ts';
import type { ExchangeItem, ExchangeOption } from '../../item.ts';
import { rationaleParagraphs } from '../../rationale-text.ts';
import { sourceLines } from '../../source-lines.ts';
import { cdata, element, type XmlElement } from '../../xml/xml.ts';

/** Moodle's column for the name of a question. */
const NAME_MAX = 255;

/** What stands in a question of any type before what is its own. */
export interface ElementHead {
  readonly type: string;
  /** HTML. */
  readonly text: string;
}

/** A question with what every type has. */
export function itemElement(
  item: ExchangeItem,
  { type, text }: ElementHead,
  ...own: readonly XmlElement[]
): XmlElement {
  return element(
    'question',
    { type },
    element('name', {}, plain(nameOf(item))),
    html('questiontext', text),
    html('generalfeedback', generalFeedback(item)),
    // Every item weighs the same; only the first answer counts, so a second try earns nothing.
    element('defaultgrade', {}, '1.0000000'),
    element('penalty', {}, '1.0000000'),
    element('hidden', {}, '0'),
    element('idnumber', {}, readableIdentity(item)),
    ...own,
    element('tags', {}, ...item.tags.map((tag) => element('tag', {}, plain(tag)))),
  );
}

/** The case and the lead-in as HTML; of marked text, the text comes first. */
export function stemHtml({ caseText, leadIn, layout, parts }: ExchangeItem): string {
  const marked = layout === 'phrases' ? (parts[0]?.text ?? '') : '';
  return [caseText, marked, leadIn].map(paragraphs).join('');
}

/** An element whose text is HTML, and what else stands in it. */
export function html(name: string, text: string, ...own: readonly XmlElement[]): XmlElement {
  return element(
    name,
    { format: 'html' },
    element('text', {}, ...(text === '' ? [] : [cdata(text)])),
    ...own,
  );
}

/** A text element of plain text. */
export function plain(text: string): XmlElement {
  return element('text', {}, text);
}

/** An answer with its share and its rationale. */
export function answer(
  { text, rationale }: ExchangeOption,
  fraction: string,
  ...own: readonly XmlElement[]
): XmlElement {
  return element(
    'answer',
    { fraction, format: 'html' },
    element('text', {}, cdata(paragraphs(text))),
    html('feedback', paragraphs(rationale)),
    ...own,
  );
}

/** The title, unless it is longer than Moodle's column: nothing is cut, so then the id. */
function nameOf({ title, id }: ExchangeItem): string {
  return title.length <= NAME_MAX ? title : id;
}

function generalFeedback(item: ExchangeItem): string {
  return `${rationaleParagraphs(item).map(paragraphs).join('')}${list(sourceLines(item))}`;
}
