import { remembered } from '#lib/base/remembered.ts';
import { SELECT_ALL } from '#lib/knowledge/instructions.ts';
import { plain } from './words.ts';

/** Instructions on how to answer: they ask nothing. */
const INSTRUCTION =
  /^(?:select|choose|tick|check|mark|pick)\s+all\s+(?:that|which|the)\b[^.?!]{0,40}[.?!]?$/iu;

/** The paragraphs of a stem, blank ones left out. */
export const paragraphs: (text: string) => readonly string[] = remembered((text) =>
  text
    .split(/\n\s*\n/u)
    .map(plain)
    .filter((paragraph) => paragraph !== ''),
);

/** The sentences of a text, split behind `.`, `?` and `!` before a capital letter or a digit. */
export const sentences: (text: string) => readonly string[] = remembered((text) =>
  paragraphs(text).flatMap((paragraph) => paragraph.split(/(?<=[.?!])\s(?=["(]?[\p{Lu}\p{N}])/u)),
);

/**
 * The sentence that asks: from the last question of the last paragraph on, or its last sentence when nothing there
 * ends with a question mark. Negation and focus are judged here alone; a patient case may say "not".
 */
export const leadIn: (stem: string) => string = remembered((stem) => {
  const asking = paragraphs(stem).filter((paragraph) => !isInstruction(paragraph));
  const last = sentences(asking.at(-1) ?? '');
  const question = last.findLastIndex((sentence) => sentence.endsWith('?'));
  if (question >= 0) return last.slice(question).join(' ');
  return last.findLast((sentence) => !isInstruction(sentence)) ?? '';
});

function isInstruction(sentence: string): boolean {
  return sentence === SELECT_ALL || INSTRUCTION.test(sentence);
}
