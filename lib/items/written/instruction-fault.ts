import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { WrittenItem } from '#lib/content/written/written-item.ts';
import { enterNumber, numberAsked, SELECT_ALL, selectExactly } from '#lib/knowledge/instructions.ts';
import { leadInOf } from '../item.ts';
import { writtenItemCodes } from './codes.ts';

/** What tells how many answers to choose, in any words: "(Choose two.)", "Select all that apply". */
const INSTRUCTION =
  /[?.]\s*(?<words>\(?\s*(?:please )?(?:select|choose|pick|tick|mark|check|name|indicate)\s+(?:the |any )?(?:all|both|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\b[^.?!()]*[.!]?\s*\)?[.!]?)\s*$/iu;

/** What tells that a number is typed, or how it is rounded, in any words: "Type a number in mg", "(round to the nearest tenth)". */
const TYPED =
  /[?.]\s*(?<words>\(?\s*(?:please )?(?:enter|type|write|give|state|record|round(?:ed)?|answer)\b[^?]*\b(?:numbers?|figures?|digits?|decimals?|nearest|round(?:ed)?|tenths?|how many)\b[^?]*)$/iu;

/** An instruction behind a question that is not as learners are shown it, or that asks for another number than is right. */
export function instructionFault(written: WrittenItem): Diagnostic | undefined {
  const typed = TYPED.exec(leadInOf(written.stem))?.groups?.['words']?.trim();
  return typed === undefined ? choiceFault(written) : typedFault(typed, written);
}

function typedFault(words: string, { stemPlace }: WrittenItem): Diagnostic | undefined {
  if (numberAsked(words) !== undefined) return undefined;
  const message = `Unexpected "${words}" behind the question, expected "${enterNumber('mg')}" with the unit of the fact, or "${enterNumber('mg', 1)}" where its formula is rounded`;
  return diagnose(writtenItemCodes.otherInstruction, stemPlace, message, {
    help: 'End the question with its question mark, and write the instruction behind it in these words; leave it out where an option is chosen.',
  });
}

function choiceFault({ stem, stemPlace, options }: WrittenItem): Diagnostic | undefined {
  const words = INSTRUCTION.exec(leadInOf(stem))?.groups?.['words'];
  const keys = options.filter(({ key }) => key).length;
  if (words === undefined || words === SELECT_ALL || (keys > 1 && words === selectExactly(keys)))
    return undefined;
  const expected =
    keys > 1
      ? `"${SELECT_ALL}", "${selectExactly(keys)}" for the ${String(keys)} options that are marked as right, or nothing`
      : `nothing: ${String(keys)} option is marked as right`;
  const message = `Unexpected "${words.trim()}" behind the question, expected ${expected}`;
  return diagnose(writtenItemCodes.otherInstruction, stemPlace, message);
}
