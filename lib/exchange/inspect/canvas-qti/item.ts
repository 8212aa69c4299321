import { own } from '#lib/base/own.ts';
import { readCodes } from '../../read/codes.ts';
import { inspectCodes } from '../codes.ts';
import { hold, INSPECT_LIMITS, tell, type Inspecting, type Rules } from '../inspecting.ts';
import { all, attribute, textAt, type XmlPart, type XmlTree } from '../xml/xml-tree.ts';
import { tellOfFeedback } from './feedback-faults.ts';
import { listsOf, tellOfLists, type Choices } from './lists.ts';
import { fieldOf } from './rules.ts';
import { tellOfScoring } from './scoring-faults.ts';

/** Canvas' column for the name of a question. */
const TITLE_MAX = 255;

/** Whether the lists of a question are those of its type. */
const LISTS: Readonly<Record<string, (lists: readonly Choices[]) => boolean>> = {
  multiple_choice_question: (lists) => lists.length === 1 && lists.every(({ isSingle }) => isSingle),
  multiple_answers_question: (lists) => lists.length === 1 && lists.every(({ isSingle }) => !isSingle),
  matching_question: (lists) => lists.length > 0 && lists.every(({ isSingle }) => isSingle),
  multiple_dropdowns_question: (lists) => lists.length > 0 && lists.every(({ isSingle }) => isSingle),
  numerical_question: (lists) => lists.length === 0,
};

/** Tells of everything that is wrong with an item, and takes note of its ident. */
export function tellOfItem(inspecting: Inspecting, part: XmlPart, item: XmlTree): void {
  const ident = attribute(item, 'ident');
  inspecting.ids.push(ident);
  const [presentation] = all(item, 'presentation');
  const [processing] = all(item, 'resprocessing');
  hold(inspecting, inspectCodes.questionForm, part.place(item), headRules(item, presentation, processing));
  if (presentation === undefined || processing === undefined) return;
  const lists = listsOf(presentation);
  tellOfLists(inspecting, part, lists);
  tellOfStem(inspecting, part, presentation, { item, lists });
  tellOfFeedback(inspecting, part, item, lists);
  const most = INSPECT_LIMITS.options;
  if (lists.length > most || lists.some(({ options }) => options.length > most)) return;
  const fits = own(LISTS, fieldOf(item, 'question_type'));
  if (fits?.(lists) === false)
    tell(
      inspecting,
      inspectCodes.questionForm,
      part.place(presentation),
      `Unexpected lists of choices, expected those of ${fieldOf(item, 'question_type')}`,
    );
  else tellOfScoring(inspecting, part, { item, processing, lists });
}

function headRules(item: XmlTree, presentation?: XmlTree, processing?: XmlTree): Rules {
  const title = attribute(item, 'title');
  const points = fieldOf(item, 'points_possible');
  return [
    [
      /^\w+$/u.test(attribute(item, 'ident')),
      `Unexpected ident "${attribute(item, 'ident')}", expected letters and digits`,
    ],
    [
      title !== '' && title.length <= TITLE_MAX,
      `Unexpected title of ${String(title.length)} characters, expected 1 to ${String(TITLE_MAX)}`,
    ],
    [points === '1', `Unexpected points_possible of "${points}", expected 1`],
    [presentation !== undefined, 'Unexpected item without a presentation, expected one'],
    [processing !== undefined, 'Unexpected item without resprocessing, expected one'],
  ];
}

/** Words, and in brackets each blank. Diagnostics: `exchange/empty-stem`, `exchange/question-form`. */
function tellOfStem(
  inspecting: Inspecting,
  part: XmlPart,
  presentation: XmlTree,
  { item, lists }: { readonly item: XmlTree; readonly lists: readonly Choices[] },
): void {
  const stem = textAt(presentation, 'material', 'mattext');
  if (stem.replace(/<[^>]*>/gu, '').trim() === '')
    tell(
      inspecting,
      readCodes.emptyStem,
      part.place(presentation),
      'Unexpected question without words, expected what it asks',
    );
  if (fieldOf(item, 'question_type') !== 'multiple_dropdowns_question') return;
  for (const { tree } of lists) {
    const blank = textAt(tree, 'material', 'mattext');
    if (!stem.includes(`[${blank}]`))
      tell(
        inspecting,
        inspectCodes.questionForm,
        part.place(tree),
        `Unexpected list for "${blank}", expected [${blank}] in the text of the question`,
      );
  }
}
