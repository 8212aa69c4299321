import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { once } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import { knowledgeCodes } from './codes.ts';
import type { Concept } from './concept.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** Cyrillic and Greek letters that a reader takes for Latin ones (from Unicode's list of confusable characters). */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  ο: 'o',
  ρ: 'p',
  ν: 'v',
  ι: 'i',
  κ: 'k',
  υ: 'u',
};

/**
 * Every name that two concepts of one kind share, or that only dashes, spaces or look-alike letters tell apart
 * (`knowledge/ambiguous-name`); and those that British and American spelling or an ending for many tells apart
 * (`knowledge/spelt-otherwise`).
 */
export function ambiguousNames(kb: Pick<KnowledgeBase, 'concepts'>): Diagnostic[] {
  const named = new Map<string, Concept>();
  const spelt = new Map<string, Concept>();
  const faults = new Map<string, Diagnostic>();
  for (const concept of kb.concepts.values()) {
    const spellings = spellingsOf(concept);
    for (const [at, name] of concept.names.entries()) {
      const { skeleton, spelling } = spellings[at] ?? { skeleton: '', spelling: '' };
      const same = otherHolder(named, `${concept.kind}|${skeleton}`, concept);
      if (same !== undefined) faults.set(`${same.id}|${concept.id}`, ambiguity(name, concept, same));
      // Amounts are told apart by their numbers.
      if (concept.quantity !== undefined) continue;
      const other = otherHolder(spelt, `${concept.kind}|${spelling}`, concept);
      const pair = `${other?.id ?? ''}|${concept.id}`;
      if (other !== undefined && !faults.has(pair)) faults.set(pair, otherSpelling(name, concept, other));
    }
  }
  return [...faults.values()];
}

/** Whoever went by it before, when that is another concept; else it is the concept's from now on. */
function otherHolder(holders: Map<string, Concept>, key: string, concept: Concept): Concept | undefined {
  const earlier = holders.get(key);
  if (earlier === undefined) holders.set(key, concept);
  return earlier?.id === concept.id ? undefined : earlier;
}

/** What the eye keeps of a name: no case, accents, dashes, spaces or quotation marks, and Latin for its look-alikes. */
function skeletonOf(name: string): string {
  const folded = foldName(name);
  if (/^[ -~]*$/u.test(folded)) return folded.replace(/[-\s'"]/gu, '');
  const bare = folded.normalize('NFKD').replace(/[\p{M}\p{Pd}\s'’‘"“”]/gu, '');
  return Array.from(bare, (letter) => (Object.hasOwn(LOOKALIKES, letter) ? LOOKALIKES[letter] : letter)).join(
    '',
  );
}

function ambiguity(name: string, concept: Concept, earlier: Concept): Diagnostic {
  const message = `Unexpected name "${name}" of "${concept.id}": "${earlier.id}" of the same kind goes by it too`;
  return diagnose(knowledgeCodes.ambiguousName, concept.place, message, {
    related: [{ message: `"${earlier.id}" stands here`, place: earlier.place }],
  });
}

/** British spellings, each with the American one. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[oa]e/gu, 'e'],
  [/our\b/gu, 'or'],
  [/is(?=e[ds]?\b|ing\b|ation)/gu, 'iz'],
  [/lys(?=e[ds]?\b|ing\b)/gu, 'lyz'],
  [/\bgrey/gu, 'gray'],
  [/sulph/gu, 'sulf'],
  [/tre\b/gu, 'ter'],
  [/ll(?=ed\b|ing\b)/gu, 'l'],
];
/** An ending for many. "Virus", "stress" and "sepsis" have none. */
const MANY = /(?<=\p{L}{3}[^sui])s\b/gu;

/** What the eye keeps of each name of a concept, and each as it is spelt in America, of a single thing. */
const spellingsOf = once(({ names }: Concept) =>
  names.map((name) => ({ skeleton: skeletonOf(name), spelling: oneSpelling(name) })),
);

function oneSpelling(name: string): string {
  const folded = SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), foldName(name));
  return skeletonOf(folded.replace(MANY, ''));
}

function otherSpelling(name: string, concept: Concept, earlier: Concept): Diagnostic {
  const message = `Unexpected name "${name}" of "${concept.id}": it seems to be "${earlier.label}" of the same kind in another spelling or number`;
  return diagnose(knowledgeCodes.speltOtherwise, concept.place, message, {
    related: [{ message: `"${earlier.id}" stands here`, place: earlier.place }],
  });
}
