import { diagnose } from '#lib/base/code-page.ts';
import { compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import { hasIntervalFault } from './check-intervals.ts';
import { knowledgeCodes } from './codes.ts';
import type { Concept, Interval } from './concept.ts';

interface Category {
  readonly concept: Concept;
  readonly interval: Interval;
}

/**
 * Overlaps and gaps between neighbouring categories of scales that are declared as partitions. A scale of which an interval is told of
 * has no neighbours to blame, and a gap may be that of a category which could not be read.
 */
export function checkPartitions(parsed: ParsedVocabulary, concepts: Iterable<Concept>): Diagnostic[] {
  const byScale = Map.groupBy(concepts, ({ scale }) => scale);
  const mayLack = parsed.faulty.length > 0 || Object.values(parsed.concepts).some(isLost(parsed));
  return Object.entries(parsed.scales).flatMap(([id, { entry }]) => {
    const categories = byScale.get(id) ?? [];
    if (!entry.partition || categories.some(hasIntervalFault)) return [];
    return neighboursOf(categories).flatMap(([below, category]) => {
      const isGap = below.interval.max < category.interval.min;
      return touch(below, category) || (isGap && mayLack) ? [] : [fault(below, category)];
    });
  });
}

/** Whether a category is of a scale that there is not. */
function isLost({ scales }: ParsedVocabulary) {
  return ({ entry: { scale } }: ParsedVocabulary['concepts'][string]): boolean =>
    scale !== undefined && own(scales, scale) === undefined;
}

/** Each category with the one below it. Amounts that facts give stand on the scale too, and are none. */
function neighboursOf(
  concepts: readonly Concept[],
): readonly (readonly [below: Category, above: Category])[] {
  const sorted = concepts
    .flatMap((concept) =>
      concept.interval === undefined || concept.quantity !== undefined
        ? []
        : [{ concept, interval: concept.interval }],
    )
    .sort((a, b) => a.interval.min - b.interval.min || compareText(a.concept.id, b.concept.id));
  return sorted.flatMap((category, index) => {
    const below = sorted[index - 1];
    return below === undefined ? [] : [[below, category] as const];
  });
}

function touch(below: Category, category: Category): boolean {
  return below.interval.max === category.interval.min && !below.interval.maxIncluded;
}

function fault(below: Category, category: Category): Diagnostic {
  const message = `Unexpected bounds of "${category.concept.id}": it begins at ${String(category.interval.min)}, but "${below.concept.id}" ends at ${String(below.interval.max)}`;
  const related = [{ message: `"${below.concept.id}" stands here`, place: below.concept.place }];
  return diagnose(knowledgeCodes.overlappingScale, category.concept.place, message, { related });
}
