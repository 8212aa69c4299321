/**
 * Lets work go on that nobody waits for. When it fails (the store is away, most often) the log says so, and nothing else ends.
 *
 * @param failed what is to be done then
 */
export function onItsOwn(work: Promise<unknown>, failed: () => void = () => undefined): void {
  work.catch((error: unknown) => {
    console.error(error);
    failed();
  });
}
