import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { foldSpace } from '#lib/base/words.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import { leadInOf, type ItemDraft } from '#lib/items/item.ts';
import { bankCodes } from './codes.ts';

/** The kind of the item that a bow-tie gives. */
const DIAGRAM = 'bow-tie';

/**
 * A warning for every patient case that opens no item, at the case, and for every bow-tie that gives no diagram, at the bow-tie
 * (`bank/case-without-item`).
 *
 * @param items those that were refused too, when that is told of
 */
export function casesWithoutItem(
  items: readonly ItemDraft[],
  lessons: readonly ParsedLesson[],
): readonly Diagnostic[] {
  const opening = new Set(items.flatMap(casesOf).map(foldSpace));
  const drawn = new Set(
    items
      .filter(({ kind }) => kind === DIAGRAM)
      .flatMap(casesOf)
      .map(foldSpace),
  );
  return lessons.flatMap(({ entry: { cases }, locate }) =>
    cases.flatMap(({ id, text, phrases, 'bow-tie': bowTie }, index) => {
      if (opening.has(foldSpace(text))) {
        if (bowTie === undefined || drawn.has(foldSpace(text))) return [];
        const place = locate(['cases', index, 'bow-tie']);
        return [diagnose(bankCodes.caseWithoutItem, place, NO_DIAGRAM, { help: BOW_TIE })];
      }
      const marks = Object.keys(phrases).length > 0;
      const why = marks
        ? 'with `phrases` it opens one to mark words in, and that needs two right and two wrong answers that can be proved'
        : `no question of its facts follows a case${bowTie === undefined ? '' : ', and its bow-tie lacks options that can be proved'}`;
      const message = `Unexpected case "${id}" without an item, expected one that it opens: ${why}`;
      return [diagnose(bankCodes.caseWithoutItem, locate(['cases', index, 'id']), message)];
    }),
  );
}

const NO_DIAGRAM =
  'Unexpected bow-tie without a diagram, expected one of three questions with answers enough that can be proved, of which none names what is right in another';
const BOW_TIE =
  'Give `condition` one right answer and three wrong ones, `actions` and `monitoring` two members or more and three entries under `false`; let these two speak of the signs, and not of the condition that is asked for.';

/** The case before the question, or the text in which words are marked. */
function casesOf({ stem, parts = [] }: ItemDraft): readonly string[] {
  return [stem.slice(0, -leadInOf(stem).length), ...parts.map(({ text }) => text)];
}
