import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { Format, Loss, Refusal } from '../../format.ts';
import { readableIdentity } from '../../identity.ts';
import type { ExchangeItem, ExchangePart } from '../../item.ts';
import { categoryBefore } from '../../moodle-category.ts';
import { moodleShare } from '../../moodle-shares.ts';
import { numberAnswers } from '../../number-answers.ts';
import { rationaleParagraphs } from '../../rationale-text.ts';
import { sourceLines } from '../../source-lines.ts';
import { answerLines } from './answers.ts';
import { giftEscaped, giftText, idComment } from './gift-text.ts';
import { lossesOf } from './losses.ts';
import { shapeOf, type Shape } from './shape.ts';

/** Questions as text that people can read and compare. */
export const format: Format = {
  name: 'gift',
  title: 'GIFT',
  purpose:
    'Text that can be read, compared and corrected by hand, for Moodle and other systems that read GIFT.',
  extension: 'gift',
  mediaType: 'text/plain; charset=utf-8',
  judge,
  write: (items) => new TextEncoder().encode(items.map(withCategory).join('\n')),
};

const ARROW = '->';

function judge(item: ExchangeItem): Result<readonly Loss[], Refusal> {
  const shape = shapeOf(item);
  if (shape === undefined)
    return refuse({ reason: 'GIFT has no question with several drop-downs or several lists of choices.' });
  const reason = faultOf(item, shape);
  return reason === undefined ? ok(lossesOf(item, shape)) : refuse({ reason });
}

function faultOf({ parts }: ExchangeItem, shape: Shape): string | undefined {
  if (parts.some((part) => hasArrow(part, shape)))
    return 'GIFT cannot tell an arrow (->) in a text from the one between a pair.';
  if (shape === 'numerical' && parts.some((part) => numberAnswers(part) === undefined))
    return 'It accepts no range of numbers.';
  const keys = parts[0]?.options.filter(({ key }) => key).length ?? 0;
  return shape === 'multi' && moodleShare(keys) === undefined
    ? 'There is no weight for one of so many keys.'
    : undefined;
}

/** In pairs any arrow misleads; elsewhere one in a key, because some readers try a pair wherever they meet `=`. */
function hasArrow({ text, options }: ExchangePart, shape: Shape): boolean {
  if (shape === 'match')
    return [text, ...options.map((option) => option.text)].some((one) => one.includes(ARROW));
  return options.some((option) => option.key && option.text.includes(ARROW));
}

/** The question, after its category where the one before it is of another lesson. */
function withCategory(item: ExchangeItem, index: number, items: readonly ExchangeItem[]): string {
  const category = categoryBefore(items, index);
  return category === undefined ? question(item) : `$CATEGORY: ${category}\n\n${question(item)}`;
}

function question(item: ExchangeItem): string {
  const shape = shapeOf(item);
  const lines = shape === undefined ? [] : answerLines(item, shape);
  return [
    idComment(readableIdentity(item), item.tags),
    `::${giftEscaped(item.title)}::[plain]${stem(item)} {${shape === 'numerical' ? '#' : ''}`,
    ...lines.map((line) => `\t${line}`),
    `\t####${giftText([...rationaleParagraphs(item), ...sourceLines(item)].join('\n'))}`,
    '}\n',
  ].join('\n');
}

/** The case and the lead-in; of marked text, the text comes first. */
function stem({ caseText, leadIn, layout, parts }: ExchangeItem): string {
  const marked = layout === 'phrases' ? (parts[0]?.text ?? '') : '';
  const texts = [caseText, marked, leadIn].filter((text) => text !== '');
  return giftEscaped(texts.join('\n\n'));
}
