import { unique } from '#lib/base/unique.ts';
import type { ExchangeItem, ExchangeOption, ExchangePart } from '../../item.ts';
import { ankiList, ankiParagraphs, ankiText } from './anki-text.ts';

/** The front of a card, as HTML: the case and the lead-in; of marked text, the text comes before the lead-in. */
export function stemHtml({ caseText, leadIn, layout, parts }: ExchangeItem): string {
  const marked = layout === 'phrases' ? (parts[0]?.text ?? '') : '';
  return [caseText, marked, leadIn].map(ankiParagraphs).join('');
}

/** What there is to choose from, as HTML: a list, or the parts and the list that they share, or a list for each part. */
export function optionsHtml({ layout, parts }: ExchangeItem): string {
  const [first, ...others] = parts;
  if (first === undefined) return '';
  if (first.entry !== undefined) return `<p>Answer with a number in ${ankiText(first.entry.unit)}.</p>`;
  // Of steps the parts are places, which are numbers.
  if (others.length === 0 || layout === 'steps') return `${instruction(first)}${lettered(first.options)}`;
  if (parts.every((part) => sharesOptions(part, first)))
    return `${ankiList(parts.map(({ text }) => text))}${instruction(first)}${lettered(first.options)}`;
  return parts
    .map((part) => `${ankiParagraphs(part.text)}${instruction(part)}${lettered(part.options)}`)
    .join('');
}

/** The options of an item in a line: the hint of a gap. */
export function optionsLine({ options }: Pick<ExchangePart, 'options'>): string {
  return unique(options.map(({ text }) => text)).join(' / ');
}

function sharesOptions(part: ExchangePart, other: ExchangePart): boolean {
  return part.picks === other.picks && optionsLine(part) === optionsLine(other);
}

/** Nothing on a card shows how many options may be chosen. */
function instruction({ picks, options }: ExchangePart): string {
  if (picks === 1) return '';
  return `<p>${picks < options.length ? `Choose ${picks}.` : 'Choose every one that is right.'}</p>`;
}

function lettered(options: readonly ExchangeOption[]): string {
  return `<ol type="A">${options.map(({ text }) => `<li>${ankiText(text)}</li>`).join('')}</ol>`;
}
