/**
 * The fields of the form that a server action was given. Pages give forms; whoever calls an action by hand may give
 * anything, and that has no fields.
 */
export function sentFields(form: unknown): Readonly<Record<string, unknown>> {
  return form instanceof FormData ? Object.fromEntries(form) : {};
}
