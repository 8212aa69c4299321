import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { foldSpace } from '#lib/base/words.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import { leadInOf, type ItemDraft } from '#lib/items/item.ts';
import { bankCodes } from './codes.ts';

/**
 * A warning for every patient case that opens no item, at the case (`bank/case-without-item`).
 *
 * @param items those that were refused too, when that is told of
 */
export function casesWithoutItem(
  items: readonly ItemDraft[],
  lessons: readonly ParsedLesson[],
): readonly Diagnostic[] {
  const opening = new Set(items.flatMap(casesOf).map(foldSpace));
  return lessons.flatMap(({ entry: { cases }, locate }) =>
    cases.flatMap(({ id, text, phrases, 'bow-tie': bowTie }, index) => {
      if (opening.has(foldSpace(text))) return [];
      const marks = Object.keys(phrases).length > 0;
      const why = marks
        ? 'with `phrases` it opens one to mark words in, and that needs two right and two wrong answers that can be proved'
        : `no question of its facts follows a case${bowTie === undefined ? '' : ', and its bow-tie lacks options that can be proved'}`;
      const message = `Unexpected case "${id}" without an item, expected one that it opens: ${why}`;
      return [diagnose(bankCodes.caseWithoutItem, locate(['cases', index, 'id']), message)];
    }),
  );
}

/** The case before the question, or the text in which words are marked. */
function casesOf({ stem, parts = [] }: ItemDraft): readonly string[] {
  return [stem.slice(0, -leadInOf(stem).length), ...parts.map(({ text }) => text)];
}
