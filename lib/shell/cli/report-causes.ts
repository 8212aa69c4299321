import {
  groupedDiagnostics,
  type Diagnostic,
  type GroupedDiagnostic,
  type Place,
} from '#lib/base/diagnostic.ts';
import { fieldCodes } from '#lib/content/codes/field-codes.ts';

/** What is told once in every format, and the other places at which the very same is told. */
export interface Cause {
  readonly group: GroupedDiagnostic;
  readonly also: readonly Place[];
}

/** A diagnostic with the other places at which it would be told. */
export interface ToldOnce {
  readonly diagnostic: Diagnostic;
  readonly also: readonly Place[];
}

/** Up to so many times the same is printed with its lines. Chosen: so few are mended one by one. */
const SHOWN_EACH = 3;

/** What is to be told of diagnostics, in their order: the same of whichever format. */
export function toldCauses(diagnostics: readonly Diagnostic[]): readonly Cause[] {
  return causesOf(groupedDiagnostics(diagnostics));
}

/** The same for formats that have each message by itself. */
export function toldEach(diagnostics: readonly Diagnostic[]): readonly ToldOnce[] {
  return toldCauses(diagnostics).flatMap(({ group: { shared, messages }, also }) =>
    messages.map((message) => ({ diagnostic: { ...shared, message }, also })),
  );
}

/**
 * The same words about one name at many places have one cause: a concept that was renamed in the vocabulary, say. They are told at
 * the first, with the places of the others. What names nothing, or has an earlier place beside it, stands for itself.
 */
function causesOf(groups: readonly GroupedDiagnostic[]): readonly Cause[] {
  const alike = Map.groupBy(groups, keyOf);
  return groups.flatMap((group) => {
    const same = alike.get(keyOf(group)) ?? [];
    if (!isOfName(group) || same.length <= SHOWN_EACH) return [{ group, also: [] }];
    return same[0] === group ? [{ group, also: same.slice(1).map(({ shared }) => shared.place) }] : [];
  });
}

/** Names stand in quotation marks, but for those of fields. */
function isOfName({ shared: { code, severity, related }, messages }: GroupedDiagnostic): boolean {
  const isNamed = code === fieldCodes.unknownField.code || messages[0].includes('"');
  return severity === 'error' && related.length === 0 && isNamed;
}

function keyOf({ shared: { code, severity, why, help }, messages }: GroupedDiagnostic): string {
  return JSON.stringify([code, severity, why, help, messages]);
}

/** "the same at 2 other places: …"; undefined where there is none. */
export function alsoText({ also }: Pick<Cause, 'also'>): string | undefined {
  if (also.length === 0) return undefined;
  return `the same at ${String(also.length)} other ${also.length === 1 ? 'place' : 'places'}: ${placesText(also)}`;
}

/** `content/a/b.md:4:3, 12:3; content/a/c.md:7:9`. */
function placesText(places: readonly Place[]): string {
  return [...Map.groupBy(places, ({ file }) => file)]
    .map(
      ([file, some]) =>
        `${file}:${some.map(({ line, column }) => `${String(line)}:${String(column)}`).join(', ')}`,
    )
    .join('; ');
}
