import { strFromU8 } from 'fflate';
import { bom, type Break } from './break.ts';

/** Files for GIFT as tools and people leave them. */
export const GIFT_BREAKS: readonly Break[] = [
  ['a byte order mark', 'none', ({ text }) => text(/^/u, bom(''))],
  ['line ends of Windows', 'none', ({ text }) => text(/\n/gu, '\r\n')],
  ['UTF-16', 'encoding', ({ bytes }) => Buffer.from(bom(strFromU8(bytes)), 'utf16le')],
  ['a pair without an answer', 'empty-option', ({ text }) => text(/(=[^~{}]*? -> )[^\n]*/u, '$1')],
  ['a pair without an arrow', 'question-form', ({ text }) => text(' -> ', ' ')],
  [
    'a single pair',
    'question-form',
    ({ text }) => text(/(\{\n\t=[^\n]* -> [^\n]*\n)(?:\t= ?[^\n]*\n)*/u, '$1'),
  ],
  ['a number with a comma', 'bad-value', ({ text }) => text(/(=%100%-?\d+(?:\.\d+)?):/u, '$1,5:')],
  ['a number with a unit', 'bad-value', ({ text }) => text(/(=%100%-?\d+(?:\.\d+)?):/u, '$1 mg:')],
  ['a number without a key', 'scoring', ({ text }) => text('=%100%', '=%0%')],
  ['a wrong amount in front', 'scoring', ({ text }) => text(/(\t=%100%[^\n]*\n)(\t=%0%[^\n]*\n)/u, '$2$1')],
  ['a question without answers', 'question-form', ({ text }) => text(/\{\n\t=[^}]*\}/u, '{}')],
  ['a question without braces', 'question-form', ({ text }) => text(/\{\n\t=[^}]*\}/u, '')],
  ['an id twice', 'same-id', ({ text }) => text(/(\[id:)([^\]]*)([^]*?\[id:)[^\]]*/u, '$1$2$3$2')],
  ['answers that are all right', 'question-form', ({ text }) => text(/\t~(?!%)/gu, '\t=')],
];
