import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { once } from '#lib/base/remembered.ts';
import { unique } from '#lib/base/unique.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import { amountOutside, amountsOfCase, liesWithin, spanOf, type Span } from './case-amounts.ts';
import { givenBy } from './check-cases.ts';
import type { FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import type { ConceptId } from './concept.ts';
import { definitionId } from './definition-id.ts';
import { labelOf, namesInText, stemsIn } from './evidence-says/names-in-text.ts';
import type { Vocabulary } from './read-vocabulary.ts';

type Concepts = Vocabulary['concepts'];

/** Who has something and takes a medicine may have it under control: high blood pressure, and a reading of 128 mmHg. */
const TAKES = /\b(?:tak(?:es?|ing)|takes|uses|using|receiv(?:es?|ing)|(?:is|are) (?:on|given))\b/iu;

/** A sentence that speaks of what is not there now: it is denied, feared, over, aimed at or somebody else's. */
const NOT_HERE_NOW =
  /\b(?:no|not|without|denies|never|risks?|prevent\w*|avoid\w*|fear\w*|afraid|histor(?:y|ies)|previous(?:ly)?|past|yesterday|last|after|resolved|treat(?:ed|ment)|corrected|recovered|normal\w*|ago|earlier|later|now|again|next|before|since|until|rul(?:ed?|es|ing) out|exclud\w+|if|whether|may|might|could|possible|suspect\w*|target|aims?|goal|should|asks?|wonders?|other|another|mother|father|sister|brother|wife|husband)\b/iu;

/**
 * Cases whose amount contradicts what they say, or what their facts are about: a potassium of 2.9 mmol/L beside "hyperkalaemia", of which
 * the vocabulary says "a potassium above 5.0 mmol/L". `knowledge/case-of-another` at the text of the case. Read are names and definitions
 * that give a range.
 */
export function checkCaseValues(
  { entry, locate }: ParsedLesson,
  facts: readonly FactInLesson[],
  { concepts }: Pick<Vocabulary, 'concepts'>,
): Diagnostic[] {
  const byId = new Map(facts.map((fact) => [fact.entry.id, fact]));
  return entry.cases.flatMap(({ id, text, facts: own, asks }, index): Diagnostic[] => {
    const now = text.split(/(?<=[.!?])\s+/u).filter((sentence) => !NOT_HERE_NOW.test(sentence));
    if (amountsOfCase(now.join(' ')).length === 0) return [];
    const asked = own.flatMap((fact) => byId.get(fact) ?? []);
    const other = asks === 'object' ? 'subject' : 'object';
    const given = asked.flatMap((fact) => givenBy(fact, asks));
    const answers = asked.flatMap((fact) => givenBy(fact, other)).filter((one) => !given.includes(one));
    const named = now.flatMap((sentence) => namedWithRange(sentence, concepts));
    const kept = new Set(
      now.filter((sentence) => TAKES.test(sentence)).flatMap((one) => namedWithRange(one, concepts)),
    );
    const defined = (one: ConceptId): readonly Span[] => (kept.has(one) ? [] : definedRange(one, concepts));
    const meant = [
      ...unique([...named, ...given]).map((one) => ({
        one,
        spans: calledRange(one, concepts) ?? defined(one),
      })),
      // An answer may be called by the amount from which on it is right.
      ...unique(answers).map((one) => ({ one, spans: defined(one) })),
    ];
    for (const { one, spans } of meant) {
      const words = outside(text, now.join(' '), spans);
      if (words === undefined) continue;
      const message = `Unexpected ${words} in the case "${id}", expected what ${labelOf(one, concepts)} is: "${spans[0]?.words ?? ''}"`;
      return [diagnose(knowledgeCodes.caseOfAnother, locate(['cases', index, 'text']), message)];
    }
    return [];
  });
}

/** An amount of the sentences on what is so now, where the whole text has none that lies in the range. */
function outside(text: string, now: string, spans: readonly Span[]): string | undefined {
  const isIn = spans.some((span) => amountsOfCase(text).some((said) => liesWithin(said, span)));
  return isIn ? undefined : amountOutside(now, spans);
}

/** The range that a name of something gives; undefined where none does. */
function calledRange(id: ConceptId, concepts: Concepts): readonly Span[] | undefined {
  const { names = [], quantity } = concepts.get(id) ?? {};
  if (quantity !== undefined) return [];
  const ofNames = names.flatMap((name) => spanOf(name) ?? []);
  return ofNames.length > 0 ? ofNames : undefined;
}

function definedRange(id: ConceptId, concepts: Concepts): readonly Span[] {
  const span = spanOf(concepts.get(definitionId(id))?.label ?? '');
  return span === undefined ? [] : [span];
}

/** The things with a range that a sentence calls by a name without it. */
function namedWithRange(sentence: string, concepts: Concepts): readonly ConceptId[] {
  const { ids, kinds } = withRange(concepts);
  if (ids.size === 0) return [];
  return namesInText(stemsIn(sentence), kinds, concepts)
    .map(({ concept }) => concept)
    .filter((concept) => ids.has(concept));
}

const withRange = once(
  (concepts: Concepts): { readonly ids: ReadonlySet<ConceptId>; readonly kinds: ReadonlySet<string> } => {
    const hasRange = (id: ConceptId): boolean =>
      (calledRange(id, concepts) ?? definedRange(id, concepts)).length > 0;
    const ids = [...concepts.keys()].filter((id) => !id.includes('/') && hasRange(id));
    return { ids: new Set(ids), kinds: new Set(ids.flatMap((id) => concepts.get(id)?.kind ?? [])) };
  },
);
