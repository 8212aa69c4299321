/** What is said of a file that is inspected. */
import { strToU8, zipSync } from 'fflate';
import { inspectFile } from '#lib/exchange/inspect/inspect-file.ts';

/** A line for each fault: the place within the file, the code without its stage, and the message. @param before see `inspectFile` */
export async function faultLines(bytes: Uint8Array, before?: Uint8Array): Promise<readonly string[]> {
  const { diagnostics } = await inspectFile('', bytes, before);
  return diagnostics.map(
    ({ code, place, message }) =>
      `${place.file.slice(1)}:${place.line}:${place.column} ${code.replace('exchange/', '')}: ${message}`,
  );
}

/** A package of these texts. */
export function packed(files: ReadonlyMap<string, string>): Uint8Array {
  return zipSync(Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)])), { level: 0 });
}
