import { readCodes } from '../../read/codes.ts';
import { inspectCodes } from '../codes.ts';
import { doubled, INSPECT_LIMITS, tell, type Inspecting } from '../inspecting.ts';
import { all, attribute, textAt, type XmlPart, type XmlTree } from '../xml/xml-tree.ts';

/** A list of choices of a question. */
export interface Choices {
  readonly tree: XmlTree;
  readonly ident: string;
  readonly isSingle: boolean;
  readonly options: readonly { readonly ident: string; readonly text: string }[];
}

/** The lists of a question's presentation. */
export function listsOf(presentation: XmlTree): readonly Choices[] {
  return all(presentation, 'response_lid').map((tree) => ({
    tree,
    ident: attribute(tree, 'ident'),
    isSingle: tree.attributes['rcardinality'] !== 'Multiple',
    options: all(tree, 'render_choice')
      .flatMap((render) => all(render, 'response_label'))
      .map((label) => ({ ident: attribute(label, 'ident'), text: textAt(label, 'material', 'mattext') })),
  }));
}

/** Diagnostics: `exchange/identifier`, `exchange/empty-option`, `exchange/same-option`, `exchange/limit`, `exchange/question-form`. */
export function tellOfLists(inspecting: Inspecting, part: XmlPart, lists: readonly Choices[]): void {
  const [first] = lists;
  if (first === undefined) return;
  const most = INSPECT_LIMITS.options;
  if (lists.length > most || lists.some(({ options }) => options.length > most))
    tell(
      inspecting,
      readCodes.limit,
      part.place(first.tree),
      `Unexpected question of more than ${String(most)} lists or options, expected at most so many`,
    );
  for (const ident of doubled(lists.map((list) => list.ident)))
    tell(
      inspecting,
      inspectCodes.identifier,
      part.place(first.tree),
      `Unexpected second response "${ident}", expected each once`,
    );
  for (const list of lists) tellOfOptions(inspecting, part, list);
}

function tellOfOptions(inspecting: Inspecting, part: XmlPart, { tree, options }: Choices): void {
  const place = part.place(tree);
  const idents = options.map(({ ident }) => ident);
  if (options.length < 2)
    tell(
      inspecting,
      inspectCodes.questionForm,
      place,
      `Unexpected list of ${String(options.length)} options, expected 2 at least`,
    );
  // Canvas keeps ids of answers as integers and finds feedback by their digits.
  for (const ident of idents.filter((one) => !/^[1-9]\d*$/u.test(one)))
    tell(
      inspecting,
      inspectCodes.identifier,
      place,
      `Unexpected ident "${ident}" of a response_label, expected a whole number`,
    );
  for (const ident of doubled(idents))
    tell(
      inspecting,
      inspectCodes.identifier,
      place,
      `Unexpected second response_label "${ident}", expected each once`,
    );
  if (options.some(({ text }) => text === ''))
    tell(inspecting, readCodes.emptyOption, place, 'Unexpected option without words, expected some');
  for (const text of doubled(options.map((option) => option.text)))
    if (text !== '')
      tell(inspecting, readCodes.sameOption, place, `Unexpected second option "${text}", expected each once`);
}
