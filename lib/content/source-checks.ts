import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { own } from '#lib/base/own.ts';
import { suggestWord } from '#lib/base/suggest.ts';
import { referenceCodes } from './codes/reference-codes.ts';
import type { ParsedLesson } from './model.ts';
import { hidesFile } from './misnamed-lessons.ts';
import type { ContentPart, SourceMap } from './part.ts';
import { SOURCES_FILE } from './routes.ts';
import type { YamlPath } from './yaml-node.ts';

/**
 * References to sources or sections that are not recorded: `content/dangling-source` at the reference.
 * Says nothing when the file of sources has faults of its own: a source may be missing only because of them.
 */
export function sourceFaults(
  lessons: readonly ParsedLesson[],
  sources: SourceMap,
  parts: readonly ContentPart[],
): Diagnostic[] {
  const file = parts.find(({ path }) => path === SOURCES_FILE);
  if ((file?.diagnostics.length ?? 0) > 0 || hidesFile(parts, SOURCES_FILE)) return [];
  if (file === undefined) return noSources(lessons);
  return lessons.flatMap((lesson) =>
    referencesOf(lesson.entry).flatMap(({ reference, path }) => {
      const fault = faultOf(reference, sources);
      if (fault === undefined) return [];
      const { word, known, message } = fault;
      const place = lesson.locate(path, { words: word });
      return [
        diagnose(referenceCodes.danglingSource, place, message, { fix: suggestWord(word, known, place) }),
      ];
    }),
  );
}

/** One for all: without its file, no source is to blame. */
function noSources(lessons: readonly ParsedLesson[]): Diagnostic[] {
  const [first] = lessons.flatMap((lesson) => referencesOf(lesson.entry).map((one) => ({ ...one, lesson })));
  if (first === undefined) return [];
  const message = `Unexpected source "${first.reference}", expected a file ${SOURCES_FILE} that records it: there is none`;
  const help = `Restore ${SOURCES_FILE} from version control, or write it with an entry for every document that facts cite.`;
  const place = first.lesson.locate(first.path, { words: first.reference });
  return [diagnose(referenceCodes.danglingSource, place, message, { help })];
}

/** Where a lesson cites a source: `id` or `id#section`. */
interface Reference {
  readonly reference: string;
  readonly path: YamlPath;
}

/** Every place in which a lesson cites a source. */
export function referencesOf(entry: ParsedLesson['entry']): readonly Reference[] {
  return entry.facts.flatMap((fact, index) => {
    const cited = fact.source.map((reference, at) => ({ reference, path: ['facts', index, 'source', at] }));
    const complete = fact.kind === 'set' ? fact.complete : undefined;
    return complete === undefined
      ? cited
      : [...cited, { reference: complete.source, path: ['facts', index, 'complete', 'source'] }];
  });
}

/** A word of a reference that leads nowhere, and those that would lead somewhere. */
interface Dangling {
  readonly word: string;
  readonly known: readonly string[];
  readonly message: string;
}

function faultOf(reference: string, sources: SourceMap): Dangling | undefined {
  const [id = '', section] = reference.split('#');
  const source = own(sources, id);
  if (source === undefined) {
    const known = Object.keys(sources);
    const message = `Unexpected source "${id}", expected one of content/sources.yaml. ${didYouMean(id, known)}`;
    return { word: id, known, message };
  }
  if (section === undefined || own(source.entry.sections, section) !== undefined) return undefined;
  const known = Object.keys(source.entry.sections);
  const message = `Unexpected section "${section}", expected one of the source "${id}". ${didYouMean(section, known)}`;
  return { word: section, known, message };
}
