import { inspectCodes } from '../codes.ts';
import { doubled, tell, type Inspecting } from '../inspecting.ts';
import { all, attribute, textAt, type XmlPart, type XmlTree } from '../xml/xml-tree.ts';
import type { Choices } from './lists.ts';
import { rulesOf } from './canvas-score.ts';

const GENERAL = 'general_fb';
/** Canvas' own names of what it says after right and wrong answers. */
const BY_RESULT = ['correct_fb', 'general_incorrect_fb'];

/** Each feedback that a rule shows is there, with words, and each that is there is shown. Diagnostics: `exchange/feedback`. */
export function tellOfFeedback(
  inspecting: Inspecting,
  part: XmlPart,
  item: XmlTree,
  lists: readonly Choices[],
): void {
  const shown = rulesOf(item)
    .flatMap((rule) => all(rule, 'displayfeedback'))
    .map((one) => attribute(one, 'linkrefid'));
  const texts = all(item, 'itemfeedback');
  const named = texts.map((one) => attribute(one, 'ident'));
  const answers = new Set(lists.flatMap(({ options }) => options.map(({ ident }) => `${ident}_fb`)));
  const fault = (tree: XmlTree, message: string): void =>
    tell(inspecting, inspectCodes.feedback, part.place(tree), message);
  for (const name of new Set(shown))
    if (!named.includes(name))
      fault(item, `Unexpected displayfeedback of "${name}", expected an itemfeedback of this ident`);
  for (const name of doubled(named))
    fault(item, `Unexpected second itemfeedback "${name}", expected each once`);
  for (const text of texts) {
    const name = attribute(text, 'ident');
    if (textAt(text, 'flow_mat', 'material', 'mattext') === '')
      fault(text, `Unexpected itemfeedback "${name}" without words, expected some`);
    if (!shown.includes(name))
      fault(text, `Unexpected itemfeedback "${name}" that no rule shows, expected a displayfeedback`);
    else if (name !== GENERAL && !BY_RESULT.includes(name) && !answers.has(name))
      fault(text, `Unexpected itemfeedback "${name}", expected the id of an answer and _fb`);
  }
}
