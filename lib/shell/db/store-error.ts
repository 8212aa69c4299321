/** What went wrong with the store; permanent. */
export type StoreErrorCode =
  | 'store-unreachable'
  | 'store-forbidden'
  | 'store-busy'
  | 'store-full'
  | 'store-foreign'
  | 'store-damaged'
  | 'store-newer'
  | 'store-payload'
  | 'store-constraint'
  | 'store-failed'
  | 'store-missing'
  | 'store-not-empty'
  | 'store-changed'
  | 'backup-missing'
  | 'backup-foreign'
  | 'backup-damaged'
  | 'backup-newer'
  | 'backup-unwritable'
  | 'temp-unwritable';

/** The store cannot do its work: broken infrastructure, thrown and caught only at the edges. The message says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  /** The code once more: what Next tells a browser of an error that failed an action, and all that it tells. */
  readonly digest: string;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.digest = code;
  }
}

const ADVICE: Readonly<Record<StoreErrorCode, string>> = {
  'store-unreachable':
    'The store cannot be reached. Check DATABASE_URL, or that the folder STEMMA_DATA can be written.',
  'store-forbidden':
    'The user of the database may not do this. Make it the owner of the database, or grant it usage and create on its schema.',
  'store-busy': 'The store is busy: another process has been writing for too long. Try again.',
  'store-full':
    'The disk of the store is full. Make room: it goes on by itself then, and nothing that was confirmed is lost.',
  'store-foreign':
    'This is not a store of Stemma. Name another folder in STEMMA_DATA, or another DATABASE_URL.',
  'store-damaged':
    'The store is damaged. Move the file away, and those beside it that end in -wal and -shm; then restore a backup (stemma restore FILE), or begin with an empty store.',
  'store-newer': 'The store was written by a newer version of Stemma. Start that version.',
  'store-payload':
    'The store holds a record that this version of Stemma cannot read. Start the version that wrote it.',
  'store-constraint': 'The store refused a record that contradicts another.',
  'store-failed': 'The store failed.',
  'store-missing': 'Set STEMMA_DATA or DATABASE_URL as the server has them.',
  'store-not-empty': 'The store is not empty, and nothing in it was changed. Name an empty one.',
  'store-changed':
    'Something wrote to the store meanwhile, so nothing was kept. Stop every server that uses it, and begin again.',
  'backup-missing': 'There is no backup of that name. Name a file that stemma backup has written.',
  'backup-foreign':
    'This is no backup of Stemma; nothing was changed. Name a file that stemma backup has written.',
  'backup-damaged':
    'The backup is damaged or was cut short; nothing was changed. Fetch it again from where it was kept, or take an earlier one.',
  'backup-newer':
    'The backup was written by a newer version of Stemma; nothing was changed. Restore it with that version.',
  'backup-unwritable':
    'The backup cannot be written. Name a file that is not there yet, in a folder that can be written and has room.',
  'temp-unwritable':
    'A file that is needed for a moment cannot be written. Name a folder in TMPDIR that can be written and has room for the store once more.',
};

/** The code of a StoreError; undefined for whatever else was thrown. Goes by its name: pages are bundled with a class of their own. */
export function storeErrorCode(error: unknown): StoreErrorCode | undefined {
  if (!(error instanceof Error) || error.name !== 'StoreError' || !('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'string' && code in ADVICE ? (code as StoreErrorCode) : undefined;
}

/** A StoreError with the general advice of its code after `detail`. */
export function storeError(code: StoreErrorCode, detail: string, cause?: unknown): StoreError {
  return new StoreError(code, detail === '' ? ADVICE[code] : `${detail} ${ADVICE[code]}`, cause);
}

/** Wraps an error of SQLite, PostgreSQL or the network; returns every other error as it is. */
export function asStoreError(error: unknown): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = sqliteCode(error) ?? postgresCode(error);
  return code === undefined ? error : storeError(code, '', withoutRows(error));
}

/** What PostgreSQL tells of rows (whose, and what is in them) goes into no log. */
function withoutRows(error: Error): Error {
  for (const told of ['detail', 'where', 'internalQuery']) Reflect.deleteProperty(error, told);
  return error;
}

/** Primary result codes of SQLite (https://sqlite.org/rescode.html). */
const SQLITE_CODES: Readonly<Record<number, StoreErrorCode>> = {
  5: 'store-busy',
  6: 'store-busy',
  8: 'store-unreachable',
  10: 'store-unreachable',
  11: 'store-damaged',
  13: 'store-full',
  14: 'store-unreachable',
  19: 'store-constraint',
  26: 'store-foreign',
};

const PRIMARY_CODE = 0xff;

function sqliteCode(error: Error): StoreErrorCode | undefined {
  if (!('errcode' in error) || typeof error.errcode !== 'number') return undefined;
  return SQLITE_CODES[error.errcode & PRIMARY_CODE] ?? 'store-failed';
}

/** SQLSTATE classes (PostgreSQL, appendix A) and codes of Node's sockets. */
const POSTGRES_CODES: readonly (readonly [RegExp, StoreErrorCode])[] = [
  [/^23/u, 'store-constraint'],
  [/^(08|28|3D|57P)|^E[A-Z]+$/u, 'store-unreachable'],
  [/^53100$/u, 'store-full'],
  [/^(40|53300|55P03)/u, 'store-busy'],
  [/^42501$/u, 'store-forbidden'],
  [/^XX00[12]$/u, 'store-damaged'],
  [/^[0-9A-Z]{5}$/u, 'store-failed'],
];

/** What `pg` says, without a code, of a connection that could not be made or has ended. */
const BROKEN_CONNECTION =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/u;

function postgresCode(error: Error): StoreErrorCode | undefined {
  if (BROKEN_CONNECTION.test(error.message)) return 'store-unreachable';
  if (!('code' in error) || typeof error.code !== 'string') return undefined;
  const { code } = error;
  return POSTGRES_CODES.find(([pattern]) => pattern.test(code))?.[1];
}
