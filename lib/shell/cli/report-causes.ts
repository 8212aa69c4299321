import type { GroupedDiagnostic, Place } from '#lib/base/diagnostic.ts';

/** What is printed once, and the other places at which the very same is told. */
export interface Cause {
  readonly group: GroupedDiagnostic;
  readonly also: readonly Place[];
}

/** Up to so many times the same is printed with its lines. Chosen: so few are mended one by one. */
const SHOWN_EACH = 3;

/**
 * The same words about one name at many places have one cause: a concept that was renamed in the vocabulary, say. They are told at
 * the first, with the places of the others. What names nothing, or has an earlier place beside it, stands for itself.
 */
export function causesOf(groups: readonly GroupedDiagnostic[]): readonly Cause[] {
  const alike = Map.groupBy(groups, keyOf);
  return groups.flatMap((group) => {
    const same = alike.get(keyOf(group)) ?? [];
    if (!isOfName(group) || same.length <= SHOWN_EACH) return [{ group, also: [] }];
    return same[0] === group ? [{ group, also: same.slice(1).map(({ shared }) => shared.place) }] : [];
  });
}

function isOfName({ shared: { severity, related }, messages }: GroupedDiagnostic): boolean {
  return severity === 'error' && related.length === 0 && messages[0].includes('"');
}

function keyOf({ shared: { code, severity, why, help }, messages }: GroupedDiagnostic): string {
  return JSON.stringify([code, severity, why, help, messages]);
}

/** `content/a/b.md:4:3, 12:3; content/a/c.md:7:9`. */
export function placesText(places: readonly Place[]): string {
  return [...Map.groupBy(places, ({ file }) => file)]
    .map(
      ([file, some]) =>
        `${file}:${some.map(({ line, column }) => `${String(line)}:${String(column)}`).join(', ')}`,
    )
    .join('; ');
}
