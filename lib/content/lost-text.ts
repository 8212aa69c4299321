import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { bodyCodes } from './codes/body-codes.ts';
import type { EntryFile } from './entry-file.ts';
import { nearestSentence, sameWords, wordsOf, type FoldedBlock } from './evidence.ts';
import type { Numbered } from './lesson-checks.ts';
import type { FactEntry } from './schema/fact-schema.ts';

/** So many facts without their evidence are told of one by one, each with the sentence that is nearest. */
const SHOWN_EACH = 3;
/** A sentence with so many of the words is the evidence in other words, and to be copied anew. Chosen. */
const SAME_SENTENCE = 0.7;
/** So many of them are named. */
const NAMED_MAX = 12;
const SENTENCE_END = /[.!?:][\p{Pe}\p{Pf}"'*_]*$/u;

/**
 * Of facts whose evidence does not stand in a body, those of which it has no sentence either: none where they are few. Where it ends
 * within a sentence it was cut, and lost what is missing.
 */
export function lostFacts(
  blocks: readonly FoldedBlock[],
  missing: readonly Numbered<FactEntry>[],
): readonly Numbered<FactEntry>[] {
  if (missing.length <= SHOWN_EACH) return [];
  const lost = missing.filter(({ entry }) => isLost(blocks, entry.evidence.text));
  if (lost.length <= SHOWN_EACH) return [];
  return isCut(blocks) ? missing : lost;
}

function isCut(blocks: readonly FoldedBlock[]): boolean {
  return !SENTENCE_END.test(blocks.at(-1)?.text ?? '');
}

function isLost(blocks: readonly FoldedBlock[], evidence: string): boolean {
  if (sameWords(blocks, evidence) !== undefined) return false;
  const there = new Set(wordsOf(nearestSentence(blocks, evidence) ?? ''));
  const words = wordsOf(evidence);
  return words.filter((word) => there.has(word)).length < words.length * SAME_SENTENCE;
}

/** One for all of them: a part of the text is gone, as is seen at its end where that is no end of a sentence. */
export function lostText(
  blocks: readonly FoldedBlock[],
  lost: readonly Numbered<FactEntry>[],
  { source, locate }: EntryFile,
): Diagnostic {
  const names = lost.slice(0, NAMED_MAX).map(({ entry: { id } }) => `"${id}"`);
  const more = lost.length - names.length;
  const facts = `${String(lost.length)} facts: ${names.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
  const help =
    'Restore the text from version control, or from another copy of the file. Where it was taken out on purpose, take out the facts too, or copy their evidence from what stands there now.';
  if (!isCut(blocks)) {
    const place = locate(['facts', lost[0]?.index ?? 0, 'evidence', 'text']);
    const message = `Unexpected gap in the text of the lesson, expected the evidence of ${facts}`;
    return diagnose(bodyCodes.missingEvidence, place, message, { help });
  }
  const end = source.text.trimEnd().length;
  const from = source.text.lastIndexOf('\n', end - 1) + 1;
  const message = `Unexpected end of the text within a sentence, expected the rest of it, with the evidence of ${facts}`;
  return diagnose(bodyCodes.missingEvidence, source.place(from, end), message, { help });
}
