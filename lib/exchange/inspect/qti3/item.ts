import { readCodes } from '../../read/codes.ts';
import { inspectCodes } from '../codes.ts';
import { hold, INSPECT_LIMITS, tell, type Inspecting } from '../inspecting.ts';
import { all, attribute, within, type XmlPart, type XmlTree } from '../xml/xml-tree.ts';
import { INTERACTIONS } from './interactions.ts';
import { tellOfKeys } from './keys.ts';
import { QTI_NAMESPACE, tellOfNames } from './names.ts';
import { valuesIn } from './rules.ts';

const CHOICES = [
  'qti-simple-choice',
  'qti-inline-choice',
  'qti-hottext',
  'qti-simple-associable-choice',
] as const;
/** Elements of HTML that are written; any other, and any attribute on one, is foreign. */
const HTML = ['p', 'br', 'ul', 'li', 'strong'];
const FEEDBACK = ['qti-feedback-inline', 'qti-feedback-block', 'qti-modal-feedback'];

/** Tells of everything that is wrong with an item. @param name of its resource, which is its own too */
export function tellOfItem(inspecting: Inspecting, part: XmlPart, name: string): void {
  const { root, place } = part;
  hold(inspecting, inspectCodes.questionForm, place(root), [
    [
      root.name === 'qti-assessment-item' && root.attributes['xmlns'] === QTI_NAMESPACE,
      `Unexpected element <${root.name}>, expected <qti-assessment-item> in ${QTI_NAMESPACE}`,
    ],
    [attribute(root, 'title') !== '', 'Unexpected item without a title, expected one'],
    ...['adaptive', 'time-dependent', 'xml:lang'].map(
      (one) =>
        [
          root.attributes[one] !== undefined,
          `Unexpected item without ${one}, expected this attribute`,
        ] as const,
    ),
  ]);
  hold(inspecting, inspectCodes.identifier, place(root), [
    [
      root.attributes['identifier'] === name,
      `Unexpected identifier "${attribute(root, 'identifier')}", expected the "${name}" of the manifest`,
    ],
  ]);
  tellOfVariables(inspecting, part);
  tellOfChoices(inspecting, part);
  tellOfMarkup(inspecting, part, root);
  if (CHOICES.every((one) => within(root, one).length <= INSPECT_LIMITS.options))
    tellOfKeys(inspecting, part);
  else
    tell(
      inspecting,
      readCodes.limit,
      place(root),
      `Unexpected item of more than ${String(INSPECT_LIMITS.options)} choices, expected at most so many`,
    );
}

function nameOf(tree: XmlTree): string {
  return attribute(tree, 'identifier');
}

function tellOfVariables(inspecting: Inspecting, part: XmlPart): void {
  const { root, place } = part;
  const responses = all(root, 'qti-response-declaration');
  const outcomes = all(root, 'qti-outcome-declaration').map(nameOf);
  const declared = responses.map(nameOf);
  const asked = INTERACTIONS.flatMap((one) => within(root, one));
  const bound = asked.map((one) => attribute(one, 'response-identifier'));
  const fault = (tree: XmlTree, message: string): void =>
    tell(inspecting, inspectCodes.identifier, place(tree), message);
  tellOfNames(inspecting, place(root), [...declared, ...outcomes]);
  tellOfNames(inspecting, place(root), bound);
  for (const [at, name] of bound.entries())
    if (!declared.includes(name))
      fault(asked[at] ?? root, `Unexpected response "${name}", expected one that is declared`);
  for (const response of responses.filter((one) => !bound.includes(nameOf(one))))
    fault(response, `Unexpected response "${nameOf(response)}" that is never asked, expected an interaction`);
  tellOfOutcomes(inspecting, part, outcomes);
  for (const one of asked) tellOfCardinality(inspecting, part, one, responses);
}

function tellOfOutcomes(inspecting: Inspecting, { root, place }: XmlPart, outcomes: readonly string[]): void {
  const fault = (tree: XmlTree, message: string): void =>
    tell(inspecting, inspectCodes.identifier, place(tree), message);
  for (const name of ['SCORE', 'MAXSCORE'])
    if (!outcomes.includes(name)) fault(root, `Unexpected item without ${name}, expected this outcome`);
  for (const text of FEEDBACK.flatMap((one) => within(root, one))) {
    const name = attribute(text, 'outcome-identifier');
    if (!outcomes.includes(name))
      fault(text, `Unexpected feedback by "${name}", expected an outcome that is declared`);
  }
}

/** One choice has single cardinality, and the other way round. */
function tellOfCardinality(
  inspecting: Inspecting,
  { place }: XmlPart,
  interaction: XmlTree,
  responses: readonly XmlTree[],
): void {
  const most = interaction.attributes['max-choices'];
  const name = attribute(interaction, 'response-identifier');
  const declaration = responses.find((one) => nameOf(one) === name);
  if (declaration === undefined) return;
  const isSingle = attribute(declaration, 'cardinality') === 'single';
  const fault = (tree: XmlTree, message: string): void =>
    tell(inspecting, inspectCodes.scoring, place(tree), message);
  if (most !== undefined && (most === '1') !== isSingle)
    fault(
      interaction,
      `Unexpected max-choices of ${most} for "${name}", expected ${isSingle ? '1' : 'several'} by its cardinality`,
    );
  const keys = valuesIn(declaration, 'qti-correct-response').length;
  if (isSingle && keys > 1)
    fault(declaration, `Unexpected ${String(keys)} keys of "${name}" for one answer, expected one`);
}

/** Diagnostics: `exchange/identifier`, `exchange/no-key`, `exchange/empty-option`. */
function tellOfChoices(inspecting: Inspecting, { root, place }: XmlPart): void {
  const choices = CHOICES.flatMap((one) => within(root, one));
  const names = choices.map(nameOf);
  tellOfNames(inspecting, place(root), names);
  for (const choice of choices)
    if (choice.text.trim() === '' && choice.children.every(({ name }) => name.startsWith('qti-feedback')))
      tell(
        inspecting,
        readCodes.emptyOption,
        place(choice),
        'Unexpected choice without words, expected some',
      );
  for (const declaration of all(root, 'qti-response-declaration')) {
    if (declaration.attributes['base-type'] === 'float') continue;
    const correct = valuesIn(declaration, 'qti-correct-response');
    if (correct.length === 0)
      tell(
        inspecting,
        readCodes.noKey,
        place(declaration),
        `Unexpected response "${nameOf(declaration)}" without a key, expected one`,
      );
    const keys = within(declaration, 'qti-map-entry').map((entry) => attribute(entry, 'map-key'));
    for (const value of new Set([...correct, ...keys]))
      if (!value.split(' ').every((one) => names.includes(one)))
        tell(
          inspecting,
          inspectCodes.identifier,
          place(declaration),
          `Unexpected "${value}", expected a choice of the item`,
        );
  }
}

/** Markup that is not exported: scripts, handlers, pictures. Diagnostics: `exchange/active-content`. */
function tellOfMarkup(inspecting: Inspecting, part: XmlPart, tree: XmlTree): void {
  for (const child of tree.children) {
    const { name, attributes } = child;
    if (!name.startsWith('qti-') && (!HTML.includes(name) || Object.keys(attributes).length > 0))
      tell(
        inspecting,
        inspectCodes.activeContent,
        part.place(child),
        `Unexpected <${[name, ...Object.keys(attributes)].join(' ')}>, expected plain paragraphs and lists`,
      );
    tellOfMarkup(inspecting, part, child);
  }
}
