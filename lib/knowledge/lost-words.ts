import type { CodePage } from '#lib/base/code-page.ts';
import { compareDiagnostics, type Diagnostic } from '#lib/base/diagnostic.ts';
import { referenceCodes } from '#lib/content/codes/reference-codes.ts';
import { NO_SLOT } from './check-frames.ts';
import { knowledgeCodes } from './codes.ts';

/** A file of the vocabulary that was committed and is not there now, and the ids that it defined. */
export interface GoneFile {
  readonly path: string;
  readonly ids: ReadonlySet<string>;
}

/** More names than this are missing because a file is. Chosen: fewer are mended from a list, one by one. */
const NAMES_MAX = 12;
/** So many of them are named. Chosen: some three lines. */
const NAMED_MAX = 24;
const PAGES: readonly CodePage[] = [
  knowledgeCodes.unknownConcept,
  knowledgeCodes.unknownRelation,
  knowledgeCodes.unknownQualifier,
  knowledgeCodes.unknownKind,
  knowledgeCodes.unknownScale,
  referenceCodes.unknownTerm,
];
const CODES: ReadonlySet<string> = new Set(PAGES.map(({ code }) => code));
/** What is said of a frame or a formula that names what there is not. */
const NAMES_NOTHING = new RegExp(`${NO_SLOT}|there is no relation|is no qualifier`, 'u');
/** The first name that a message quotes: the one that is not known. */
const NAMED = /["{](?<id>[a-z0-9-]+)[":}]/u;

/** A name that is nowhere defined, and what is told of it. */
interface Unknown {
  readonly name: string;
  readonly diagnostic: Diagnostic;
}

/** Whether names are told of that are nowhere defined: only then it matters which files are gone. */
export function hasUnknownNames(found: readonly Diagnostic[]): boolean {
  return found.some((diagnostic) => unknownNames(diagnostic).length > 0);
}

/**
 * The findings, with one in place of all those that have one cause: a file of the vocabulary is missing. It is named where it is known
 * which files are gone; else many names that nothing defines say so.
 */
export function withLostWords(
  found: readonly Diagnostic[],
  gone: readonly GoneFile[],
): readonly Diagnostic[] {
  const unknown = found.flatMap(unknownNames);
  const following = framesOfUnknown(unknown);
  const ofFiles = gone.map(({ path, ids }) => ({ path, lost: unknown.filter(({ name }) => ids.has(name)) }));
  const ofGone = new Set(ofFiles.flatMap(({ lost }) => lost));
  const others = unknown.filter((one) => !ofGone.has(one));
  const ofNone = namesOf(others).length > NAMES_MAX ? others : [];
  const joined = new Set([...ofGone, ...ofNone, ...following].map(({ diagnostic }) => diagnostic));
  const told = [...ofFiles.flatMap(({ path, lost }) => missingFile(path, lost)), ...missingSomewhere(ofNone)];
  return [...found.filter((diagnostic) => !joined.has(diagnostic)), ...told].sort(compareDiagnostics);
}

function unknownNames(diagnostic: Diagnostic): readonly Unknown[] {
  const { code, message } = diagnostic;
  const isMeant = CODES.has(code) || NAMES_NOTHING.test(message);
  const name = isMeant ? NAMED.exec(message)?.groups?.['id'] : undefined;
  return name === undefined ? [] : [{ name, diagnostic }];
}

/** What frames say of a qualifier that facts name and that there is not: it is told of at the facts. */
function framesOfUnknown(unknown: readonly Unknown[]): readonly Unknown[] {
  const qualifiers = new Set(
    unknown.flatMap(({ name, diagnostic: { code, message } }) =>
      code === knowledgeCodes.unknownQualifier.code && message.startsWith('Unexpected qualifier ')
        ? [name]
        : [],
    ),
  );
  return unknown.filter(
    ({ name, diagnostic: { message } }) => message.includes(NO_SLOT) && qualifiers.has(name),
  );
}

function namesOf(unknown: readonly Unknown[]): readonly string[] {
  return [...new Set(unknown.map(({ name }) => name))];
}

function missingFile(path: string, lost: readonly Unknown[]): readonly Diagnostic[] {
  const message = `Unexpected gap where ${path} was, expected the ${counted(lost)} that it defined`;
  const help = `Bring the file back: git checkout HEAD -- ${path}. Where it is gone for good, define the names in another file of content/vocabulary/, or take them out of what names them.`;
  return asOne(lost, message, help);
}

function missingSomewhere(lost: readonly Unknown[]): readonly Diagnostic[] {
  const message = `Unexpected gap in the vocabulary, expected ${counted(lost)} that no file of content/vocabulary/ defines`;
  const help =
    'A file of content/vocabulary/ seems to be gone: restore it from version control. Where the names are new, define them in a file there.';
  return asOne(lost, message, help);
}

/** `3 names`, to be followed by what is said of them. */
function counted(lost: readonly Unknown[]): string {
  const names = namesOf(lost);
  return names.length === 1 ? 'name' : `${String(names.length)} names`;
}

/** Told where the first of them is missed. */
function asOne(lost: readonly Unknown[], said: string, help: string): readonly Diagnostic[] {
  const [first] = lost.map(({ diagnostic }) => diagnostic).sort(compareDiagnostics);
  if (first === undefined) return [];
  const names = namesOf(lost);
  const shown = names.slice(0, NAMED_MAX).map((name) => `"${name}"`);
  const more = names.length - shown.length;
  const message = `${said}: ${shown.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
  const { fix: _, item: __, ...told } = first;
  return [{ ...told, message, help }];
}
