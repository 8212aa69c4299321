import { z } from 'zod';
import { inspectCodes } from '../codes.ts';
import { doubled, entryName, placeOf, pointIn, tell, type Files, type Inspecting } from '../inspecting.ts';
import { openText } from '../open-entry.ts';

const MEDIA = 'media';

const mediaMap = z.record(z.string().regex(/^\d+$/u), z.string().regex(/^[^/\\]+$/u));

/**
 * The names of the numbered files, which fit the list of them. Diagnostics: `exchange/package-file`.
 *
 * @param others files that are none of them
 */
export function readMedia(
  inspecting: Inspecting,
  files: Files,
  others: readonly string[],
): ReadonlySet<string> {
  const text = openText(inspecting, files, MEDIA);
  if (text === undefined) return new Set();
  const place = pointIn(entryName(inspecting, MEDIA), 1, 1);
  const map = parsed(text);
  if (map === undefined) {
    tell(
      inspecting,
      inspectCodes.packageFile,
      place,
      'Unexpected list of media, expected JSON with numbers and names without a folder',
    );
    return new Set();
  }
  for (const [path, name] of Object.entries(map))
    if (!files.has(path))
      tell(
        inspecting,
        inspectCodes.packageFile,
        place,
        `Unexpected "${name}", expected a file "${path}" of the package`,
      );
  for (const path of files.keys())
    if (!others.includes(path) && path !== MEDIA && !Object.hasOwn(map, path))
      tell(
        inspecting,
        inspectCodes.packageFile,
        placeOf(inspecting, path),
        'Unexpected file that the list of media does not name, expected its name there',
      );
  for (const name of doubled(Object.values(map)))
    tell(inspecting, inspectCodes.packageFile, place, `Unexpected second "${name}", expected each name once`);
  return new Set(Object.values(map));
}

function parsed(text: string): z.infer<typeof mediaMap> | undefined {
  try {
    return mediaMap.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
