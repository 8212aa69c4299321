import { z } from 'zod';

/** What the system says of a file that cannot be read or written, in words. Source: errno(3). */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'permission is denied'],
  ['EPERM', 'the system does not allow it'],
  ['EROFS', 'its file system is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['ENOTDIR', 'a file stands where a folder is needed'],
  ['EISDIR', 'a folder stands where a file is needed'],
  ['EEXIST', 'something else stands there'],
  ['ENAMETOOLONG', 'its name is too long'],
]);

const failureSchema = z.object({
  code: z.string(),
  path: z.string(),
  dest: z.string().optional(),
});

/** What to tell of a failure that lies in the files and not in the program; undefined for any other error. */
export function fileFailure(error: unknown): string | undefined {
  const failure = failureSchema.safeParse(error).data;
  const reason = REASONS.get(failure?.code ?? '');
  if (failure === undefined || reason === undefined) return undefined;
  return `Cannot use ${failure.dest ?? failure.path}: ${reason}. Mend that, and run the command again.`;
}
