import { z } from 'zod';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import { editSignoffs, type EditFault, type WrittenDecision } from '#lib/bank/signoffs/edit-signoffs.ts';
import { itemStates } from '#lib/bank/workbench/item-state.ts';
import { signoffPath } from '#lib/bank/workbench/open-desk.ts';
import { readContentFile } from '#lib/content/parse-content.ts';
import type { Clock } from '../clock.ts';
import { changeSignoffs, type FileFault } from '../workbench/signoff-file.ts';
import type { ItemNow, Workbench } from '../workbench/workbench.ts';
import type { TrainerAccess } from './may-train.ts';
import type { Reviewer } from './reviewer.ts';
import { refusal, type Answer } from './refusals.ts';

/** Digits of the day in an ISO 8601 time. */
const ISO_DAY = 10;

const shownSchema = z.object({
  item: z.string().max(400),
  revision: z.string().max(64),
  /** What was decided about the item when its page was made: see `ItemState.mark`. */
  mark: z.string().max(64),
});

const decisionSchema = z.discriminatedUnion('do', [
  shownSchema.extend({ do: z.literal('approve') }),
  shownSchema.extend({
    do: z.literal('retire'),
    why: z
      .string()
      .trim()
      .min(1)
      .max(400)
      .regex(/^[^\p{Cc}\u2028\u2029]*$/u),
  }),
  shownSchema.extend({ do: z.literal('take-back') }),
]);
type DecisionForm = z.output<typeof decisionSchema>;

/** What deciding needs: the content as it is now, where its files stand, and the day. */
export interface DecideContext {
  readonly workbench: Workbench;
  readonly root: string;
  readonly clock: Clock;
}

/** Where the decided item is shown. */
export type DecidedItem = Pick<ItemNow, 'course' | 'lesson'>;

/**
 * Writes down what a person decided about an item: that it is approved, or retired and why, or that nothing is decided any
 * more. What the same person decided of it before gives way; nothing else of the file changes, and decisions of others on the
 * same item stay.
 *
 * @param fields the form: the item with the revision and the mark that were shown
 * @returns refuses `author-only`, `invalid-decision`, `reviewer-unknown`, `item-not-found`, `item-changed` when the item is
 * another one now, `decided-meanwhile` when somebody decided about it, `sign-offs-unreadable`, `sign-offs-unusual`,
 * `sign-offs-busy` and `content-read-only`
 */
export async function decideItem(
  { workbench, root, clock }: DecideContext,
  access: TrainerAccess,
  reviewer: Reviewer | undefined,
  fields: unknown,
): Promise<Answer<DecidedItem>> {
  if (access !== 'open') return refusal('author-only');
  const form = decisionSchema.safeParse(fields);
  if (!form.success) return refusal('invalid-decision');
  if (reviewer === undefined) return refusal('reviewer-unknown');
  const { item: id, revision, mark } = form.data;
  const now = await workbench.item(id);
  if (now === undefined) return refusal('item-not-found');
  if (now.revision !== revision) return refusal('item-changed');
  const decision = decisionOf(form.data, clock.now().slice(0, ISO_DAY));
  const { course, lesson } = now;
  const written = await changeSignoffs(root, course, (text): Result<string, EditFault | 'decided'> => {
    if (markIn(text, { id, revision, course }) !== mark) return refuse('decided');
    return editSignoffs(text, id, reviewer, decision);
  });
  return written.ok ? ok({ course, lesson }) : notWritten(written.error);
}

function notWritten(fault: FileFault | EditFault | 'decided'): Answer<never> {
  switch (fault) {
    case 'read-only':
      return refusal('content-read-only');
    case 'not-text':
    case 'unreadable':
      return refusal('sign-offs-unreadable');
    case 'busy':
      return refusal('sign-offs-busy');
    case 'unusual-layout':
      return refusal('sign-offs-unusual');
    case 'decided':
      return refusal('decided-meanwhile');
  }
}

function decisionOf(form: DecisionForm, date: string): WrittenDecision | undefined {
  const said = { revision: form.revision, date };
  switch (form.do) {
    case 'approve':
      return { list: 'approved', ...said };
    case 'retire':
      return { list: 'retired', ...said, why: form.why };
    case 'take-back':
      return undefined;
  }
}

/** What the very text that is about to be changed says of the item. */
function markIn(
  text: string,
  item: { readonly id: string; readonly revision: string; readonly course: string },
): string | undefined {
  const part = readContentFile({ path: signoffPath(item.course), text });
  const signoffs = part.kind === 'signoffs' && part.signoffs !== undefined ? [part.signoffs] : [];
  return itemStates({ signoffs }, [item]).get(item.id)?.mark;
}
