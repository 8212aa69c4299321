/**
 * Does something at once and then again and again, one time after the other. A failure is written to the log, and the next
 * time comes all the same: the store may be away for a while.
 *
 * @returns ends it, once what is under way is done
 */
export function repeat(work: () => Promise<void>, everyMs: number): () => Promise<void> {
  const once = (): Promise<void> => work().catch((error: unknown) => console.error(error));
  let underWay = once();
  const timer = setInterval(() => {
    underWay = underWay.then(once);
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
