import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean, nearestWord } from '#lib/base/did-you-mean.ts';
import { rules } from '#lib/checks/rules/registry.gen.ts';
import type { Located, ParsedContent } from '#lib/content/model.ts';
import type { Item } from '#lib/items/item.ts';
import { awaitingSignoff } from './awaiting.ts';
import { signoffCodes } from './codes.ts';
import { decidedTwice } from './decided-twice.ts';
import { decisionsOf, mayBeWaived, signedItems, type WaivedFaults } from './decisions.ts';

/** A decision of any list: it names an item in one revision. */
type Decision = Located<{ readonly item: string; readonly revision: string }>;

/**
 * What no longer holds of the decisions: items that do not exist or are of another course, revisions that changed, the same decision twice, waivers that take nothing off or
 * may not; and how many items of each lesson wait for a person. `items` are those that were generated, retired ones among
 * them; `used` the waivers that took a finding off.
 */
export function checkSignoffs(
  parsed: ParsedContent,
  items: readonly Item[],
  used: ReadonlySet<WaivedFaults['used'][number]>,
): readonly Diagnostic[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const { approved, retired, waivers } = decisionsOf(parsed);
  const known = (decision: Decision): boolean => byId.has(decision.entry.item);
  return [
    ...[...approved, ...retired, ...waivers].flatMap((decision) =>
      known(decision) || !isMisspelt(decision) ? elsewhere(decision) : unknownItem(decision, items),
    ),
    ...[...approved, ...retired].flatMap((decision) => voided(decision, byId.get(decision.entry.item))),
    ...[approved, retired, waivers].flatMap(decidedTwice),
    ...waivers.flatMap((waiver) => (known(waiver) ? waiverFindings(waiver, used.has(waiver)) : [])),
    ...awaitingSignoff(
      parsed,
      items,
      signedItems({ approved: [...approved, ...retired], retired: [], waivers: [] }, items),
    ),
  ];
}

/** Whether an id that no item has begins with the course of its file, or nearly so. Else it is one of a course that is not read here. */
function isMisspelt({ entry, locate }: Decision): boolean {
  const [course = ''] = entry.item.split('/');
  const own = /(?<name>[^/]*)\.yaml$/u.exec(locate([]).file)?.groups?.['name'] ?? '';
  return nearestWord(course, [own]) !== undefined;
}

function unknownItem({ entry, locate }: Decision, items: readonly Item[]): readonly Diagnostic[] {
  const hint = didYouMean(
    entry.item,
    items.map(({ id }) => id),
  );
  const message = `Unexpected item "${entry.item}", expected one that the content gives. ${hint}`;
  return [diagnose(signoffCodes.unknownItem, locate(['item']), message)];
}

/** The file with the decisions about items of a course. */
function fileOf(course: string): string {
  return `quizzes/signoffs/${course}.yaml`;
}

/** The same words for every entry of a course, so that a file in the place of another is told of once. */
function elsewhere({ entry, locate }: Decision): readonly Diagnostic[] {
  const [course = ''] = entry.item.split('/');
  const [place, meant] = [locate(['item']), fileOf(course)];
  if (place.file === meant) return [];
  const message = `Unexpected decision about an item of the course "${course}", expected it in ${meant}`;
  return [diagnose(signoffCodes.elsewhere, place, message)];
}

function voided({ entry, locate }: Decision, item: Item | undefined): readonly Diagnostic[] {
  if (item === undefined || item.revision === entry.revision) return [];
  return [
    diagnose(
      signoffCodes.voided,
      locate(['revision']),
      `Unexpected revision ${entry.revision} of "${item.id}", expected ${item.revision}: the item or a fact it rests on changed after the decision`,
    ),
  ];
}

function waiverFindings(
  { entry, locate }: ReturnType<typeof decisionsOf>['waivers'][number],
  used: boolean,
): readonly Diagnostic[] {
  const waivable = mayBeWaived(entry.rule);
  if (waivable === undefined) {
    const hint = didYouMean(
      entry.rule,
      rules.map(({ id }) => id),
    );
    const message = `Unexpected rule "${entry.rule}", expected one that exists. ${hint}`;
    return [diagnose(signoffCodes.waiverRefused, locate(['rule']), message)];
  }
  if (!waivable) {
    const message = `Unexpected waiver of ${entry.rule}, expected none: the rule guards what is true or already known`;
    return [diagnose(signoffCodes.waiverRefused, locate(['rule']), message)];
  }
  if (used) return [];
  const message = `Unexpected waiver of ${entry.rule} for "${entry.item}", expected a finding of the rule on revision ${entry.revision}`;
  return [diagnose(signoffCodes.waiverLapsed, locate([]), message)];
}

/** A warning for every approval whose `review-by` lies before `today` (YYYY-MM-DD); the day itself is still in time. */
export function overdueSignoffs(parsed: ParsedContent, today: string): readonly Diagnostic[] {
  return decisionsOf(parsed).approved.flatMap(({ entry, locate }) => {
    const day = entry['review-by'];
    if (day === undefined || day >= today) return [];
    const message = `Unexpected review day ${day} of the sign-off for "${entry.item}", expected ${today} or later`;
    return [diagnose(signoffCodes.overdue, locate(['review-by']), message)];
  });
}
