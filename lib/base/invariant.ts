/** A bug of ours, never of the content or the learner: thrown, and caught only at the edges. */
export class BugError extends Error {
  override readonly name = 'BugError';
}

/** Throws a BugError with `message` when `condition` does not hold. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new BugError(message);
}
