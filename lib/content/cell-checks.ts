import { diagnose, type CodePage } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { suggestWord } from '#lib/base/suggest.ts';
import { referenceCodes } from './codes/reference-codes.ts';
import type { ParsedBlueprint } from './model.ts';
import type { ContentPart } from './part.ts';

type LessonPart = Extract<ContentPart, { kind: 'lesson' }>;

/** What a row of a quiz may name, where it is looked for, and the code of one that is not there. */
const NAMED: readonly {
  readonly field: 'lesson' | 'objective' | 'fact';
  readonly page: CodePage;
  readonly known: (id: string, part: LessonPart) => readonly string[];
}[] = [
  { field: 'lesson', page: referenceCodes.unknownLesson, known: (id) => [id] },
  {
    field: 'objective',
    page: referenceCodes.unknownObjective,
    known: (_id, { lesson }) => Object.keys(lesson?.entry.objectives ?? {}),
  },
  {
    field: 'fact',
    page: referenceCodes.unknownFact,
    known: (_id, { lesson }) => (lesson?.entry.facts ?? []).map(({ id }) => id),
  },
];

/**
 * Lessons, objectives and facts that rows of a quiz name and its course does not have: `content/unknown-lesson`,
 * `content/unknown-objective`, `content/unknown-fact`. `files` are the lessons of the course by id. Says nothing while one of
 * them has a fault: what is missing may be missing only because of it.
 */
export function cellFaults(
  { entry, locate }: ParsedBlueprint,
  files: ReadonlyMap<string, LessonPart>,
): Diagnostic[] {
  const parts = [...files];
  const isSound = ({ lesson, diagnostics }: LessonPart): boolean =>
    lesson !== undefined && diagnostics.every(({ severity }) => severity !== 'error');
  if (!parts.every(([, part]) => isSound(part))) return [];
  return entry.cells.flatMap((cell, index) => {
    const within = parts.filter(([id]) => cell.lesson === undefined || cell.lesson === id);
    return NAMED.flatMap(({ field, page, known }) => {
      const named = cell[field];
      const ids = (field === 'lesson' ? parts : within).flatMap(([id, part]) => known(id, part));
      if (named === undefined || ids.includes(named) || (field !== 'lesson' && within.length === 0))
        return [];
      const place = locate(['cells', index, field]);
      const message = `Unexpected ${field} "${named}", expected one of the lessons of this quiz. ${didYouMean(named, ids)}`;
      const help = `Correct the id of the ${field}.`;
      return [diagnose(page, place, message, { help, fix: suggestWord(named, ids, place) })];
    });
  });
}
