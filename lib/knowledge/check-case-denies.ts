import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import { givenBy } from './check-cases.ts';
import type { FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import type { ConceptId } from './concept.ts';
import { labelOf, stemsIn } from './evidence-says/names-in-text.ts';
import { MEDICINE_KIND } from './medicine-kind.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** What a case, or a name, says is not there: the word right behind. */
const NOT_THERE =
  /\b(?:no(?! longer| more| less| later)|without(?: any)?|denies(?: any)?|(?:is|are|was) (?:not|no longer) at) (?:signs? of |an? )?(?<what>[\p{L}-]{4,})/giu;

/**
 * Cases that deny a word of the name of what is asked after them, and have it nowhere else: "no swelling" before a question on swelling and
 * burning. `knowledge/case-of-another` at the text of the case. What the name denies itself is not there either.
 */
export function checkCaseDenies(
  { entry, locate }: ParsedLesson,
  facts: readonly FactInLesson[],
  { concepts }: Pick<Vocabulary, 'concepts'>,
): Diagnostic[] {
  const byId = new Map(facts.map((fact) => [fact.entry.id, fact]));
  return entry.cases.flatMap(({ id, text, facts: own, asks }, index): Diagnostic[] => {
    const asked = own.flatMap((fact) => byId.get(fact) ?? []).flatMap((fact) => givenBy(fact, asks));
    const denied = deniedIn(text);
    const about = [...new Set(asked)].find(
      (one) => concepts.get(one)?.kind !== MEDICINE_KIND && denies(denied, one, concepts),
    );
    if (about === undefined) return [];
    const what = denied.find(({ stem }) => stemsIn(labelOf(about, concepts)).includes(stem))?.words ?? '';
    const message = `Unexpected "${what}" in the case "${id}", expected ${labelOf(about, concepts)}: its facts are about that`;
    return [diagnose(knowledgeCodes.caseOfAnother, locate(['cases', index, 'text']), message)];
  });
}

interface Denied {
  readonly stem: string;
  readonly words: string;
}

/** What a text denies and says nowhere else. */
function deniedIn(text: string): readonly Denied[] {
  const found = [...text.matchAll(NOT_THERE)];
  if (found.length === 0) return [];
  const rest = new Set(stemsIn(text.replaceAll(NOT_THERE, ' ')));
  return found
    .map(({ 0: words, groups }) => ({ words, stem: stemsIn(groups?.['what'] ?? '')[0] ?? '' }))
    .filter(({ stem }) => stem !== '' && !rest.has(stem));
}

function denies(denied: readonly Denied[], id: ConceptId, concepts: Vocabulary['concepts']): boolean {
  if (denied.length === 0) return false;
  const names = concepts.get(id)?.names ?? [];
  return (
    names.length > 0 &&
    denied.some(({ stem }) => names.every((name) => stemsIn(name.replaceAll(NOT_THERE, ' ')).includes(stem)))
  );
}
