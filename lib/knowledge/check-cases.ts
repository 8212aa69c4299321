import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { foldSpace } from '#lib/base/words.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import { knowledgeCodes } from './codes.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** The phrases of the patient cases of a lesson: each names a concept and stands once in its case. */
export function checkCases({ entry, locate }: ParsedLesson, { concepts }: Vocabulary): Diagnostic[] {
  return entry.cases.flatMap(({ text, phrases }, index) =>
    Object.entries(phrases).flatMap(([concept, words]): Diagnostic[] => {
      const path = ['cases', index, 'phrases', concept];
      if (!concepts.has(concept)) {
        const known = [...concepts.keys()].filter((id) => !id.includes('/'));
        const message = `Unexpected concept "${concept}". ${didYouMean(concept, known)}`;
        return [diagnose(knowledgeCodes.unknownConcept, locate(path, 'key'), message)];
      }
      const times = foldSpace(text).split(foldSpace(words)).length - 1;
      if (times === 1) return [];
      const message = `Unexpected phrase "${words}", expected it once in the case, found it ${String(times)} times`;
      return [diagnose(knowledgeCodes.phraseNotInCase, locate(path), message)];
    }),
  );
}
