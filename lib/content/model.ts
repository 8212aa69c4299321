import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import type { BlueprintEntry, CourseEntry, LessonEntry } from './schema/lesson-schema.ts';
import type { SignoffFile } from './schema/signoff-schema.ts';
import type {
  ConceptEntry,
  QualifierEntry,
  RelationEntry,
  SourceEntry,
  VocabularyFile,
} from './schema/vocabulary-schema.ts';
import type { WrittenItem } from './written/written-item.ts';

/** A file as it was read: `path` is relative to the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What of an entry a place shows: its key, its value, or words within its value (the whole when they stand there otherwise). */
export type LocatedPart = 'key' | 'value' | { readonly words: string };

/** Finds the place of a value in its file by its path of keys and indexes; of the nearest parent when there is none. */
export type Locate = (path: readonly (string | number)[], part?: LocatedPart) => Place;

/** A value read from a file, and where its parts stand. */
export interface Located<T> {
  readonly entry: T;
  readonly file: string;
  readonly locate: Locate;
}

/** Where a fact's evidence stands in the rendered lesson. */
export interface EvidencePlace {
  readonly text: string;
  /** The whole sentence around the words. */
  readonly sentence: string;
  /** The id of the element around the words in the lesson's HTML; opaque, so that it names no answer. */
  readonly anchor: string;
  /** The nearest heading above, for "section …"; empty before the first heading. */
  readonly heading: string;
}

/** A word that a lesson explains at its end. */
export interface Term {
  readonly name: string;
  /** Empty when it has none. */
  readonly abbreviation: string;
  readonly definition: string;
  /** The id of its entry; no heading can have it. */
  readonly anchor: string;
}

/** A sentence of a body as a reader sees it, white space folded, and where it stands in the file. */
export interface LessonSentence {
  readonly text: string;
  /** Of the sentence, or, where marks stand inside it, of the paragraph, list item or cell that it is part of. */
  readonly place: Place;
}

/** A lesson, its frontmatter checked and its body rendered to sanitised HTML. */
export interface ParsedLesson extends Located<LessonEntry> {
  readonly course: string;
  readonly id: string;
  /** The ids of facts that are written and have a fault of their own, so that they are not among its facts. */
  readonly faultyFacts: readonly string[];
  readonly html: string;
  /** The text of the body as a reader sees it, white space folded. */
  readonly text: string;
  /** Those of its body, headings and captions left out. */
  readonly sentences: readonly LessonSentence[];
  readonly words: number;
  readonly headings: readonly { readonly depth: number; readonly text: string; readonly anchor: string }[];
  /** By fact id; a fact whose evidence was not found has none, and a diagnostic says so. */
  readonly evidence: Readonly<Record<string, EvidencePlace>>;
  /** The words it explains at its end, in the lesson's order. */
  readonly glossary: readonly Term[];
}

export interface ParsedCourse extends Located<CourseEntry> {
  readonly id: string;
  /** What its list of lessons may mean with entries that are no ids, which are told of by themselves. */
  readonly maybeListed: readonly string[];
  readonly html: string;
  /** Those of its introduction, headings left out. */
  readonly sentences: readonly LessonSentence[];
}

export interface ParsedBlueprint extends Located<BlueprintEntry> {
  readonly id: string;
  /** The introduction: what stands before the first item that is written by hand. */
  readonly html: string;
  /** Those of the introduction. */
  readonly sentences: readonly LessonSentence[];
  /** In the file's order, each id once. */
  readonly written: readonly WrittenItem[];
}

/** What people decided about the items of a course, each decision with its place. */
export interface ParsedSignoffs {
  readonly course: string;
  readonly approved: readonly Located<SignoffFile['approved'][number]>[];
  readonly retired: readonly Located<SignoffFile['retired'][number]>[];
  readonly waivers: readonly Located<SignoffFile['waivers'][number]>[];
}

/** The vocabulary of all its files together, each entry with its place. */
export interface ParsedVocabulary {
  readonly kinds: Readonly<Record<string, Located<NonNullable<VocabularyFile['kinds']>[string]>>>;
  readonly concepts: Readonly<Record<string, Located<ConceptEntry>>>;
  readonly disjoint: readonly Located<NonNullable<VocabularyFile['disjoint']>[number]>[];
  readonly scales: Readonly<Record<string, Located<NonNullable<VocabularyFile['scales']>[string]>>>;
  readonly qualifiers: Readonly<Record<string, Located<QualifierEntry>>>;
  readonly relations: Readonly<Record<string, Located<RelationEntry>>>;
  /** The ids of entries that are written and have a fault of their own, so that they stand in none of these. */
  readonly faulty: readonly string[];
}

/** Everything read from `content/` and `quizzes/`. A file with an error leaves out only what could not be read. */
export interface ParsedContent {
  readonly vocabulary: ParsedVocabulary;
  readonly sources: Readonly<Record<string, Located<SourceEntry>>>;
  readonly courses: readonly ParsedCourse[];
  readonly lessons: readonly ParsedLesson[];
  readonly blueprints: readonly ParsedBlueprint[];
  readonly signoffs: readonly ParsedSignoffs[];
  readonly diagnostics: readonly Diagnostic[];
}
