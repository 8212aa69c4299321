import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { Located } from '#lib/content/model.ts';
import { signoffCodes } from './codes.ts';

type Decision = Located<{
  readonly item: string;
  readonly revision: string;
  readonly role: string;
  readonly name?: string | undefined;
  readonly rule?: string;
}>;

/** Decisions of one list that one person seems to have taken twice (`bank/decided-twice`). Two people may well sign one item. */
export function decidedTwice(decisions: readonly Decision[]): readonly Diagnostic[] {
  const firsts = new Map<string, Decision>();
  return decisions.flatMap((decision) => {
    const { item, revision, role, name = '', rule = '' } = decision.entry;
    const key = JSON.stringify([item, revision, role, name, rule]);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, decision);
      return [];
    }
    const message = `Unexpected second decision about "${item}" by the same ${role}, expected one`;
    const related = [{ message: 'the first one', place: first.locate(['item']) }];
    return [diagnose(signoffCodes.twice, decision.locate(['item']), message, { related })];
  });
}
