/** What is wrong with the scoring of an item, as far as it can be seen without knowing the item: the key and the feedback. */
import { askedOf } from './qti3-interactions.ts';
import { namingFaults } from './qti3-names.ts';
import { processorOf, valuesIn, type Variables } from './qti3-rules.ts';
import { all, within, type XmlTree } from './xml-tree.ts';

/** The outcomes when a value is chosen wherever it can be, and nothing else; or nothing at all. */
type Chosen = (value?: string) => Variables;

/** The correct response earns everything, nothing and any wrong choice alone earn nothing, and each feedback can be shown. */
export function keyFaults(item: XmlTree): readonly string[] {
  try {
    const process = processorOf(item);
    const responses = all(item, 'qti-response-declaration').map((one) => ({
      name: one.attributes['identifier'] ?? '',
      correct: valuesIn(one, 'qti-correct-response'),
    }));
    const outcomes = process(new Map(responses.map(({ name, correct }) => [name, correct])));
    const [score, most] = [outcomes.get('SCORE')?.[0], outcomes.get('MAXSCORE')?.[0]];
    const chosen: Chosen = (value) =>
      process(new Map(responses.map(({ name }) => [name, value === undefined ? [] : [value]])));
    return [
      ...(score === most ? [] : [`its key earns ${String(score)} of ${String(most)}`]),
      ...wrongFaults(
        item,
        responses.flatMap(({ correct }) => correct),
        chosen,
      ),
      ...feedbackFaults(item, chosen),
    ];
  } catch (error) {
    return [`it cannot be scored: ${String(error)}`];
  }
}

function wrongFaults(item: XmlTree, correct: readonly string[], chosen: Chosen): readonly string[] {
  const wrong = askedOf(item)
    .parts.flat()
    .map(({ identifier }) => identifier)
    .filter((identifier) => !correct.includes(identifier));
  return [undefined, ...wrong]
    .filter((value) => chosen(value).get('SCORE')?.[0] !== 0)
    .map((value) => `${value ?? 'nothing'} earns ${String(chosen(value).get('SCORE')?.[0])}`);
}

function feedbackFaults(item: XmlTree, chosen: Chosen): readonly string[] {
  const names = ['qti-feedback-inline', 'qti-feedback-block'].flatMap((one) =>
    within(item, one).map(({ attributes }) => attributes['identifier'] ?? ''),
  );
  const choices = askedOf(item).parts.flat();
  const named = within(item, 'qti-base-value').map(({ text }) => text);
  const shown = (value?: string) => chosen(value).get('FEEDBACK') ?? [];
  return [
    ...namingFaults(names),
    ...(shown().includes('general') ? [] : ['the rationale is never shown']),
    ...names
      .filter((name) => !named.includes(name) && !choices.some(({ feedback }) => feedback === name))
      .map((name) => `feedback ${name} belongs to nothing`),
    ...choices
      .filter(({ identifier, feedback }) => names.includes(feedback) && !shown(identifier).includes(feedback))
      .map(({ feedback }) => `feedback ${feedback} is never shown`),
  ];
}
