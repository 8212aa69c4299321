import type { StatedItem } from './stated-item.ts';
import { finding, type ProofFinding } from './verdict.ts';

/**
 * Names are compared after Unicode folding (NFKC), under which 1\u2070 reads as 10: so a text that folding would change,
 * white space and "\u2026" aside, is refused, because a reader would see something else than what was proved.
 */
export function checkLetters(item: StatedItem): ProofFinding[] {
  const texts = [
    { where: 'stem', text: item.stem },
    ...item.options.map(({ id, text }) => ({ where: id, text })),
    ...(item.parts ?? []).flatMap((part) => [
      { where: part.id, text: part.text },
      ...part.options.map(({ id, text }) => ({ where: `${part.id}/${id}`, text })),
    ]),
  ];
  return texts
    .filter(({ text }) => isFolded(text))
    .map(({ where, text }) =>
      finding(
        'proof/odd-letters',
        where,
        `Unexpected letters or digits in "${text}", expected plain ones: they read as "${text.normalize('NFKC')}"`,
      ),
    );
}

function isFolded(text: string): boolean {
  const plain = text.replace(/[\s\u2026]/gu, ' ');
  return plain.normalize('NFKC') !== plain;
}
