import type { Concept, ConceptId } from '../concept.ts';
import { labelOf, stemsIn } from './names-in-text.ts';

/** Stems that begin alike for so many letters are of one family: "infuse" and "infusion". */
const FAMILY_LETTERS = 5;
/** Shorter stems tell nothing. */
const SHORTEST = 3;
/** So large a share of its own words says a step. */
const SHARE_SAID = 1 / 2;
/** Clauses of a text that tells one thing after another. */
const CLAUSE_END = /[,;:()]|\b(?:then|and|next|finally)\b/iu;
/** What is told with these may stand in the order of its reasons: "it stops when the drug is used up". "While you listen" is beside the step. */
const OF_REASONS =
  /\b(?:when(?:ever)?|while(?! you\b)|if|by|through|for(?! \d)|(?:due|owing|thanks) to|as a result of|in order to|so that)\b/giu;

/**
 * The steps in the order in which a text tells of them in words of its own: "inject vitamin K" for "injection of vitamin K". Each has
 * one clause that has most of the words which set it apart from the others; undefined where one of them has none, or two.
 */
export function toldOrder(
  steps: readonly ConceptId[],
  text: string,
  concepts: ReadonlyMap<ConceptId, Concept>,
): readonly ConceptId[] | undefined {
  if (givesReasons(text, steps, concepts)) return undefined;
  const clauses = text.split(CLAUSE_END).map(stemsIn);
  const labels = steps.map((id) => stemsIn(labelOf(id, concepts)).filter(({ length }) => length >= SHORTEST));
  const placed = steps.flatMap((id, at) => {
    const others = labels.filter((_label, other) => other !== at).flat();
    const own = (labels[at] ?? []).filter((stem) => !has(others, stem));
    const place = placeIn(clauses, own);
    return place === undefined ? [] : [{ id, place }];
  });
  if (placed.length < steps.length) return undefined;
  return placed.toSorted((a, b) => a.place - b.place).map(({ id }) => id);
}

/** Whether it has such words, but for those that stand in the name of a step: "feeling for the pulse". */
function givesReasons(
  text: string,
  steps: readonly ConceptId[],
  concepts: ReadonlyMap<ConceptId, Concept>,
): boolean {
  const own = steps.map((id) => ` ${labelOf(id, concepts)} `.toLowerCase()).join(' ');
  return [...text.matchAll(OF_REASONS)].some(([word]) => !own.includes(` ${word.toLowerCase()} `));
}

/** The place of the first of these stems in the one clause that has most of them; undefined where no clause has enough, or two have as many. */
function placeIn(clauses: readonly (readonly string[])[], own: readonly string[]): number | undefined {
  const counts = clauses.map((clause) => own.filter((stem) => has(clause, stem)).length);
  const most = Math.max(...counts);
  if (most === 0 || most < own.length * SHARE_SAID) return undefined;
  const [best = -1, ...more] = counts.flatMap((count, at) => (count === most ? [at] : []));
  if (more.length > 0) return undefined;
  const before = clauses.slice(0, best).flat().length;
  return before + (clauses[best] ?? []).findIndex((stem) => has(own, stem));
}

function has(stems: readonly string[], wanted: string): boolean {
  const family = wanted.slice(0, FAMILY_LETTERS);
  const plain = withoutDegree(wanted);
  return stems.some(
    (stem) =>
      stem === wanted ||
      (family.length === FAMILY_LETTERS && stem.startsWith(family)) ||
      withoutDegree(stem) === plain,
  );
}

/** "Slower" and "slowly" are of one word; the stem of the one is "slower", of the other "slowl". */
function withoutDegree(stem: string): string {
  return stem.replace(DEGREE, '');
}

const DEGREE = /(?<=\p{L}{4})(?:er|l)$/u;
