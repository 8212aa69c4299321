import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean, nearestWord } from '#lib/base/did-you-mean.ts';
import { own } from '#lib/base/own.ts';
import { once } from '#lib/base/remembered.ts';
import { referenceCodes } from './codes/reference-codes.ts';
import { linkTerms } from './link-terms.ts';
import type { ParsedLesson, ParsedVocabulary, Term } from './model.ts';
import { hidesFile } from './misnamed-lessons.ts';
import type { ContentPart } from './part.ts';

type Concepts = ParsedVocabulary['concepts'];

const explainedBy = once((_concepts: Concepts) => new WeakMap<ParsedLesson, ParsedLesson>());

/** The lesson with the words it explains, each linked where the text first uses it. Of the very same ones the same object. */
export function explainTerms(lesson: ParsedLesson, concepts: Concepts): ParsedLesson {
  const kept = explainedBy(concepts);
  const explained = kept.get(lesson) ?? explain(lesson, concepts);
  kept.set(lesson, explained);
  return explained;
}

function explain(lesson: ParsedLesson, concepts: Concepts): ParsedLesson {
  const ids = [...new Set(lesson.entry.glossary)];
  if (ids.length === 0) return lesson;
  const terms = ids.flatMap((id) => {
    const entry = own(concepts, id)?.entry;
    if (entry?.definition === undefined) return [];
    const { label, abbreviation = '', definition, synonyms } = entry;
    // Headings make their ids of letters, digits and hyphens.
    const term: Term = { name: label, abbreviation, definition, anchor: `term:${id}` };
    return [{ term, names: [label, ...synonyms, abbreviation].filter((name) => name !== '') }];
  });
  return { ...lesson, html: linkTerms(lesson.html, terms), glossary: terms.map(({ term }) => term) };
}

/**
 * Words of a glossary that have no entry (`content/unknown-term`) or no definition (`content/undefined-term`), at the word.
 * Says nothing when a file of the vocabulary has faults of its own: a concept may be missing only because of them.
 */
export function glossaryFaults(
  lessons: readonly ParsedLesson[],
  concepts: Concepts,
  parts: readonly ContentPart[],
): Diagnostic[] {
  const isFaulty = parts.some(
    ({ path, diagnostics }) => path.startsWith('content/vocabulary/') && diagnostics.length > 0,
  );
  if (isFaulty || hidesFile(parts, 'content/vocabulary/')) return [];
  // Of a vocabulary without files that is told at the first fact, and not at each word.
  if (!parts.some(({ kind }) => kind === 'vocabulary')) return [];
  return lessons.flatMap(({ entry, locate }) =>
    entry.glossary.flatMap((id, index) => {
      const known = own(concepts, id)?.entry;
      const place = locate(['glossary', index]);
      if (known === undefined) {
        // One without a definition may be meant: that it lacks one is told when it is named.
        const all = Object.keys(concepts);
        const defined = all.filter((other) => concepts[other]?.entry.definition !== undefined);
        const message = `Unexpected word "${id}", expected a concept of the vocabulary. ${didYouMean(id, nearestWord(id, all) === undefined ? defined : all)}`;
        return [diagnose(referenceCodes.unknownTerm, place, message)];
      }
      if (known.definition !== undefined) return [];
      const message = `Unexpected word "${id}" without a definition, expected \`definition\` in its entry`;
      return [diagnose(referenceCodes.undefinedTerm, place, message)];
    }),
  );
}
