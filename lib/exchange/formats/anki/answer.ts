import type { ExchangeItem, ExchangeOption, ExchangePart } from '../../item.ts';
import { rationaleParagraphs } from '../../rationale-text.ts';
import { ankiList, ankiParagraphs, ankiText } from './anki-text.ts';

/** What is right, as HTML. */
export function answerHtml(item: ExchangeItem): string {
  const [first, ...others] = item.parts;
  if (first === undefined || others.length > 0) return rationaleParagraphs(item).map(ankiParagraphs).join('');
  const keys = first.options.filter(({ key }) => key).map(({ text }) => text);
  return `${keys.length === 1 ? ankiParagraphs(keys.join('')) : ankiList(keys)}${acceptedHtml(first)}`;
}

/** Why, as HTML: of one part the whole list with a reason for each; of several the reasons against what is wrong, folded. */
export function reasonsHtml({ parts }: ExchangeItem): string {
  const [first, ...others] = parts;
  if (first === undefined) return '';
  return others.length === 0
    ? `<ol type="A">${first.options.map(judged).join('')}</ol>`
    : againstOthers(parts);
}

/** What is right in a text with gaps, and why. */
export function clozeReasonsHtml(item: ExchangeItem): string {
  return `${rationaleParagraphs(item).map(ankiParagraphs).join('')}${againstOthers(item.parts)}`;
}

function acceptedHtml({ entry }: ExchangePart): string {
  if (entry === undefined || entry.lowest === entry.highest) return '';
  return `<p>${ankiText(`Accepted: ${entry.lowest} to ${entry.highest} ${entry.unit}`)}</p>`;
}

/** Right and wrong are told in words, not by colour alone. */
function judged({ text, key, rationale }: ExchangeOption): string {
  const word = key ? 'Right' : 'Wrong';
  const why = rationale === '' ? '' : `<br>${ankiText(rationale)}`;
  return `<li class="${word.toLowerCase()}"><b>${word}</b> ${ankiText(text)}${why}</li>`;
}

function againstOthers(parts: readonly ExchangePart[]): string {
  const lists = parts.map(against).join('');
  return lists === '' ? '' : `<details><summary>Why not the others?</summary>${lists}</details>`;
}

function against({ text, options }: ExchangePart): string {
  const wrong = options.filter(({ key, rationale }) => !key && rationale !== '');
  if (wrong.length === 0) return '';
  return `${ankiParagraphs(text)}${ankiList(wrong.map((option) => `${option.text}: ${option.rationale}`))}`;
}
