import type { Place } from '#lib/base/diagnostic.ts';
import { foldSpace } from '#lib/base/words.ts';
import { sentencesOf } from '#lib/content/sentences.ts';
import type { LessonSentence, ParsedBlueprint, ParsedCourse, ParsedLesson } from '#lib/content/model.ts';

/** The sentences that readers of a lesson see besides its body: summary, objectives, headings, patient cases and changes. */
export function spokenBeside({ entry, headings, locate }: ParsedLesson): readonly LessonSentence[] {
  const at = (path: readonly (string | number)[], text: string): readonly LessonSentence[] =>
    sentencesIn(text, () => locate(path));
  return [
    ...at(['summary'], entry.summary),
    ...Object.entries(entry.objectives).flatMap(([id, { text }]) => at(['objectives', id, 'text'], text)),
    ...headings.flatMap(({ text }) => at([], text)),
    ...entry.cases.flatMap(({ text }, index) => at(['cases', index, 'text'], text)),
    ...Object.entries(entry.changes).flatMap(([day, text]) => at(['changes', day], text)),
  ];
}

/** The sentences of a course's summary and introduction, or of the introduction of a quiz. */
export function spokenAround(written: ParsedCourse | ParsedBlueprint): readonly LessonSentence[] {
  const { entry, sentences, locate } = written;
  return [...('summary' in entry ? sentencesIn(entry.summary, () => locate(['summary'])) : []), ...sentences];
}

function sentencesIn(text: string, placeOf: () => Place): readonly LessonSentence[] {
  return sentencesOf(foldSpace(text)).map((sentence) => ({
    text: sentence,
    // Looked up when it is asked for: hardly any sentence is told of.
    get place() {
      return placeOf();
    },
  }));
}
