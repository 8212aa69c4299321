import { strFromU8 } from 'fflate';
import { bom, type Break } from './break.ts';

/** Files for Moodle as tools and people leave them. */
export const MOODLE_BREAKS: readonly Break[] = [
  ['a byte order mark', 'none', ({ text }) => text(/^/u, bom(''))],
  ['line ends of Windows', 'none', ({ text }) => text(/\n/gu, '\r\n')],
  ['UTF-16', 'encoding', ({ bytes }) => Buffer.from(bom(strFromU8(bytes)), 'utf16le')],
  [
    'an idnumber twice',
    'same-id',
    ({ text }) => text(/(<idnumber>)([^<]*)([^]*?<idnumber>)[^<]*/u, '$1$2$3$2'),
  ],
  [
    'pairs without an answer',
    'empty-option',
    ({ text }) => text(/(<subquestion[^]*?<answer>\s*<text>)[^<]*/u, '$1'),
  ],
  [
    'a number that is none',
    'bad-value',
    ({ text }) => text(/(type="numerical"[^]*?<answer [^]*?<text>)[^<]*/u, '$1300 mg'),
  ],
  ['a number with a comma', 'bad-value', ({ text }) => text(/(<tolerance>)[^<]*/u, '$10,5')],
  [
    'a number without a key',
    'scoring',
    ({ text }) => text(/(type="numerical"[^]*?<answer fraction=")100/u, '$10'),
  ],
  ['steps in one place', 'scoring', ({ text }) => text('fraction="2.0000000"', 'fraction="1.0000000"')],
  ['steps that are graded one by one', 'scoring', ({ text }) => text('ALL_OR_NOTHING', 'ABSOLUTE_POSITION')],
  ['a blank with two keys', 'scoring', ({ text }) => text(/(\{1:MULTICHOICE\w*:=[^~}]*~)/u, '$1=')],
  ['a blank without a key', 'scoring', ({ text }) => text(/(\{1:MULTICHOICE\w*:)=/u, '$1')],
  ['a blank that is not closed', 'scoring', ({ text }) => text(/(\{1:MULTICHOICE[^}]*)\}/u, '$1')],
  ['a blank of a type that is misspelt', 'question-form', ({ text }) => text(':MULTICHOICE', ':MULTICHOCE')],
  ['a question that became an essay', 'question-form', ({ text }) => text('type="matching"', 'type="essay"')],
  [
    'a question for two marks',
    'question-form',
    ({ text }) => text('<defaultgrade>1.0000000', '<defaultgrade>2.0000000'),
  ],
  ['a question without a name', 'question-form', ({ text }) => text(/(<name>\s*<text>)[^<]*/u, '$1')],
];
