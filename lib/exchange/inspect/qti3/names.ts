import type { Place } from '#lib/base/diagnostic.ts';
import { inspectCodes } from '../codes.ts';
import { doubled, tell, type Inspecting } from '../inspecting.ts';

/** Of every document of a test or item: by it players know the version. */
export const QTI_NAMESPACE = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
/** Names as QTI 3 has them: letters first, no colon, each once. */
const NAME = /^[A-Za-z_][\w.-]*$/u;

/** Tells of what is wrong with names that stand in one document. Diagnostics: `exchange/identifier`. */
export function tellOfNames(inspecting: Inspecting, place: Place, names: readonly string[]): void {
  for (const name of names)
    if (!NAME.test(name))
      tell(
        inspecting,
        inspectCodes.identifier,
        place,
        `Unexpected identifier "${name}", expected a letter and then letters, digits, "_", "." or "-"`,
      );
  for (const name of doubled(names))
    tell(
      inspecting,
      inspectCodes.identifier,
      place,
      `Unexpected second "${name}", expected each identifier once`,
    );
}
