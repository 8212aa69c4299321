import { shortened } from '#lib/base/shortened.ts';
import { fieldCodes } from './codes/field-codes.ts';
import type { ForeignMark } from './foreign-marks.ts';
import { isLeftToWrite, leftMessage, saysLeftToWrite } from './left-to-write.ts';
import { NOTE } from './left-words.ts';
import type { MarkdownNode } from './markdown-tree.ts';

const NOTES = new RegExp(NOTE, 'gu');
/** In front of the words of a heading, and marks around words. */
const MARKS = /^#{1,6} |[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}/gu;
/** What stands around the words of a cell. */
const CELL = /^\|?[ \t]*(?<words>.*?)[ \t]*\|?$/su;

/**
 * `content/left-to-write` of a paragraph, a heading or a cell of a table whose words nobody wrote yet; undefined for all others.
 *
 * @param written the block as its author wrote it
 */
export function leftBlock(node: MarkdownNode, written: string): ForeignMark | undefined {
  if (node.type === 'tableCell') {
    const words = CELL.exec(written)?.groups?.['words'] ?? '';
    return saysLeftToWrite(words) ? found(words, written.indexOf(words)) : undefined;
  }
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
  return isLeftToWrite(written.replaceAll(MARKS, '')) ? found(written, 0) : undefined;
}

/** The same of each note to oneself in a text. */
export function notesLeft(text: string): readonly ForeignMark[] {
  return [...text.matchAll(NOTES)].map(({ 0: note, index }) => found(note.trimEnd(), index));
}

function found(text: string, from: number): ForeignMark {
  const message = leftMessage(shortened(text.replaceAll(/\s+/gu, ' '), 60));
  return { fault: { page: fieldCodes.leftToWrite, message }, from, to: from + text.length };
}
