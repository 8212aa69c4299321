import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
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
  return [
    ...showers.flatMap((part) => missing(part, paths)),
    ...parts.flatMap((part) => unused(part, showers)),
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

/** Says nothing while a lesson of the course could not be read: it may be the one that shows the figure. */
function unused(part: ContentPart, showers: readonly Shower[]): Diagnostic[] {
  if (part.kind !== 'figure') return [];
  const own = showers.filter((shower) => courseOf(shower) === part.course);
  if (own.some((shower) => shower.kind === 'lesson' && shower.lesson === undefined)) return [];
  if (own.some(({ figures }) => figures.some(({ path }) => path === part.name))) return [];
  const place = { file: part.path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const message = `Unexpected figure "${part.name}" that nothing shows, expected a lesson of "${part.course}" with it`;
  return [diagnose(figureCodes.unusedFigure, place, message)];
}

function courseOf(part: Shower): string | undefined {
  if (part.kind === 'lesson') return part.course;
  return part.kind === 'course' ? part.id : undefined;
}
