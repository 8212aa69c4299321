/** What is wrong with the scoring of an item, as far as it can be seen without knowing the item: the key and the feedback. */
import { attempt } from '../broken.ts';
import { inspectCodes } from '../codes.ts';
import { doubled, tell, type Inspecting } from '../inspecting.ts';
import { all, attribute, within, type XmlPart, type XmlTree } from '../xml/xml-tree.ts';
import { askedOf, type Choice } from './interactions.ts';
import { processorOf, valuesIn, type Variables } from './rules.ts';

/** The outcomes when a value is chosen wherever it can be, and nothing else; or nothing at all. */
type Chosen = (value?: string) => Variables;

/** An item whose responses can be tried. */
interface Tried {
  readonly part: XmlPart;
  readonly choices: readonly Choice[];
  readonly correct: readonly string[];
  readonly chosen: Chosen;
}

/**
 * The correct response earns everything, nothing and any wrong choice alone earn nothing, and each feedback can be shown.
 * Diagnostics: `exchange/scoring`, `exchange/feedback`, `exchange/identifier`, `exchange/question-form`.
 */
export function tellOfKeys(inspecting: Inspecting, part: XmlPart): void {
  const { root } = part;
  attempt(inspecting, part, root, () => {
    const process = processorOf(root);
    const responses = all(root, 'qti-response-declaration').map((one) => ({
      name: attribute(one, 'identifier'),
      correct: valuesIn(one, 'qti-correct-response'),
    }));
    const outcomes = process(new Map(responses.map(({ name, correct }) => [name, correct])));
    const [score, most] = [outcomes.get('SCORE')?.[0], outcomes.get('MAXSCORE')?.[0]];
    if (score !== most || score === 0)
      fault(
        inspecting,
        part,
        `Unexpected ${String(score)} of ${String(most)} points for the key, expected all of them`,
      );
    const tried: Tried = {
      part,
      choices: askedOf(root).parts.flat(),
      correct: responses.flatMap(({ correct }) => correct),
      chosen: (value) =>
        process(new Map(responses.map(({ name }) => [name, value === undefined ? [] : [value]]))),
    };
    tellOfWrong(inspecting, tried);
    tellOfFeedback(inspecting, tried);
  });
}

function fault(inspecting: Inspecting, { place, root }: XmlPart, message: string): void {
  const [processing = root] = all(root, 'qti-response-processing');
  tell(inspecting, inspectCodes.scoring, place(processing), message);
}

function tellOfWrong(inspecting: Inspecting, { part, choices, correct, chosen }: Tried): void {
  const wrong = choices
    .map(({ identifier }) => identifier)
    .filter((identifier) => !correct.includes(identifier));
  for (const value of [undefined, ...wrong]) {
    const score = chosen(value).get('SCORE')?.[0];
    if (score !== 0)
      fault(inspecting, part, `Unexpected ${String(score)} points for ${value ?? 'nothing'}, expected 0`);
  }
}

/** Each feedback belongs to a choice, or to a rule that names it, and is shown. */
function tellOfFeedback(inspecting: Inspecting, { part, choices, chosen }: Tried): void {
  const { root, place } = part;
  const texts = ['qti-feedback-inline', 'qti-feedback-block'].flatMap((one) => within(root, one));
  const names = texts.map((one) => attribute(one, 'identifier'));
  const tellOf = (tree: XmlTree, message: string): void =>
    tell(inspecting, inspectCodes.feedback, place(tree), message);
  const named = within(root, 'qti-base-value').map(({ text }) => text);
  const shown = (value?: string) => chosen(value).get('FEEDBACK') ?? [];
  for (const name of doubled(names)) tellOf(root, `Unexpected second feedback "${name}", expected each once`);
  if (!shown().includes('general'))
    tellOf(root, 'Unexpected rationale that is never shown, expected it after any answer');
  if (!all(root, 'qti-modal-feedback').some((one) => attribute(one, 'identifier') === 'general'))
    tellOf(root, 'Unexpected item without a rationale, expected the feedback "general"');
  for (const text of texts) {
    const name = attribute(text, 'identifier');
    const choice = choices.find(({ feedback }) => feedback === name);
    if (choice === undefined && !named.includes(name))
      tellOf(text, `Unexpected feedback "${name}", expected the name of a choice`);
    else if (choice !== undefined && !shown(choice.identifier).includes(name))
      tellOf(text, `Unexpected feedback "${name}" that is never shown, expected it after its choice`);
  }
}
