import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { knowledgeCodes } from './codes.ts';
import { spanOf, type Span } from './case-amounts.ts';
import type { Concept, Interval } from './concept.ts';
import { unitsOf } from './units.ts';

/** Bounds in a label: "at least 1 in 1,000" and "fewer than 1 in 100". */
const BOUNDS = [
  { side: 'min', pattern: /\b(?:at least|from) 1 in ([\d,]+)/iu },
  { side: 'max', pattern: /\b(?:fewer|less) than 1 in ([\d,]+)/iu },
] as const;
/** Rounding of decimals such as 0.0001: far below the distance of any two categories. */
const TOLERANCE = 1e-9;

/** Concepts whose interval is empty or turned round, or whose label prints other bounds than its interval. */
export function checkIntervals(concepts: Iterable<Concept>): Diagnostic[] {
  return [...concepts].flatMap((concept) => {
    const fault = intervalFault(concept);
    return fault === undefined
      ? []
      : [
          diagnose(
            knowledgeCodes.labelDiffers,
            concept.place,
            `Unexpected interval of "${concept.id}": ${fault}`,
          ),
        ];
  });
}

/** Whether `checkIntervals` tells of a concept. */
export function hasIntervalFault(concept: Concept): boolean {
  return intervalFault(concept) !== undefined;
}

function intervalFault({ interval, quantity, label }: Concept): string | undefined {
  if (interval === undefined || quantity !== undefined) return undefined;
  return emptyFault(interval) ?? labelFault(label, interval);
}

function emptyFault({ min, max, maxIncluded }: Interval): string | undefined {
  return min < max || (min === max && maxIncluded)
    ? undefined
    : `it ends at ${String(max)} and begins at ${String(min)}`;
}

function labelFault(label: string, interval: Interval): string | undefined {
  for (const { side, pattern } of BOUNDS) {
    const [words, digits] = pattern.exec(label) ?? [];
    if (words === undefined || digits === undefined) continue;
    const printed = 1 / Number(digits.replaceAll(',', ''));
    if (Math.abs(printed - interval[side]) > TOLERANCE)
      return `its label says "${words}", and its ${side} is ${String(interval[side])}`;
  }
  return amountFault(label, interval);
}

/** "From 10 kg to less than 33 kg" beside other ends. Which unit the numbers of the interval are in is not known: one in which both ends fit will do. */
function amountFault(label: string, interval: Interval): string | undefined {
  const span = spanOf(label);
  if (span === undefined) return undefined;
  const factors = [1, ...unitsOf(span.unit.dimension).map(({ factor }) => Number(factor))];
  if (factors.some((factor) => isCovered(span, interval, factor))) return undefined;
  return `its label says "${label}", and it goes from ${String(interval.min)} to ${String(interval.max)}`;
}

/** What is counted in whole numbers may be written by the next one: "12 points or fewer" ends before 13. */
function isCovered(
  { min, max, isMinIncluded, isMaxIncluded, isPlain }: Span,
  interval: Interval,
  factor: number,
) {
  const [low, high] = [min / factor, max / factor];
  const isLow = !Number.isFinite(low) || isNear(interval.min, low, isMinIncluded ? 0 : 1, 0);
  const isHigh = !Number.isFinite(high) || isNear(interval.max, high, isMaxIncluded ? 1 : 0, isPlain ? 1 : 0);
  return isLow && isHigh;
}

function isNear(bound: number, printed: number, above: number, below: number): boolean {
  return bound >= printed - below - TOLERANCE && bound <= printed + above + TOLERANCE;
}
