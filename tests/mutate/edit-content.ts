import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { sheetPath } from '#lib/bank/sheet-path.ts';
import type { SourceFile } from '#lib/content/model.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { ContentMutant, ContentPlace } from './operator.ts';
import type { World } from './world.ts';

/** Fields of facts that hold an amount. */
export const AMOUNTS = ['value', 'from', 'to', 'rate', 'comparator-rate'];
const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/u;

/** The files with one of them changed; undefined when it is not there or stays as it is. */
export function editText(
  files: readonly SourceFile[],
  path: string,
  edit: (text: string) => string,
): readonly SourceFile[] | undefined {
  const before = files.find((file) => file.path === path);
  if (before === undefined) return undefined;
  const text = edit(before.text);
  return text === before.text ? undefined : files.map((file) => (file === before ? { path, text } : file));
}

/** The files with the YAML of one of them changed: the frontmatter of Markdown, or all of a YAML file. */
export function editYaml(
  files: readonly SourceFile[],
  path: string,
  edit: (document: Document) => void,
): readonly SourceFile[] | undefined {
  return editText(files, path, (text) => {
    const front = FRONTMATTER.exec(text);
    const document = parseDocument(front?.[1] ?? text);
    const before = JSON.stringify(document);
    edit(document);
    if (JSON.stringify(document) === before) return text;
    const written = document.toString({ lineWidth: 0 });
    return front === null ? written : `---\n${written}---\n${text.slice(front[0].length)}`;
  });
}

/** The body of a lesson changed, its frontmatter left. */
export function editBody(
  files: readonly SourceFile[],
  path: string,
  edit: (body: string) => string,
): readonly SourceFile[] | undefined {
  return editText(files, path, (text) => {
    const head = FRONTMATTER.exec(text)?.[0] ?? '';
    return `${head}${edit(text.slice(head.length))}`;
  });
}

/** A place in one file, its fault made by an edit. */
export function placeIn(
  path: string,
  what: string,
  spoil: () => readonly SourceFile[] | undefined,
): ContentPlace {
  return {
    what: path,
    spoil: (): ContentMutant | undefined => {
      const files = spoil();
      return files === undefined ? undefined : { what, files, touched: [path] };
    },
  };
}

export function lessonPath({ course, lesson }: { readonly course: string; readonly lesson: string }): string {
  return `content/${course}/${lesson}.md`;
}

/** A place for every fact that the edit changes; `edit` is given the path of the fact's entry in the document. */
export function placesInFacts(
  world: World,
  what: string,
  edit: (document: Document, at: readonly (string | number)[], fact: Fact) => void,
): readonly ContentPlace[] {
  return placesIn([...world.kb.facts.values()], world, what, edit);
}

function placesIn(
  facts: readonly Fact[],
  world: World,
  what: string,
  edit: (document: Document, at: readonly (string | number)[], fact: Fact) => void,
): readonly ContentPlace[] {
  return facts.map((fact) => {
    const path = lessonPath(fact);
    return placeIn(path, `${fact.id}: ${what}`, () =>
      editYaml(world.files, path, (document) => {
        const at = pathOfFact(document, fact.id);
        if (at !== undefined) edit(document, at, fact);
      }),
    );
  });
}

/** Places in the facts that a committed sheet records: only what was published cannot change its meaning. */
export function placesInPublished(
  world: World,
  what: string,
  edit: (document: Document, at: readonly (string | number)[], fact: Fact) => void,
): readonly ContentPlace[] {
  const sheets = new Map(world.files.map(({ path, text }) => [path, text]));
  const recorded = [...world.kb.facts.values()].filter(({ course, lesson, id }) =>
    sheets.get(sheetPath(course, lesson))?.includes(`| \`${id}\` |`),
  );
  return placesIn(recorded, world, what, edit);
}

/** Places in facts that no sheet records yet: the sheet of the lesson is taken away first, and what follows from that is not counted. */
export function placesInNew(
  world: World,
  what: string,
  edit: (document: Document, at: readonly (string | number)[], fact: Fact) => void,
): readonly ContentPlace[] {
  return [...world.kb.facts.values()].map((fact) => {
    const path = lessonPath(fact);
    return {
      what: path,
      spoil: (): ContentMutant | undefined => {
        const before = world.files.filter((file) => file.path !== sheetPath(fact.course, fact.lesson));
        const files = editYaml(before, path, (document) => {
          const at = pathOfFact(document, fact.id);
          if (at !== undefined) edit(document, at, fact);
        });
        return files === undefined
          ? undefined
          : { what: `${fact.id}: ${what}`, files, touched: [path], before };
      },
    };
  });
}

function pathOfFact(document: Document, id: string): readonly (string | number)[] | undefined {
  const facts = document.get('facts');
  if (!isSeq(facts)) return undefined;
  const index = facts.items.findIndex((entry) => isMap(entry) && entry.get('id') === id);
  return index < 0 ? undefined : ['facts', index];
}

/** The path of the part of the vocabulary in its file, for example `['concepts', 'gabapentin']`. */
export function editVocabulary(
  world: World,
  part: 'concepts' | 'relations' | 'qualifiers' | 'scales',
  id: string,
  edit: (document: Document, at: readonly string[]) => void,
): readonly SourceFile[] | undefined {
  const file = world.parsed.vocabulary[part][id]?.file;
  if (file === undefined) return undefined;
  return editYaml(world.files, file, (document) => {
    edit(document, [part, id]);
  });
}

/** The lesson with one more fact, and the sentence that is its evidence at the end of the body. */
export function withFact(
  files: readonly SourceFile[],
  path: string,
  fact: Readonly<Record<string, unknown>>,
  sentence: string,
): readonly SourceFile[] | undefined {
  const taught = editBody(files, path, (body) => `${body.trimEnd()}\n\n${sentence}.\n`);
  if (taught === undefined) return undefined;
  return editYaml(taught, path, (document) => {
    document.addIn(['facts'], document.createNode({ ...fact, evidence: sentence }));
  });
}

/** The words as they stand in Markdown: white space may break a line, and emphasis may stand around a word. */
export function inMarkdown(words: string): RegExp {
  const parts = words.split(/\s+/u).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  return new RegExp(parts.join(String.raw`[\s*_]+`), 'u');
}
