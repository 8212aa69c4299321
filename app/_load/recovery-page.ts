import { recoveryCodeMadeAt } from '#lib/shell/usecases/recovery.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { viewer } from '#lib/shell/web/viewer.ts';
import { messages } from '../_ui/messages/messages.ts';

/** Whether this browser knows a learner, and the day on which they made their recovery code, as people write it. */
export async function loadRecovery(): Promise<{
  readonly isKnown: boolean;
  readonly madeAt: string | undefined;
}> {
  const learner = await viewer();
  const madeAt = await recoveryCodeMadeAt(await useCaseContext(), learner);
  return {
    isKnown: learner !== undefined,
    madeAt: madeAt === undefined ? undefined : messages.plots.dayText(madeAt.slice(0, 'YYYY-MM-DD'.length)),
  };
}
