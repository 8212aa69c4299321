import { readCodes } from '../codes.ts';
import { oneLine } from '../plain-text.ts';
import { fault, type Reading } from '../read-bank.ts';
import { leaveOut } from '../take-item.ts';
import { idAndTags, type GiftBlock } from './blocks.ts';
import { findSign } from './escapes.ts';

/**
 * The blocks of a file without those of questions that have an empty line among their answers, where Moodle ends a question. Each is
 * told of at that line, and is one question that is left out. Diagnostics: `exchange/gift-syntax`.
 */
export function withoutSplit(reading: Reading, blocks: readonly GiftBlock[]): readonly GiftBlock[] {
  const whole: GiftBlock[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) continue;
    const end = isBegun(block) ? endOf(blocks, at) : at;
    if (end === at) whole.push(block);
    else tellSplit(reading, block);
    at = end;
  }
  return whole;
}

/** Whether its answers are begun and not ended. */
function isBegun({ text }: GiftBlock): boolean {
  const open = findSign(text, '{');
  return open !== -1 && findSign(text, '}', open + 1) === -1;
}

/** The last of the blocks that hold the answers begun in one; that one itself where another question begins before they end. */
function endOf(blocks: readonly GiftBlock[], begun: number): number {
  for (let at = begun + 1; at < blocks.length; at += 1) {
    const text = blocks[at]?.text ?? '';
    const [open, close] = [findSign(text, '{'), findSign(text, '}')];
    if (close !== -1 && (open === -1 || close < open)) return at;
    if (open !== -1 || /^\s*(?:::|\$CATEGORY)/u.test(text)) return begun;
  }
  return begun;
}

function tellSplit(reading: Reading, { text, from, comments }: GiftBlock): void {
  const line = from + text.length;
  const message = 'Unexpected empty line between "{" and "}", expected none: it ends the question';
  fault(reading, readCodes.giftSyntax, reading.place(line, line), message, {
    help: 'Delete the empty line.',
  });
  const { id } = idAndTags(comments);
  leaveOut(reading, 'not readable', { id, stem: oneLine(text), place: reading.place(from, line) });
}
