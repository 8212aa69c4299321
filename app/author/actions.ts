'use server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { sentFields } from '#app/_load/sent-fields.ts';
import { benchAddress, itemAnchor } from '#app/_ui/author/bench-place.ts';
import { systemClock } from '#lib/shell/clock.ts';
import { readConfig } from '#lib/shell/config.ts';
import { decideItem } from '#lib/shell/usecases/decide-item.ts';
import { readReviewer } from '#lib/shell/usecases/reviewer.ts';
import { ownReviewer, rememberReviewer } from '#lib/shell/web/reviewer.ts';
import { authorAccess } from '#lib/shell/web/trainer.ts';
import { isWithinWork, TOO_MUCH_WORK } from '#lib/shell/web/work.ts';
import { currentWorkbench } from '#lib/shell/workbench/workbench.ts';

/** Where to go back to: only pages of the workbench. */
const placeSchema = z.object({
  item: z
    .string()
    .max(400)
    .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+){2,5}$/u),
  query: z
    .string()
    .max(300)
    .regex(/^[\w=&%.+-]*$/u),
  do: z.string().max(20),
});

const backSchema = z.object({
  back: z
    .string()
    .max(600)
    .regex(/^\/author(?:\/[a-z0-9-]+){2}(?:\?[\w=&%.+-]*)?$/u),
});

/** Writes down a decision about an item, and goes back to it. */
export async function decide(form: FormData): Promise<void> {
  redirect(await decideHere(form));
}

/** Writes down a decision about an item. @returns where is told what became of it */
export async function decideHere(form: FormData): Promise<string> {
  const access = await authorAccess();
  const fields = sentFields(form);
  const place = placeSchema.safeParse(fields);
  if (access !== 'open' || !place.success) return '/author';
  if (!(await isWithinWork('decide'))) return TOO_MUCH_WORK;
  const context = { workbench: currentWorkbench(), root: readConfig().root, clock: systemClock };
  const decided = await decideItem(context, access, await ownReviewer(), fields);
  const { item, query } = place.data;
  const [course = '', ownLesson = ''] = item.split('/');
  const lesson = decided.ok ? decided.value.lesson : ownLesson;
  const told = new URLSearchParams(query);
  told.set('told', decided.ok ? place.data.do : decided.error.code);
  told.set('at', item);
  return `${benchAddress(course, lesson)}?${told.toString()}#${itemAnchor(item)}`;
}

/** Keeps who signs on this device, and goes back to the item from which they came, or to the lesson. */
export async function keepReviewer(form: FormData): Promise<void> {
  if ((await authorAccess()) !== 'open') redirect('/author');
  const fields = sentFields(form);
  const reviewer = readReviewer(fields);
  const place = backSchema.safeParse(fields);
  if (!place.success) redirect('/author');
  if (reviewer === undefined) redirect('/refused/reviewer-unknown');
  await rememberReviewer(reviewer);
  const at = new URLSearchParams(place.data.back.split('?')[1] ?? '').get('at');
  redirect(`${place.data.back}#${at === null ? 'signer' : itemAnchor(at)}`);
}
