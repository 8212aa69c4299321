import { idSchema } from '#lib/content/schema/shared.ts';
import type { WritableItem } from '#lib/content/written/write-item.ts';
import type { CompositeDraft, WritableAnswers } from './draft-composite.ts';
import { oneLine } from './plain-text.ts';
import type { ReadComposite } from './read-bank.ts';

/** A question of any kind: what all of them have. */
export type ReadHead = Omit<ReadComposite, 'kind' | 'parts'>;

/** The reason of the whole question goes below the right answers when they have none of their own, else into the comment. */
export function toWritable(
  { feedback, facts: named }: ReadHead,
  { stem, answers }: Pick<CompositeDraft, 'stem'> & { readonly answers: WritableAnswers },
  id: string,
  facts: readonly string[],
): { readonly item: WritableItem; readonly spare: readonly string[] } {
  const isFree = answers.options.some((option) => option.key && option.rationale === undefined);
  const usable = facts.filter((ref) => ref.split('/').every((part) => idSchema.safeParse(part).success));
  const said = oneLine(feedback);
  return {
    item: {
      id,
      stem,
      facts: usable,
      isDraft: true,
      ...answers,
      rationale: isFree && said !== '' ? said : undefined,
    },
    spare: [
      ...(isFree || said === '' ? [] : [`Said after any answer: ${said}`]),
      ...named.filter((ref) => !usable.includes(ref)).map((ref) => `Facts named there: ${ref}`),
    ],
  };
}
