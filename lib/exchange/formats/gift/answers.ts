import { unique } from '#lib/base/unique.ts';
import type { ExchangeItem, ExchangeOption } from '../../item.ts';
import { moodleShare } from '../../moodle-shares.ts';
import { numberAnswers } from '../../number-answers.ts';
import { giftEscaped, giftText } from './gift-text.ts';
import type { Shape } from './shape.ts';

/** The answers of an item, a line each, as its shape has them. */
export function answerLines(item: ExchangeItem, shape: Shape): readonly string[] {
  const [part] = item.parts;
  if (part === undefined) return [];
  switch (shape) {
    case 'single':
      return part.options.map((option) => `${option.key ? '=' : '~'}${withFeedback(option)}`);
    case 'multi':
      return part.options.map((option) => `~${weight(option, part.options)}${withFeedback(option)}`);
    case 'match':
      return pairs(item);
    case 'numerical':
      return (numberAnswers(part) ?? []).map(
        ({ value, tolerance, key, rationale }) =>
          `=%${key ? 100 : 0}%${value}:${tolerance}${feedback(rationale)}`,
      );
  }
}

/** A wrong choice takes off what a right one gives: choosing everything must not pay. */
function weight({ key }: ExchangeOption, options: readonly ExchangeOption[]): string {
  const share = moodleShare(options.filter((option) => option.key).length) ?? '100';
  return key ? `%${share}%` : `%-${share}%`;
}

/** Answers that are nobody's key come last, with nothing before the arrow. */
function pairs({ parts }: ExchangeItem): readonly string[] {
  const keyOf = (options: readonly ExchangeOption[]): string => options.find(({ key }) => key)?.text ?? '';
  const keys = parts.map(({ options }) => keyOf(options));
  const texts = unique(parts.flatMap(({ options }) => options.map(({ text }) => text)));
  return [
    ...parts.map(({ text, options }) => `=${giftText(text)} -> ${giftEscaped(keyOf(options))}`),
    ...texts.filter((text) => !keys.includes(text)).map((text) => `= -> ${giftEscaped(text)}`),
  ];
}

function withFeedback({ text, rationale }: ExchangeOption): string {
  return `${giftText(text)}${feedback(rationale)}`;
}

function feedback(rationale: string): string {
  return rationale === '' ? '' : `#${giftText(rationale)}`;
}
