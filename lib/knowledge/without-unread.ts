import type { CodePage } from '#lib/base/code-page.ts';
import { compareDiagnostics, type Diagnostic } from '#lib/base/diagnostic.ts';
import { NO_FIELDS } from '#lib/content/entry-file.ts';
import { bodyCodes } from '#lib/content/codes/body-codes.ts';
import { referenceCodes } from '#lib/content/codes/reference-codes.ts';
import { fieldCodes } from '#lib/content/codes/field-codes.ts';
import { syntaxCodes } from '#lib/content/codes/syntax-codes.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import { evidenceCodes } from './evidence-codes.ts';
import { knowledgeCodes } from './codes.ts';
import { reasonCodes } from './reason-codes.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** What cannot be known while a file of the vocabulary, or the entry of a name, cannot be read: that fault is the one to mend. */
const UNKNOWN: ReadonlySet<string> = codesOf([
  knowledgeCodes.unknownConcept,
  knowledgeCodes.unknownRelation,
  knowledgeCodes.unknownQualifier,
  knowledgeCodes.unknownKind,
  knowledgeCodes.unknownScale,
  knowledgeCodes.missingDefinition,
  knowledgeCodes.badFrame,
  knowledgeCodes.badFormula,
]);
const UNREAD: ReadonlySet<string> = codesOf(Object.values(syntaxCodes));
/** The first name that a message quotes: the one that is not known. */
const NAMED = /["{](?<id>[a-z0-9-]+)[":}]/u;

function codesOf(pages: readonly CodePage[]): ReadonlySet<string> {
  return new Set(pages.map(({ code }) => code));
}

/** Of a fact whose scale is not that of its category. */
const SCHEME = /^Unexpected scheme /u;

/** All names that a message quotes. */
function namesIn(message: string): readonly string[] {
  return [...message.matchAll(/"(?<name>[a-z0-9-]+)"/gu)].flatMap(({ groups }) => groups?.['name'] ?? []);
}

/** What is told of as unknown in the vocabulary: what facts say against it follows from that. */
function firstNamesOf(found: readonly Diagnostic[], { code: meant }: CodePage): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ code, message, place }) =>
      code === meant && place.file.startsWith('content/vocabulary/') ? namesIn(message).slice(0, 1) : [],
    ),
  );
}

/** Whether a fault keeps words of the vocabulary from being read: of a file that is none by its name, too, or of a misspelt `concepts`. */
export function hidesWords({ code, place, severity, message, help }: Diagnostic): boolean {
  if (severity !== 'error') return false;
  if (code === referenceCodes.unknownFile.code) return /content\/vocabulary\//u.test(help);
  if (!place.file.startsWith('content/vocabulary/')) return false;
  const isMisnamed = code === fieldCodes.unknownField.code && place.column === 1;
  return isMisnamed || UNREAD.has(code) || message.endsWith(NO_FIELDS);
}

/** True where no file of the vocabulary says anything. */
function hasNoWords({ kinds, concepts, relations, faulty }: ParsedContent['vocabulary']): boolean {
  return [kinds, concepts, relations, faulty].every((part) => Object.keys(part).length === 0);
}

/** One for all: without a vocabulary, no word of a fact is to blame. */
function withoutWords(found: readonly Diagnostic[]): Diagnostic[] {
  const unknown = found.filter(({ code }) => UNKNOWN.has(code));
  const [first] = unknown.sort(compareDiagnostics);
  if (first === undefined) return [...found];
  const [said = ''] = first.message.split(/[,.] /u, 1);
  const message = `${said}, expected files content/vocabulary/*.yaml that define it: there are none`;
  const help = `Restore the folder content/vocabulary/ from version control, or write what facts name into a file of it.`;
  return [{ ...first, message, help }, ...found.filter(({ code }) => !UNKNOWN.has(code))];
}

/** The names of concepts of which a wider one could not be read: what a sentence says of them cannot be held against its fact. */
function namesWithoutClass(
  found: readonly Diagnostic[],
  { concepts }: ParsedContent['vocabulary'],
): readonly string[] {
  const inCycles = new Set(
    found.flatMap(({ code, message }) => (code === knowledgeCodes.cyclicIsA.code ? namesIn(message) : [])),
  );
  return Object.entries(concepts).flatMap(([id, { entry }]) => {
    const isLost = entry['is-a'].some((wider) => !Object.hasOwn(concepts, wider));
    return isLost || inCycles.has(id) ? [entry.label, ...entry.synonyms] : [];
  });
}

/** The findings on sentences without those that are about what could not be read. */
function withoutGaps(
  found: readonly Diagnostic[],
  ofContent: readonly Diagnostic[],
  parsed: ParsedContent['vocabulary'],
): readonly Diagnostic[] {
  const classless = namesWithoutClass(found, parsed);
  const withGaps = new Set(
    ofContent.flatMap(({ code, place }) => (code === bodyCodes.missingEvidence.code ? [place.file] : [])),
  );
  return found.filter(({ code, message, place }) => {
    // An amount may be missing with the sentence that is told of.
    if (code === reasonCodes.reasonNumber.code) return !withGaps.has(place.file);
    return (
      code !== evidenceCodes.evidenceSaysOther.code ||
      !classless.some((name) => message.includes(`"${name}"`))
    );
  });
}

/** The findings without those that only follow from a fault of the vocabulary which is told of where it stands. */
export function withoutUnread(
  found: readonly Diagnostic[],
  { diagnostics, vocabulary: parsed }: ParsedContent,
  { relations }: Vocabulary,
): Diagnostic[] {
  const faulty = new Set(parsed.faulty);
  const isUnread = diagnostics.some(hidesWords);
  if (!isUnread && hasNoWords(parsed)) return withoutWords(found);
  const withoutFormula = new Set(
    Object.entries(parsed.relations).flatMap(([id, { entry }]) =>
      entry.formula !== undefined && relations.get(id)?.formula === undefined ? [id] : [],
    ),
  );
  const doubled = new Set(
    diagnostics.flatMap(({ code, message }) =>
      code === referenceCodes.duplicateId.code ? (NAMED.exec(message)?.groups?.['id'] ?? []) : [],
    ),
  );
  const unknownKinds = firstNamesOf(found, knowledgeCodes.unknownKind);
  const unknownScales = firstNamesOf(found, knowledgeCodes.unknownScale);
  return withoutGaps(found, diagnostics, parsed).filter(({ code, message }) => {
    const id = NAMED.exec(message)?.groups?.['id'] ?? '';
    // Of two entries with one id it is not known which a fact means, and nothing is of a kind that there is not.
    if (code === knowledgeCodes.wrongKind.code)
      return namesIn(message).every((name) => !doubled.has(name) && !unknownKinds.has(name));
    if (code === knowledgeCodes.unknownScale.code && SCHEME.test(message))
      return namesIn(message).every((name) => !unknownScales.has(name));
    if (code === knowledgeCodes.badAmount.code) return !withoutFormula.has(id);
    return !UNKNOWN.has(code) || (!isUnread && !faulty.has(id));
  });
}
