import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
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

/** Every name that two concepts of one kind share, or that only dashes, spaces or look-alike letters tell apart. */
export function ambiguousNames(kb: Pick<KnowledgeBase, 'concepts'>): Diagnostic[] {
  const holders = new Map<string, Concept>();
  const faults = new Map<string, Diagnostic>();
  for (const concept of kb.concepts.values()) {
    for (const name of concept.names) {
      const key = `${concept.kind}|${skeletonOf(name)}`;
      const earlier = holders.get(key);
      if (earlier === undefined) holders.set(key, concept);
      else if (earlier.id !== concept.id)
        faults.set(`${earlier.id}|${concept.id}`, ambiguity(name, concept, earlier));
    }
  }
  return [...faults.values()];
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
