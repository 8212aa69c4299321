/**
 * Ends the process in good order when it is told to stop (`SIGTERM`, `SIGINT`): with 0, after `close`. A terminal and npm may
 * both send the signal: the second one changes nothing.
 */
export function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
