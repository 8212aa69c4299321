import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import type { Generation } from './generation.ts';
import type { ItemDraft } from './item.ts';
import { casesForAll, firstDraft, type TableTopic } from './propose/table.ts';

/**
 * The drafts of a topic: one by itself, and one for each case that was written for all facts of that one. They are numbered
 * from `first.plain` and `first.case` under the fact that the table begins with.
 */
export function withCases(
  topic: TableTopic,
  first: { readonly plain: number; readonly case: number },
  draft: (topic: TableTopic, number: number, patient?: PatientCase) => ItemDraft | undefined,
  generation: Generation,
): ItemDraft[] {
  const found = firstDraft(topic, (begun) => {
    const item = draft(begun, first.plain + begun.place);
    return item === undefined ? undefined : { begun, item };
  });
  if (found === undefined) return [];
  const { begun, item } = found;
  const cases = begun.place > 0 ? [] : casesForAll(item.facts, generation);
  return [item, ...cases.flatMap((patient, index) => draft(begun, first.case + index, patient) ?? [])];
}
