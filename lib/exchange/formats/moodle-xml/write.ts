import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { Format, Loss, Refusal } from '../../format.ts';
import { readableIdentity } from '../../identity.ts';
import type { ExchangeItem } from '../../item.ts';
import { element, xmlDocument, type XmlElement } from '../../xml/xml.ts';
import { categoryBefore } from '../../moodle-category.ts';
import { moodleShare } from '../../moodle-shares.ts';
import { lossesOf } from './losses.ts';
import { numberAnswers } from '../../number-answers.ts';
import { plain } from './item-element.ts';
import { elementOf } from './element-of.ts';
import { keysIn, shapeOf } from './shape.ts';

/** Moodle's columns for the id of a question and for a tag. */
const ID_MAX = 100;
const TAG_MAX = 50;

/** Questions for the question bank of Moodle 4.4 or later. */
export const format: Format = {
  name: 'moodle-xml',
  title: 'Moodle XML',
  purpose:
    'Fills the question bank of a course in Moodle 4.4 or later, with partial credit, the reason for each answer, tags and ids.',
  extension: 'xml',
  mediaType: 'application/xml; charset=utf-8',
  judge,
  write: (items) =>
    new TextEncoder().encode(xmlDocument(element('quiz', {}, ...items.flatMap(withCategory)))),
};

function judge(item: ExchangeItem): Result<readonly Loss[], Refusal> {
  const reason = faultOf(item);
  return reason === undefined ? ok(lossesOf(item)) : refuse({ reason });
}

function faultOf(item: ExchangeItem): string | undefined {
  const shape = shapeOf(item);
  if (readableIdentity(item).length > ID_MAX)
    return `Its id has more than the ${ID_MAX} characters that Moodle keeps.`;
  const long = item.tags.find((tag) => tag.length > TAG_MAX);
  if (long !== undefined)
    return `Its tag "${long}" has more than the ${TAG_MAX} characters that Moodle keeps.`;
  if (shape === 'numerical' && item.parts.some((part) => numberAnswers(part) === undefined))
    return 'It accepts no range of numbers.';
  const hasShares = shape !== 'multi' && shape !== 'cloze';
  return hasShares || item.parts.every((part) => moodleShare(keysIn(part)) !== undefined)
    ? undefined
    : 'Moodle has no fraction for one of so many keys.';
}

/** The question, after its category where one begins. */
function withCategory(
  item: ExchangeItem,
  index: number,
  items: readonly ExchangeItem[],
): readonly XmlElement[] {
  const path = categoryBefore(items, index);
  return path === undefined ? [elementOf(item)] : [category(path), elementOf(item)];
}

function category(path: string): XmlElement {
  return element(
    'question',
    { type: 'category' },
    element('category', {}, plain(path)),
    element('info', { format: 'html' }, plain('')),
  );
}
