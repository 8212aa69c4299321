/** The interactions of a QTI 3 item, part by part, with what answers to them are in the variables of the item. */
import { Broken } from '../broken.ts';
import { inspectCodes } from '../codes.ts';
import { all, within, type XmlTree } from '../xml/xml-tree.ts';
import type { Shown } from './shown.ts';

/** Something that can be chosen. */
export interface Choice {
  readonly identifier: string;
  readonly text: string;
  /** Under which name its feedback is shown. */
  readonly feedback: string;
}

/** A part: the choices that can be made in it. */
export interface Asked {
  readonly parts: readonly (readonly Choice[])[];
  /** Values by response; undefined when nobody can answer like this. */
  readonly given: (shown: Shown) => ReadonlyMap<string, readonly string[]> | undefined;
}

const CHOICES: Readonly<Record<string, string>> = {
  'qti-choice-interaction': 'qti-simple-choice',
  'qti-inline-choice-interaction': 'qti-inline-choice',
  'qti-hottext-interaction': 'qti-hottext',
};

/** The names of all interactions that are written. */
export const INTERACTIONS: readonly string[] = [
  ...Object.keys(CHOICES),
  'qti-match-interaction',
  'qti-order-interaction',
  'qti-text-entry-interaction',
];

/** The text of an element, without what is not shown before the answer. */
export function shownText({ content }: XmlTree, left: readonly string[] = []): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece.name === 'br') return '\n';
      return piece.name.startsWith('qti-feedback') || left.includes(piece.name) ? '' : shownText(piece, left);
    })
    .join('');
}

/** The interactions of an item. @throws Broken when there is none */
export function askedOf(item: XmlTree): Asked {
  const interactions = INTERACTIONS.flatMap((name) => within(item, name));
  const [first] = interactions;
  if (first === undefined)
    throw new Broken(inspectCodes.questionForm, 'Unexpected item without an interaction, expected one', item);
  if (first.name === 'qti-match-interaction') return matched(first);
  if (first.name === 'qti-order-interaction') return ordered(first);
  if (first.name === 'qti-text-entry-interaction')
    return { parts: [[]], given: ({ typed = '' }) => new Map([[responseOf(first), [typed]]]) };
  return listed(item, interactions);
}

function responseOf(interaction: XmlTree): string {
  return interaction.attributes['response-identifier'] ?? '';
}

function choiceOf(element: XmlTree): Choice {
  const identifier = element.attributes['identifier'] ?? '';
  return { identifier, text: shownText(element).trim(), feedback: identifier };
}

function listed(item: XmlTree, interactions: readonly XmlTree[]): Asked {
  const parts = interactions.map((one) => within(one, CHOICES[one.name] ?? '').map(choiceOf));
  const isSingle = interactions.map((one) =>
    all(item, 'qti-response-declaration').some(
      ({ attributes }) =>
        attributes['identifier'] === responseOf(one) && attributes['cardinality'] === 'single',
    ),
  );
  return {
    parts,
    given: ({ chosen }) => {
      const picked = parts.map((choices, index) => named(chosen[index] ?? [], choices));
      if (picked.some((names, index) => isSingle[index] === true && names.length > 1)) return undefined;
      return new Map(interactions.map((one, index) => [responseOf(one), picked[index] ?? []]));
    },
  };
}

function named(texts: readonly string[], choices: readonly Choice[]): readonly string[] {
  return texts.map((text) => choices.find((choice) => choice.text === text)?.identifier ?? 'nothing');
}

/** Where each source takes one target the sources are the parts, else the targets. */
function matched(interaction: XmlTree): Asked {
  const sets = all(interaction, 'qti-simple-match-set').map((set) =>
    all(set, 'qti-simple-associable-choice'),
  );
  const [sources = [], targets = []] = sets;
  const isBySource = sources.every(({ attributes }) => attributes['match-max'] === '1');
  const pair = (part: string, option: string): string =>
    isBySource ? `${part} ${option}` : `${option} ${part}`;
  const [own, others] = isBySource ? [sources, targets] : [targets, sources];
  const parts = own.map(choiceOf).map((part) =>
    others.map(choiceOf).map((option) => ({
      identifier: pair(part.identifier, option.identifier),
      text: option.text,
      feedback: `f_${part.identifier}_${option.identifier}`,
    })),
  );
  return {
    parts,
    given: ({ chosen }) => {
      if (isBySource && chosen.some((texts) => texts.length > 1)) return undefined;
      const pairs = parts.flatMap((choices, index) => named(chosen[index] ?? [], choices));
      return new Map([[responseOf(interaction), pairs]]);
    },
  };
}

function ordered(interaction: XmlTree): Asked {
  const choices = all(interaction, 'qti-simple-choice').map(choiceOf);
  return {
    parts: choices.map(() => choices),
    given: ({ chosen }) => {
      const names = named(chosen.flat(), choices);
      if (names.length !== choices.length || new Set(names).size !== choices.length) return undefined;
      return new Map([[responseOf(interaction), names]]);
    },
  };
}
