import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedBlueprint } from '#lib/content/model.ts';
import { bankCodes } from './codes.ts';

/** What stands in a new quiz, begun or imported, in the place of its introduction. */
export const QUIZ_INTRODUCTION =
  'What the quiz is for, in a sentence or two: learners read it before they start.';

/** That a quiz still has what stands in a new one in the place of its introduction: `bank/placeholder-introduction`, at those words. */
export function placeholderIntroduction({ sentences }: ParsedBlueprint): readonly Diagnostic[] {
  return sentences
    .filter(({ text }) => withoutStop(text) === withoutStop(QUIZ_INTRODUCTION))
    .map(({ place }) =>
      diagnose(
        bankCodes.placeholderIntroduction,
        place,
        'Unexpected words of a new quiz, expected what this quiz is for',
      ),
    );
}

/** Sentences are read with or without the full stop at their end. */
function withoutStop(text: string): string {
  return text.trim().replace(/\.$/u, '');
}
