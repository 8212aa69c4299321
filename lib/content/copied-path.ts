import { isId, routeOf } from './routes.ts';

/** What programs that copy or keep folders alike put behind the name of a file: "words (1)", "words - Copy", "words-Conflict", "words.bak". */
const BEHIND =
  /^(?<name>.*?[^ ])(?: ?\(\d{1,3}\)| -? ?(?:copy|kopie|copie)(?: ?\(?\d{1,3}\)?)?| ?\([^)]*conflict[^)]*\)|[-_. ](?:sync-)?conflict(?:ed)?(?:[-_. (].*)?|[-_. ](?:bak|backup|old|orig))$/iu;
const BEFORE = /^copy of (?<name>.+)$/iu;

/**
 * The path of the file of which another seems to be a copy, by its name; undefined for names that people give files, and where the other
 * would not be read. Whether it is there is not looked at.
 */
export function copiedFrom(path: string): string | undefined {
  const parts = /^(?<folder>.*\/)?(?<base>[^/]+?)(?<ending>\.[a-z]+)$/iu.exec(path)?.groups;
  const name = originalName(parts?.['base'] ?? '');
  if (name === undefined) return undefined;
  const other = `${parts?.['folder'] ?? ''}${name}${parts?.['ending'] ?? ''}`;
  return ['unknown', 'ignored'].includes(routeOf(other).kind) ? undefined : other;
}

/** A name that may be an id was given by a person: a lesson may be about a conflict. */
function originalName(base: string): string | undefined {
  if (isId(base)) return undefined;
  return (BEHIND.exec(base) ?? BEFORE.exec(base))?.groups?.['name'];
}
