import { remembered } from '#lib/base/remembered.ts';
import { withPlainPowers } from '#lib/base/words.ts';
import type { StatedItem } from './stated-item.ts';
import { finding, type ProofFinding } from './verdict.ts';

/**
 * What is compared must be what a reader sees. Names are compared after Unicode folding (NFKC), under which 1\u2070 reads as
 * 10, so a text that folding would change is refused, white space and "\u2026" aside. So is what cannot be seen or moves what
 * is seen (signs of no width, soft hyphens, marks of direction), marks that strike a letter through, and letters of a script
 * that looks like ours: a Cyrillic "o" makes another word of "not".
 */
export function checkLetters(item: StatedItem): ProofFinding[] {
  const findings: ProofFinding[] = [];
  const read = (where: string, text: string): void => {
    if (!UNUSUAL.test(text)) return;
    const fault = faultOf(text);
    if (fault === '') return;
    const message = `Unexpected letters or digits in "${text}", expected ${fault}`;
    findings.push(finding('proof/odd-letters', where, message));
  };
  read('stem', item.stem);
  for (const { id, text, rationale } of item.options) for (const one of [text, rationale]) read(id, one);
  for (const part of item.parts ?? []) {
    read(part.id, part.text);
    for (const { id, text, rationale } of part.options)
      for (const one of [text, rationale]) read(`${part.id}/${id}`, one);
  }
  return findings;
}

/** Unusual texts that are kept in mind. Chosen: those of some hundred items. */
const TEXTS_MAX = 1000;

/** What is expected of an unusual text, or nothing. */
const faultOf: (text: string) => string = remembered(
  (text) => (isFolded(text) ? `plain ones: they read as "${text.normalize('NFKC')}"` : (oddSign(text) ?? '')),
  TEXTS_MAX,
);

function isFolded(text: string): boolean {
  // Folding keeps powers of ten apart from digits, as a reader does.
  const plain = withPlainPowers(text.replace(/[\s\u2026]/gu, ' ').replace(SQUARE_METRES, 'm2'));
  return plain.normalize('NFKC') !== plain;
}

/** Square metres read the same either way, and nobody takes them for a power of a number. */
const SQUARE_METRES = /\bm²(?![\p{L}\p{N}])/gu;

/** Everything but printed ASCII signs, tabs, line ends, dashes, quotation marks and dots: only such a text can be at fault. */
const UNUSUAL = /[^\t\n\r -~–—‘’“”…]/u;
/** Control and format signs, white space other than spaces and line ends, marks on no letter of their own, private signs. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cn}\p{M}]|(?![\t\r\n])\p{Cc}/u;
/** Letters of other scripts than ours; Greek ones stand in names ("α2δ"), yet not beside a small letter of ours. */
const FOREIGN = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}])\p{L}/u;
const MIXED = /(?:\p{Script=Greek}(?=[a-z])|(?<=[a-z])\p{Script=Greek})/u;

/** Why a text is not plain, or undefined. `text` is not changed by folding. */
function oddSign(text: string): string | undefined {
  const [unseen] = UNSEEN.exec(text) ?? [];
  if (unseen !== undefined) return `no sign ${codeOf(unseen)}, which a reader does not see`;
  const [foreign] = FOREIGN.exec(text) ?? MIXED.exec(text) ?? [];
  return foreign === undefined ? undefined : `letters of one script, not "${foreign}" (${codeOf(foreign)})`;
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
