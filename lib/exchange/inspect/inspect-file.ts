import { compareDiagnostics, type Diagnostic } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import { readCodes } from '../read/codes.ts';
import { tellOfEarlier } from './anki/earlier.ts';
import { inspectAnki } from './anki/inspect.ts';
import { isArchive, openArchive } from './archive/open-archive.ts';
import { inspectCanvas } from './canvas-qti/inspect.ts';
import { inspectCmi5 } from './cmi5/inspect.ts';
import { inspectCodes } from './codes.ts';
import { inspectCsv } from './csv/inspect.ts';
import { inspectWord } from './examsoft-word/inspect.ts';
import { inspectGift } from './gift/inspect.ts';
import {
  inspecting,
  INSPECT_LIMITS,
  placeOf,
  tell,
  type Files,
  type Inspecting,
  type InspectPackage,
} from './inspecting.ts';
import { inspectKahoot } from './kahoot/inspect.ts';
import { inspectMoodleXml } from './moodle-xml/inspect.ts';
import { inspectQti3 } from './qti3/inspect.ts';
import type { InspectText } from './read-again.ts';
import { onlyFolder, recognisePackage, recogniseText } from './recognise.ts';
import { inspectScorm } from './scorm-12/inspect.ts';

/** Inspectors of packages and of texts, by the names of formats: one for each that is exported. */
const PACKAGES: Readonly<Record<string, InspectPackage>> = {
  anki: inspectAnki,
  'canvas-qti': inspectCanvas,
  cmi5: inspectCmi5,
  'examsoft-word': inspectWord,
  kahoot: inspectKahoot,
  qti3: inspectQti3,
  'scorm-12': inspectScorm,
};
const TEXTS: Readonly<Record<string, InspectText>> = {
  csv: inspectCsv,
  gift: inspectGift,
  'moodle-xml': inspectMoodleXml,
};

/** The formats that can be inspected. */
export const INSPECTED: readonly string[] = [...Object.keys(PACKAGES), ...Object.keys(TEXTS)];

/** What was found in a file. */
export interface Inspected {
  /** The name of its format; undefined when nothing says one. */
  readonly format: string | undefined;
  /** The ids of its questions as the file has them; empty where the format has none. */
  readonly ids: readonly string[];
  /** How many questions it has. */
  readonly questions: number;
  /** In the order of their places; a file that Canvas, Moodle and others take as it is meant has none. */
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that were read, by the names that places give them. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Looks at a file of any format that is exported, wholly: recognises it by what stands in it, and tells of everything because of
 * which the system that it is for would refuse it, or score it otherwise than it was meant. Never throws, whatever it holds.
 *
 * @param file how places name it
 * @param before an Anki package that learners have, which the file corrects
 */
export async function inspectFile(file: string, bytes: Uint8Array, before?: Uint8Array): Promise<Inspected> {
  const inspected = inspecting(file);
  const format = await inspectBytes(inspected, bytes);
  if (before !== undefined && format === 'anki') await tellOfEarlier(inspected, bytes, before);
  const { ids, diagnostics, texts } = inspected;
  return {
    format,
    ids: ids.filter((id) => id !== ''),
    questions: ids.length,
    diagnostics: diagnostics.sort(compareDiagnostics).slice(0, INSPECT_LIMITS.listed),
    texts,
  };
}

async function inspectBytes(inspected: Inspecting, bytes: Uint8Array): Promise<string | undefined> {
  if (bytes.length > INSPECT_LIMITS.bytes) {
    tell(
      inspected,
      readCodes.limit,
      placeOf(inspected),
      `Unexpected file of ${String(bytes.length)} bytes, expected at most ${String(INSPECT_LIMITS.bytes)}`,
    );
    return undefined;
  }
  if (isArchive(bytes)) return inspectArchive(inspected, bytes);
  const text = decoded(inspected, bytes);
  const format = text === undefined ? undefined : recogniseText(text);
  const inspect = format === undefined ? undefined : own(TEXTS, format);
  if (text === undefined || inspect === undefined) {
    if (text !== undefined) tellUnknown(inspected, kindOf(text));
    return undefined;
  }
  inspected.texts.set(inspected.file, text.replace(/^\uFEFF/u, ''));
  inspect(inspected, text);
  return format;
}

function kindOf(text: string): string {
  if (text.trim() === '') return 'empty file';
  return /^\s*(?:<!doctype html|<html)/iu.test(text) ? 'web page' : 'text';
}

function tellUnknown(inspected: Inspecting, what: string): void {
  tell(
    inspected,
    inspectCodes.notExport,
    placeOf(inspected),
    `Unexpected ${what}, expected a file of one of ${String(INSPECTED.length)} formats: ${INSPECTED.join(', ')}`,
  );
}

/** Diagnostics: `exchange/encoding` for texts in UTF-16 and others; `exchange/not-an-export` for what is no text. */
function decoded(inspected: Inspecting, bytes: Uint8Array): string | undefined {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) {
    tell(
      inspected,
      readCodes.encoding,
      placeOf(inspected),
      'Unexpected file in UTF-16, expected one that is saved as UTF-8',
    );
    return undefined;
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (bytes.subarray(0, 8_000).includes(0)) {
    tellUnknown(inspected, 'bytes that are no text and no zip archive');
    return undefined;
  }
  return text;
}

async function inspectArchive(inspected: Inspecting, bytes: Uint8Array): Promise<string | undefined> {
  const opened = openArchive(inspected, bytes);
  if (opened === undefined) return undefined;
  const files = withoutFolder(inspected, opened);
  const manifest = new TextDecoder().decode(files.get('imsmanifest.xml') ?? new Uint8Array());
  const format = recognisePackage(files, manifest);
  const inspect = format === undefined ? undefined : own(PACKAGES, format);
  if (inspect === undefined) tellUnknown(inspected, 'archive');
  else await inspect(inspected, files);
  return format;
}

/** Each package has one of them at its root. */
const AT_ROOT = ['imsmanifest.xml', 'cmi5.xml', 'collection.anki2', '[Content_Types].xml'];

/** The files without the folder that somebody packed with them. Diagnostics: `exchange/archive`. */
function withoutFolder(inspected: Inspecting, files: Files): Files {
  const folder = onlyFolder(files);
  if (folder === undefined) return files;
  const inner = new Map([...files].map(([path, file]) => [path.slice(folder.length), file]));
  if (!AT_ROOT.some((path) => inner.has(path))) return files;
  tell(
    inspected,
    inspectCodes.archive,
    placeOf(inspected),
    `Unexpected folder "${folder}" around everything, expected the files at the root of the archive`,
  );
  return inner;
}
