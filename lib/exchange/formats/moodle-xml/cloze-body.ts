import { BLANK } from '#lib/base/blank.ts';
import type { ExchangeItem, ExchangePart } from '../../item.ts';
import { aroundCloze, clozeAnswer } from './cloze-text.ts';

/** The parts of an item as HTML with embedded answers, set as the item's layout has them. */
export function clozeBody({ layout, parts, order, scoring }: ExchangeItem): string {
  if (layout === 'rows') return `<table>${parts.map(row).join('')}</table>`;
  if (layout !== 'blanks') return parts.map((part) => listed(part, order)).join('');
  const sentences = parts.map((part) => blank(part, order));
  // The pieces of a reasoned answer are one sentence; whoever reads the file again can still tell them apart.
  if (scoring === 'rationale') return `<p>${sentences.map((piece) => `<span>${piece}</span>`).join(' ')}</p>`;
  return sentences.map((sentence) => `<p>${sentence}</p>`).join('');
}

/** The columns of a row stand in their own order: True before False. */
function row(part: ExchangePart): string {
  const answer = clozeAnswer(part, 'drop-down', 'fixed');
  return `<tr><th scope="row">${aroundCloze(part.text)}</th><td>${answer}</td></tr>`;
}

function blank(part: ExchangePart, order: ExchangeItem['order']): string {
  const [before = '', after = ''] = part.text.split(BLANK);
  return `${aroundCloze(before)}${clozeAnswer(part, 'drop-down', order)}${aroundCloze(after)}`;
}

function listed(part: ExchangePart, order: ExchangeItem['order']): string {
  return `<p>${aroundCloze(part.text)}</p>${clozeAnswer(part, 'list', order)}`;
}
