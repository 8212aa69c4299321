import { diagnose } from '#lib/base/code-page.ts';
import { hasError, type Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { figureCodes } from '../codes/figure-codes.ts';
import { referenceCodes } from '../codes/reference-codes.ts';
import type { ContentPart } from '../part.ts';

type Shower = Extract<ContentPart, { kind: 'lesson' | 'course' | 'blueprint' }>;

/**
 * Figures that are shown and not there (`content/missing-figure`, at the image), and those that are there and not shown
 * (`content/unused-figure`, at the file). A quiz has no figures: what stands beside its items must not help to answer them.
 */
export function figureFaults(parts: readonly ContentPart[], paths: ReadonlySet<string>): Diagnostic[] {
  const showers = parts.filter(showsFigures);
  const unfound = showers.map((part) => ({ course: courseOf(part) ?? '', faults: missing(part, paths) }));
  const faulty = new Set([
    ...faultyCourses(parts),
    ...unfound.flatMap(({ course, faults }) => (faults.length > 0 ? [course] : [])),
  ]);
  return [
    ...unfound.flatMap(({ faults }) => faults),
    ...parts.flatMap((part) => unused(part, showers, faulty)),
  ];
}

function showsFigures(part: ContentPart): part is Shower {
  return part.kind === 'lesson' || part.kind === 'course' || part.kind === 'blueprint';
}

function missing(part: Shower, paths: ReadonlySet<string>): Diagnostic[] {
  const folder = part.path.slice(0, part.path.lastIndexOf('/') + 1);
  return part.figures.flatMap(({ path, place }) => {
    if (part.kind === 'blueprint') {
      const message = `Unexpected figure "${path}", expected none in a quiz: figures belong to lessons`;
      return [diagnose(referenceCodes.missingFigure, place, message)];
    }
    if (paths.has(folder + path)) return [];
    const there = [...paths]
      .filter((known) => known.startsWith(`${folder}figures/`))
      .map((known) => known.slice(folder.length));
    const message = `Unexpected figure "${path}", expected a file in ${folder}. ${didYouMean(path, there)}`;
    return [diagnose(referenceCodes.missingFigure, place, message)];
  });
}

/** Says nothing while a file of the course has an error, or an image without a file: it may be the one that shows the figure. */
function unused(part: ContentPart, showers: readonly Shower[], faulty: ReadonlySet<string>): Diagnostic[] {
  if (part.kind !== 'figure' || faulty.has(part.course)) return [];
  const own = showers.filter((shower) => courseOf(shower) === part.course);
  if (own.some(({ figures }) => figures.some(({ path }) => path === part.name))) return [];
  const place = { file: part.path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const message = `Unexpected figure "${part.name}" that nothing shows, expected a lesson of "${part.course}" with it`;
  return [diagnose(figureCodes.unusedFigure, place, message)];
}

/**
 * The courses with a file that has an error, figures aside, or that may be a lesson under a name that is not read; and those that
 * list a lesson without a file.
 */
function faultyCourses(parts: readonly ContentPart[]): ReadonlySet<string> {
  const there = new Set(parts.map(({ path }) => path));
  return new Set(
    parts
      .filter((part) => part.kind !== 'figure' && (hasError(part.diagnostics) || lacksLesson(part, there)))
      .map(({ path }) => path.split('/')[1] ?? ''),
  );
}

/** Whether a part lists a lesson that has no file, or may be one under a name that is not read. */
function lacksLesson(part: ContentPart, there: ReadonlySet<string>): boolean {
  if (part.kind === 'other') return part.standsFor !== undefined;
  if (part.kind !== 'course') return false;
  const listed = part.course?.entry.lessons ?? [];
  return listed.some((id) => !there.has(`content/${part.id}/${id}.md`));
}

function courseOf(part: Shower): string | undefined {
  if (part.kind === 'lesson') return part.course;
  return part.kind === 'course' ? part.id : undefined;
}
