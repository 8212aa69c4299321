import { partsOf, type Item, type Option } from '#lib/items/item.ts';
import { PROOF_WORDS } from '#lib/bank/proof-words.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** An item as a person would read it to another: stem, lettered options with the key marked, and why. */
export function itemText(item: Item): string {
  const lines = [
    `${item.id}  ${item.revision}`,
    `${item.kind}, ${item.level}, objective ${item.objective}${item.safety ? ', safety' : ''}, ${item.certificate.reviewed ? 'reviewed' : 'awaiting clinical review'}`,
    '',
    ...item.stem.split('\n').map((line) => (line === '' ? '' : `  ${line}`)),
    ...partsOf(item).flatMap((part) => [
      '',
      ...(part.text === '' ? [] : [`  ${part.text}`]),
      ...part.options.flatMap(optionText),
    ]),
    '',
    `  Sources: ${item.sources.join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

function optionText({ text, key, rationale, proof }: Option, index: number): readonly string[] {
  return [
    `  ${key ? '✓' : ' '} ${LETTERS.charAt(index)}. ${text}`,
    `       ${proof.kind}: ${PROOF_WORDS[proof.kind]}`,
    ...(rationale === '' ? [] : [`       ${rationale}`]),
  ];
}
