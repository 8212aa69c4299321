import { diagnose } from '#lib/base/code-page.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedBlueprint, ParsedContent } from '#lib/content/model.ts';
import type { Item } from '#lib/items/item.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { itemsPerFact } from './bank-lesson.ts';
import { bankCodes } from './codes.ts';

/** What no form of a blueprint could ever satisfy: a kind that does not exist, or more items than its lessons give. */
export function checkQuizzes(parsed: ParsedContent, items: readonly Item[]): Diagnostic[] {
  return parsed.blueprints.flatMap((blueprint) => {
    const { course, lessons } = blueprint.entry;
    const own = items.filter((item) => item.course === course && (lessons?.includes(item.lesson) ?? true));
    return [...checkKinds(blueprint, own), ...checkLength(blueprint, own)];
  });
}

function checkKinds({ entry, locate }: ParsedBlueprint, own: readonly Item[]): Diagnostic[] {
  return Object.entries(entry.kinds).flatMap(([kind, least]) => {
    if (!kinds.some(({ id }) => id === kind)) {
      const known = didYouMean(
        kind,
        kinds.map(({ id }) => id),
      );
      return [
        diagnose(
          bankCodes.unknownKind,
          locate(['kinds', kind], 'key'),
          `Unexpected kind "${kind}". ${known}`,
        ),
      ];
    }
    const there = own.filter((item) => item.kind === kind).length;
    if (there >= least) return [];
    const message = `Unexpected minimum of ${String(least)} for "${kind}": the lessons give ${String(there)}`;
    return [diagnose(bankCodes.unfillableQuiz, locate(['kinds', kind]), message)];
  });
}

function checkLength({ entry, locate }: ParsedBlueprint, own: readonly Item[]): Diagnostic[] {
  const wanted = Object.values(entry.kinds).reduce((sum, least) => sum + least, 0);
  if (wanted > entry.items) {
    const message = `Unexpected length ${String(entry.items)}: the minimums of the kinds come to ${String(wanted)}`;
    return [diagnose(bankCodes.unfillableQuiz, locate(['items']), message)];
  }
  const perFact = itemsPerFact(entry);
  const most = Math.min(own.length, mostByFact(own, perFact));
  if (entry.items <= most) return [];
  const message = `Unexpected length ${String(entry.items)}: with ${String(perFact)} per fact the lessons give at most ${String(most)}`;
  return [diagnose(bankCodes.unfillableQuiz, locate(['items']), message)];
}

/** An upper bound for a form's length: every item counts for the first fact it rests on. */
function mostByFact(own: readonly Item[], perFact: number): number {
  const groups = Map.groupBy(own, ({ facts }) => facts[0] ?? '');
  return [...groups.values()].reduce((sum, group) => sum + Math.min(group.length, perFact), 0);
}
