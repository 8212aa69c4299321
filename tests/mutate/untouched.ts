import { verifyItems } from '#lib/bank/verify-items.ts';
import type { World } from './world.ts';

/** Every error and warning of the root as it is, of `stemma check` and of `stemma verify` on its items. */
export function findingsOfUntouched({ diagnostics, items, kb }: World): readonly string[] {
  const place = { file: 'items.json', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const value: unknown = JSON.parse(JSON.stringify(items));
  return [...diagnostics, ...verifyItems(value, kb, () => place)]
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, message }) => `${code} ${message}`);
}
