/** The files of a package, read by another program than the one that packed them. */
import { unzipSync } from 'fflate';

/** Text by path. @throws when a file is no UTF-8 */
export function packageFiles(bytes: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return new Map(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, decoder.decode(file)]));
}

/** The text of a file. @throws when it is not there */
export function fileAt(files: ReadonlyMap<string, string>, path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new RangeError(`${path} is not in the package`);
  return text;
}
