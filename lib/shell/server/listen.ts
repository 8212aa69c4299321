/** Finding a port, and leaving it in good order. */
import type { Server } from 'node:http';

const FIRST_PORT = 3000;
const LAST_PORT = 3099;
/** Requests that were accepted get this long to finish; a page takes well under a second. */
const PATIENCE_MS = 10_000;
const POLL_MS = 50;

/** The port that was asked for belongs to another program. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

/**
 * Listens on `port`, or on the first free port from 3000 when none is asked for.
 *
 * @param setting the variable that says which port
 * @returns the port listened on
 * @throws PortTakenError when the port that was asked for is taken
 */
export async function listen(
  server: Server,
  host: string,
  port: number | undefined,
  setting = 'PORT',
): Promise<number> {
  if (port !== undefined) return listenOn(server, host, port).catch(refuse(host, port, setting));
  for (let candidate = FIRST_PORT; candidate < LAST_PORT; candidate += 1) {
    try {
      return await listenOn(server, host, candidate);
    } catch (error) {
      if (!isTaken(error)) throw error;
      console.error(`Port ${candidate} is taken; trying ${candidate + 1}.`);
    }
  }
  return listenOn(server, host, LAST_PORT);
}

/** Stops accepting, and resolves when everything accepted is answered (or after ten seconds). */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  const idle = setInterval(() => server.closeIdleConnections(), POLL_MS);
  const limit = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await closed;
  clearInterval(idle);
  clearTimeout(limit);
}

async function listenOn(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done();
    });
  });
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : port;
}

function refuse(host: string, port: number, setting: string): (error: unknown) => never {
  return (error) => {
    if (!isTaken(error)) throw error;
    const advice = `Set ${setting} to another one, or leave it out.`;
    throw new PortTakenError(`Port ${port} of ${host} is taken. ${advice}`);
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
