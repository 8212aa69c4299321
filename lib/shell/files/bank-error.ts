import type { z } from 'zod';

/** There is no bank to serve, or a file of it cannot be read; the message says what to do. */
export class BankError extends Error {
  override readonly name = 'BankError';

  /** @param what the path of the file that cannot be read, or what is wrong */
  constructor(what: string, options?: ErrorOptions) {
    super(
      what.startsWith('There is ')
        ? what
        : `The compiled bank cannot be read (${what}): run npm run -s stemma -- build, and if that does not help delete the folder .stemma first`,
      options,
    );
  }
}

/** What stands in a file of the bank. @throws BankError when it has another shape */
export function parseBankFile<T extends z.ZodType>(schema: T, text: string, path: string): z.output<T> {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new BankError(path, { cause });
  }
}
