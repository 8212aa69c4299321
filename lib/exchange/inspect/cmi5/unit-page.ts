import { z } from 'zod';
import { inspectCodes } from '../codes.ts';
import { tell, type Files, type Inspecting } from '../inspecting.ts';
import { playedData, playedItem } from '../played/data-schema.ts';
import { readPage } from '../played/page.ts';
import { interaction, itemActivity } from './activity-schema.ts';

const item = z.strictObject({ ...playedItem, activity: itemActivity, interaction });
const data = z.strictObject({
  ...playedData,
  items: z.array(item).min(1),
  mastery: z.number().min(0).max(1).optional(),
});

type UnitItem = z.infer<typeof item>;

/**
 * The page of a unit. Diagnostics: those of `readPage`, and `exchange/scoring` and `exchange/identifier` where the page scores by
 * another key, or other names, than it tells a record store.
 *
 * @returns its data; undefined when they cannot be read
 */
export function inspectUnitPage(
  inspecting: Inspecting,
  files: Files,
  path: string,
): z.infer<typeof data> | undefined {
  const page = readPage(inspecting, files, path, data);
  if (page === undefined) return undefined;
  for (const one of page.data.items) {
    const place = page.placeOfItem(one.id);
    if (!one.activity.id.endsWith(`/${one.id}`))
      tell(
        inspecting,
        inspectCodes.identifier,
        place,
        `Unexpected activity "${one.activity.id}", expected one with the name of the item, ${one.id}`,
      );
    if (!isOffered(one))
      tell(
        inspecting,
        inspectCodes.identifier,
        place,
        `Unexpected interaction of item ${one.id}, expected the names that its activity offers`,
      );
    const [told, scored] = [one.activity.definition.correctResponsesPattern?.[0], keyPattern(one)];
    if (told !== scored)
      tell(
        inspecting,
        inspectCodes.scoring,
        place,
        `Unexpected key "${String(told)}" for the record store, expected the "${scored}" that the page scores by`,
      );
  }
  return page.data;
}

function isOffered({ activity, interaction: asked, parts }: UnitItem): boolean {
  const { interactionType, choices = [], source = [], target = [] } = activity.definition;
  if (interactionType !== asked.type || asked.parts.length !== parts.length) return false;
  if (asked.type === 'numeric') return true;
  const offered = new Set([...choices, ...target].map(({ id }) => id));
  return asked.parts.every(
    ({ id, options }, at) =>
      options.length === parts[at]?.options.length &&
      options.every((name) => offered.has(name)) &&
      (asked.type !== 'matching' || source.some((one) => one.id === id)),
  );
}

/** The key as `cmi.interaction` writes it (xAPI 1.0.3, part 2, appendix C), from the keys that the page scores by. */
function keyPattern({ interaction: asked, parts }: UnitItem): string {
  const [first] = parts;
  if (first?.entry !== undefined) return `${first.entry.lowest}[:]${first.entry.highest}`;
  return parts
    .flatMap(({ options }, at) =>
      options.flatMap(({ key }, place) => {
        const name = asked.parts[at]?.options[place] ?? '';
        const own = asked.type === 'matching' ? `${asked.parts[at]?.id ?? ''}[.]${name}` : name;
        return key ? [own] : [];
      }),
    )
    .join('[,]');
}
