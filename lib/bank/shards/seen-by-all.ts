import { invariant } from '#lib/base/invariant.ts';
import { checkItem } from '#lib/checks/check-item.ts';
import type { CompiledBank } from '../compile-bank.ts';
import { isRefused } from '../judge-item.ts';

type Compiled = Pick<CompiledBank, 'items' | 'kb' | 'families'>;

/** Items, by id with the reason, that the checker refuses when it sees the facts and words of all courses. */
export function refusedByAll({ items, kb }: Omit<Compiled, 'families'>): readonly string[] {
  return items.flatMap((item) => {
    const { findings } = checkItem(item, kb);
    return isRefused(findings) ? [`${item.id}: ${findings.map(({ message }) => message).join('; ')}`] : [];
  });
}

/**
 * Proves every item once more, by the facts of all courses, where they were compiled in families.
 *
 * @throws BugError when one is refused: then `familiesOf` left apart what belongs together
 */
export function proveByAll(compiled: Compiled): void {
  const refused = compiled.families > 1 ? refusedByAll(compiled) : [];
  invariant(refused.length === 0, `families hide what speaks against items: ${refused.join('\n')}`);
}
