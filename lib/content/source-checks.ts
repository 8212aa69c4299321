import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import { own } from '#lib/base/own.ts';
import { referenceCodes } from './codes/reference-codes.ts';
import type { ParsedLesson } from './model.ts';
import type { ContentPart, SourceMap } from './part.ts';
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
  if (parts.some((part) => part.path === 'content/sources.yaml' && part.diagnostics.length > 0)) return [];
  return lessons.flatMap((lesson) =>
    references(lesson).flatMap(({ reference, path }) => {
      const message = faultOf(reference, sources);
      return message === undefined
        ? []
        : [diagnose(referenceCodes.danglingSource, lesson.locate(path), message)];
    }),
  );
}

interface Reference {
  readonly reference: string;
  readonly path: YamlPath;
}

function references({ entry }: ParsedLesson): Reference[] {
  return entry.facts.flatMap((fact, index) => {
    const cited = fact.source.map((reference, at) => ({ reference, path: ['facts', index, 'source', at] }));
    const complete = fact.kind === 'set' ? fact.complete : undefined;
    return complete === undefined
      ? cited
      : [...cited, { reference: complete.source, path: ['facts', index, 'complete', 'source'] }];
  });
}

function faultOf(reference: string, sources: SourceMap): string | undefined {
  const [id = '', section] = reference.split('#');
  const source = own(sources, id);
  if (source === undefined)
    return `Unexpected source "${id}", expected one of content/sources.yaml. ${didYouMean(id, Object.keys(sources))}`;
  if (section === undefined || own(source.entry.sections, section) !== undefined) return undefined;
  return `Unexpected section "${section}", expected one of the source "${id}". ${didYouMean(section, Object.keys(source.entry.sections))}`;
}
