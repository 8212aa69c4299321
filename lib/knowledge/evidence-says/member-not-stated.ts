import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { areComparable } from './comparable.ts';
import { labelOf, namesInText, stemsIn } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';
import { withoutContrast } from './without-contrast.ts';

/** What stands between two names of one list. */
const IN_LIST: ReadonlySet<string> = new Set(['and', 'or']);
/** And these, where they stand before each of them: "by humming, by whistling and by clapping". */
const BEFORE_EACH: ReadonlySet<string> = new Set(
  ['by', 'with', 'from', 'of', 'to', 'for', 'in', 'after'].flatMap(stemsIn),
);
/** Brackets behind a member may hold what is no member. */
const ASIDE = /\s*\([^()]*\)/gu;
/** A list ends here; what is said of it or set beside it begins. */
const LIST_END = /[;:()–—]/u;
/** What stands right behind these, as far as the comma, is no member of the list that follows. */
const AHEAD =
  /(?:^|,)\s*(?:like|unlike|with|without|in|on|after|before|besides|beside|despite|for|from|as|while|whereas|apart)(?:\s+[\p{L}\p{N}'’-]+){1,3}(?=,)/giu;

/**
 * The evidence of a set lists another concept with its members, of which the fact says nothing: "kale, spinach and broccoli" for kale
 * and spinach. A hint; outright where the list is said to be complete, since what is not on it is then asked as wrong.
 */
export function memberNotStated(
  { entry, read }: FactInLesson,
  text: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'set') return undefined;
  const kinds = new Set(entry.members.flatMap((id) => concepts.get(id)?.kind ?? []));
  const spoken = new Set([
    ...read.references.map(({ concept }) => concept),
    ...Object.values(read.qualifiers),
  ]);
  const isKnown = (id: ConceptId): boolean =>
    spoken.has(id) || entry.members.some((member) => areComparable(member, id, concepts));
  const other = [text, text.replaceAll(ASIDE, '')]
    .flatMap((words) => withoutContrast(words).replaceAll(AHEAD, ':').split(LIST_END))
    .flatMap((part) => listedWith(entry.members, part, kinds, concepts))
    .find((id) => !isKnown(id));
  if (other === undefined) return undefined;
  const isClear = entry.complete !== undefined;
  const says = `"${labelOf(other, concepts)}" in one list with them`;
  return { path: ['members'], says, states: 'members without it', isClear, isHint: !isClear };
}

/** What stands right beside a member, with nothing but "and" or "or" between them. */
function listedWith(
  members: readonly ConceptId[],
  part: string,
  kinds: ReadonlySet<string>,
  concepts: Vocabulary['concepts'],
): readonly ConceptId[] {
  const stems = stemsIn(part);
  const names = namesInText(stems, kinds, concepts);
  return names.flatMap((name, at) => {
    const next = names[at + 1];
    if (next === undefined) return [];
    const between = stems.slice(name.from + name.length, next.from);
    const pair = [name.concept, next.concept];
    const before = stems[name.from - 1] ?? '';
    const isLink = (stem: string): boolean => IN_LIST.has(stem) || (stem === before && BEFORE_EACH.has(stem));
    const isList = between.every(isLink) && pair.some((id) => members.includes(id));
    return isList ? pair : [];
  });
}
