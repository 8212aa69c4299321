import type { CodePage } from '#lib/base/code-page.ts';
import { lineMap } from '#lib/base/line-map.ts';
import { readCodes } from '../read/codes.ts';
import { inspectCodes } from './codes.ts';
import { INSPECT_LIMITS, entryName, placeOf, tell, type Files, type Inspecting } from './inspecting.ts';
import { parseXml, type NoXml } from './xml/parse-xml.ts';
import type { XmlPart } from './xml/xml-tree.ts';

/**
 * The text of a file of a package; without a byte order mark, which readers of UTF-8 pass over.
 * Diagnostics: `exchange/package-file`, `exchange/encoding`.
 *
 * @returns undefined when it is not there or is no UTF-8
 */
export function openText(inspecting: Inspecting, files: Files, path: string): string | undefined {
  const name = entryName(inspecting, path);
  const known = inspecting.texts.get(name);
  if (known !== undefined) return known;
  const bytes = files.get(path);
  if (bytes === undefined) {
    const near = [...files.keys()].find((one) => one.toLowerCase() === path.toLowerCase());
    const beside = near === undefined ? '' : `: "${near}" is written with other capitals`;
    tell(
      inspecting,
      inspectCodes.packageFile,
      placeOf(inspecting),
      `Unexpected package without "${path}", expected this file${beside}`,
    );
    return undefined;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    inspecting.texts.set(name, text);
    return text;
  } catch {
    tell(
      inspecting,
      readCodes.encoding,
      placeOf(inspecting, path),
      'Unexpected bytes that are not UTF-8, expected a file that is saved as UTF-8',
    );
    return undefined;
  }
}

/**
 * A document of a package. Diagnostics: those of `openText`, `exchange/xml-syntax`, `exchange/unsafe-xml`, `exchange/limit`.
 *
 * @returns undefined when it cannot be read
 */
export function openXml(inspecting: Inspecting, files: Files, path: string): XmlPart | undefined {
  const text = openText(inspecting, files, path);
  if (text === undefined) return undefined;
  const parsed = parseXml(text);
  const lines = lineMap(text);
  const name = entryName(inspecting, path);
  if ('fault' in parsed) {
    const [page, message] = faultOf(parsed);
    tell(inspecting, page, lines.place(name, parsed.at, parsed.at + 1), message);
    return undefined;
  }
  return { path, root: parsed, place: ({ from, to }) => lines.place(name, from, to) };
}

/** The page of a fault, and its message. */
function faultOf({ fault, said }: NoXml): readonly [CodePage, string] {
  switch (fault) {
    case 'doctype':
      return [readCodes.unsafeXml, 'Unexpected document type, expected none'];
    case 'depth':
      return [
        readCodes.limit,
        `Unexpected depth of more than ${String(INSPECT_LIMITS.depth)} elements, expected at most so many`,
      ];
    case 'syntax':
      return [readCodes.xmlSyntax, `Unexpected XML (${said}), expected a well-formed file`];
  }
}
