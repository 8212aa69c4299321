import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { foldName } from '#lib/base/words.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import { denialsIn } from './denial.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** What stands right behind is left out of a list: "but not for", "except", ", not in the". */
const LEAVING_OUT =
  /(?:\bexcept(?:ing)?(?: for)?|\bexcluding|\bwith the exception of|(?:\bbut|\band|,) (?:is |are )?(?:not|never))(?: (?:for|in|with|to|by|from|of|at|on|during))?(?: (?:the|an?))? $/u;

/**
 * `knowledge/evidence-denies`: a member of a set that its evidence names only to leave it out of the list of the others ("for fern and
 * moss but not for fog"). Each member is a right answer.
 */
export function membersLeftOut(
  fact: FactInLesson,
  evidence: string,
  { concepts }: Pick<Vocabulary, 'concepts'>,
): Diagnostic[] {
  if (fact.entry.kind !== 'set') return [];
  const text = foldName(evidence);
  const placesOf = (member: string): readonly number[] =>
    ownPlaces((concepts.get(member)?.names ?? []).map(foldName), text);
  const { members } = fact.entry;
  const all = members.map(placesOf);
  return members.flatMap((member, at) => {
    const own = all[at] ?? [];
    const isLeftOut = own.length > 0 && own.every((place) => LEAVING_OUT.test(text.slice(0, place)));
    const first = Math.min(...own);
    const others = all.filter((_places, other) => other !== at).flat();
    if (!isLeftOut || !others.some((place) => isStatedBefore(text, place, first))) return [];
    const label = concepts.get(member)?.label ?? member;
    const message = `Unexpected member "${label}" of "${fact.entry.id}", expected one that its evidence does not leave out: "${evidence}"`;
    const found = diagnose(knowledgeCodes.evidenceDenies, placeOf(fact, ['members', at]), message);
    return [{ ...found, severity: 'error' }];
  });
}

/** Whether what stands at a place is said in the sentence part of what is left out, and neither denied nor left out of something else itself. */
function isStatedBefore(text: string, place: number, leftOut: number): boolean {
  if (place > leftOut || /[;:]/u.test(text.slice(place, leftOut))) return false;
  const ahead = text.slice(0, place);
  return denialsIn(ahead) === 0 && !/\b(?:except\w*|excluding|safe|allowed|harmless)\b/u.test(ahead);
}

/** "And not whistling alone": it is one of them. */
const NOT_BY_ITSELF = /^ (?:alone|only)\b/u;

/** Where one of these names stands in a text, the longest at each place: "severe moss" holds no "moss". */
function ownPlaces(names: readonly string[], text: string): readonly number[] {
  const all = names.flatMap((name) => placesIn(text, name).map((at) => ({ at, end: at + name.length })));
  return all
    .filter(
      ({ at, end }) => !all.some((one) => one.at <= at && end <= one.end && one.end - one.at > end - at),
    )
    .map(({ at }) => at);
}

/** Where a name stands in a text, as whole words. */
function placesIn(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const around = `${text.charAt(at - 1)} ${text.charAt(at + name.length)}`;
    if (!/[\p{L}\p{N}]/u.test(around) && !NOT_BY_ITSELF.test(text.slice(at + name.length))) places.push(at);
  }
  return places;
}
