import { partsOf, type Item, type Option, type Part } from '#lib/items/item.ts';
import { PROOF_WORDS } from '#lib/bank/proof-words.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * An item as a person would read it to another: stem, lettered options with the key marked, and why.
 *
 * @param isSigned whether a person has approved it as it is
 */
export function itemText(item: Item, isSigned: boolean): string {
  const lines = [
    `${item.id}  ${item.revision}`,
    `${item.kind}, ${item.level}, objective ${item.objective}${item.safety ? ', safety' : ''}, ${isSigned ? 'signed' : 'not signed'}`,
    '',
    ...item.stem.split('\n').map(indented),
    ...partsOf(item).flatMap((part) => [
      '',
      ...(part.text === '' ? [] : [indented(part.text)]),
      ...part.options.flatMap(optionText),
    ]),
    '',
    `  Sources: ${item.sources.join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** An item as it is read aloud, without proofs and rationales: its id, stem and options with the key marked; a row of a table with what is right of it. */
export function shortText(item: Item): string {
  const parts = partsOf(item);
  const [choices, ...others] = new Set(parts.map(choicesOf));
  const isTable = parts.length > 1 && choices !== undefined && others.length === 0;
  const lines = [
    item.id,
    ...item.stem.split('\n').map(indented),
    ...(isTable ? [`    Choices: ${choices}`, ...parts.map(rowText)] : parts.flatMap(partText)),
  ];
  return `${lines.join('\n')}\n`;
}

function choicesOf({ options }: Part): string {
  return options
    .map(({ text }) => text)
    .sort()
    .join('; ');
}

function rowText({ text, options }: Part): string {
  const keys = options.filter(({ key }) => key).map((option) => option.text);
  return `    ${text} → ${keys.length === 0 ? 'none' : keys.join('; ')}`;
}

function partText({ text, options }: Part): readonly string[] {
  return [...(text === '' ? [] : [indented(text)]), ...options.map(lettered)];
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

function lettered({ text, key }: Option, index: number): string {
  return `  ${key ? '✓' : ' '} ${LETTERS.charAt(index)}. ${text}`;
}

function optionText(option: Option, index: number): readonly string[] {
  const { rationale, proof } = option;
  return [
    lettered(option, index),
    `       ${proof.kind}: ${PROOF_WORDS[proof.kind]}`,
    ...(rationale === '' ? [] : [`       ${rationale}`]),
  ];
}
