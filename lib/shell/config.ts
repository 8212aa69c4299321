/** The only reader of the environment. Everything else takes a `Config`. */
import { isIP, isIPv6 } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';

export interface Config {
  /** Address to listen on. */
  readonly host: string;
  /** Port to listen on; 0 asks for any free one; undefined: 3000, or the next free one. */
  readonly port: number | undefined;
  /** Folder that holds `content/` and `quizzes/`. */
  readonly root: string;
  /** Addresses and networks (CIDR) of the proxies whose word is taken for where a request comes from, besides this machine. */
  readonly proxies: readonly string[];
  /** Public address (origin, no trailing slash) for links and QR codes; undefined: the address listened on. */
  readonly url: string | undefined;
  /** PostgreSQL connection string; undefined: SQLite in `dataFolder`. */
  readonly databaseUrl: string | undefined;
  /** Folder of the SQLite file. */
  readonly dataFolder: string;
  /** Secret that opens what is a trainer's; undefined: only whoever sits at this machine gets there (see `mayTrain`). */
  readonly trainerKey: string | undefined;
  /** Months after which a learner who has done nothing is erased. */
  readonly keepMonths: number;
  /** Whether every request is written to standard output, as a line of JSON. */
  readonly log: 'json' | 'none';
  /** Port of 127.0.0.1 on which metrics are told; undefined: none are kept. */
  readonly metricsPort: number | undefined;
  /** The record store (LRS) that is told of attempts; undefined: none is. */
  readonly recordStore: RecordStoreConfig | undefined;
  /** False while developing, on built pages or not, and in tests. */
  readonly production: boolean;
}

/** A record store and how it is entered. */
export interface RecordStoreConfig {
  /** Where its `statements` are, with a slash at its end. */
  readonly url: string;
  readonly key: string;
  readonly secret: string;
  /** What this installation calls itself there: its public address. */
  readonly site: string;
}

/** The environment holds a value that cannot be used; the message names every such variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_HOST = '127.0.0.1';
const PORT_SHAPE = 'a whole number from 0 to 65535';

/** The address of a PostgreSQL database. */
export const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/u,
  error: 'an address such as postgres://user:password@host/database',
});

/** Longer than any retention that a school could give a reason for. */
const KEEP_MONTHS_MAX = 120;
const MONTHS_SHAPE = `a whole number of months from 1 to ${KEEP_MONTHS_MAX}`;

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/u, PORT_SHAPE)
  .transform(Number)
  .refine((port) => port <= 65_535, PORT_SHAPE);

const monthsSchema = z
  .string()
  .regex(/^\d{1,3}$/u, MONTHS_SHAPE)
  .transform(Number)
  .refine((months) => months >= 1 && months <= KEEP_MONTHS_MAX, MONTHS_SHAPE);

const PROXIES_SHAPE = 'addresses or networks with a comma between them, such as 10.0.0.2, 172.17.0.0/16';

const proxiesSchema = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .refine((all) => all.every(isNetwork), PROXIES_SHAPE);

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIPv6(address) ? 128 : 32;
  const isWhole = bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= most);
  return isIP(address) !== 0 && !address.includes('%') && isWhole && more.length === 0;
}

const LRS_SHAPE = 'an address such as https://lrs.example.org/xapi; http only for this machine';
const LRS_WHOLE = 'set together with STEMMA_LRS_URL, STEMMA_LRS_KEY, STEMMA_LRS_SECRET and STEMMA_URL';

/** Key and secret go with every request: over a network only encrypted. No login in the address, which logs would tell. */
const lrsSchema = z
  .url({ protocol: /^https?$/u, error: LRS_SHAPE })
  .refine((text) => {
    // What is no address is refused already.
    if (!URL.canParse(text)) return true;
    const { protocol, hostname, username, password, search, hash } = new URL(text);
    const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    return (protocol === 'https:' || isHere) && username + password + search + hash === '';
  }, LRS_SHAPE)
  .transform((text) => `${text.replace(/\/+$/u, '')}/`);

const schema = z.object({
  HOST: z.string().default(DEFAULT_HOST),
  PORT: portSchema.optional(),
  STEMMA_ROOT: z.string().default('.'),
  STEMMA_URL: z
    .url({ protocol: /^https?$/u, error: 'an address such as https://quiz.example.org' })
    .optional(),
  STEMMA_PROXIES: proxiesSchema.default([]),
  DATABASE_URL: postgresUrl.optional(),
  STEMMA_DATA: z.string().default('data'),
  STEMMA_TRAINER_KEY: z.string().optional(),
  STEMMA_KEEP_MONTHS: monthsSchema.default(24),
  STEMMA_LOG: z.enum(['json', 'none'], { error: 'json or none' }).default('none'),
  STEMMA_METRICS_PORT: portSchema.optional(),
  STEMMA_LRS_URL: lrsSchema.optional(),
  // A colon would end the name in HTTP's basic scheme (RFC 7617, 2).
  STEMMA_LRS_KEY: z
    .string()
    .regex(/^[^:]+$/u, 'a name without a colon')
    .optional(),
  STEMMA_LRS_SECRET: z.string().optional(),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  STEMMA_DEVELOPS: z.string().optional(),
});

type Values = z.infer<typeof schema>;

/** All of it or nothing: what is missing is named. */
const wholeSchema = schema.superRefine((values, context) => {
  const own = ['STEMMA_LRS_URL', 'STEMMA_LRS_KEY', 'STEMMA_LRS_SECRET'] as const;
  if (own.every((name) => values[name] === undefined)) return;
  for (const name of [...own, 'STEMMA_URL'] as const)
    if (values[name] === undefined) context.addIssue({ code: 'custom', path: [name], message: LRS_WHOLE });
});

function recordStoreOf(values: Values): RecordStoreConfig | undefined {
  const { STEMMA_LRS_URL: url, STEMMA_LRS_KEY: key, STEMMA_LRS_SECRET: secret, STEMMA_URL: site } = values;
  if (url === undefined || key === undefined || secret === undefined || site === undefined) return undefined;
  return { url, key, secret, site: site.replace(/\/+$/u, '') };
}

/**
 * @param environment variables by name; an empty value counts as absent
 * @param folder absolute path that relative folders start from
 * @throws ConfigError naming every variable that cannot be used
 */
export function parseConfig(environment: Environment, folder: string): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = wholeSchema.safeParse(present);
  if (!parsed.success) throw new ConfigError(describe(parsed.error, environment));
  const values = parsed.data;
  return {
    host: values.HOST,
    port: values.PORT,
    root: resolve(folder, values.STEMMA_ROOT),
    proxies: values.STEMMA_PROXIES,
    url: values.STEMMA_URL?.replace(/\/+$/u, ''),
    databaseUrl: values.DATABASE_URL,
    dataFolder: resolve(folder, values.STEMMA_DATA),
    trainerKey: values.STEMMA_TRAINER_KEY,
    keepMonths: values.STEMMA_KEEP_MONTHS,
    log: values.STEMMA_LOG,
    metricsPort: values.STEMMA_METRICS_PORT,
    recordStore: recordStoreOf(values),
    production: values.NODE_ENV === 'production' && values.STEMMA_DEVELOPS === undefined,
  };
}

/** The configuration of this process; relative folders start from the working directory. */
export function readConfig(): Config {
  return parseConfig(process.env, process.cwd());
}

/** Where generated files go that can be thrown away: the page build's stamp, caches. */
export function scratchFolder(): string {
  return join(process.cwd(), '.stemma');
}

/**
 * What a process serves: pages as they were built, to readers or to an author whose files are followed, or pages that are made
 * anew whenever their own program changes.
 */
export type ServingMode = 'readers' | 'author' | 'program';

/** Tells React and Next, before they are loaded, whether pages are built, and the configuration who is served. */
export function declareMode(mode: ServingMode): void {
  Object.assign(process.env, {
    NODE_ENV: mode === 'program' ? 'development' : 'production',
    STEMMA_DEVELOPS: mode === 'readers' ? '' : '1',
    NEXT_TELEMETRY_DISABLED: '1',
  });
}

/** Secrets are never repeated in a message. */
const SECRET: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'STEMMA_TRAINER_KEY',
  'STEMMA_LRS_URL',
  'STEMMA_LRS_KEY',
  'STEMMA_LRS_SECRET',
]);

function describe(error: z.ZodError, environment: Environment): string {
  const lines = error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const value = SECRET.has(name) ? 'a value that cannot be used' : `"${environment[name] ?? ''}"`;
    return `  ${name} is ${value}. Expected: ${issue.message}`;
  });
  return ['The environment cannot be used:', ...lines].join('\n');
}
