import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import type {
  Located,
  ParsedBlueprint,
  ParsedCourse,
  ParsedLesson,
  ParsedSignoffs,
  ParsedVocabulary,
} from './model.ts';
import type { Figure } from './figure/figure.ts';
import type { FigureUse, LinkUse } from './sanitise.ts';
import type { FactEntry } from './schema/fact-schema.ts';
import type { SourceEntry } from './schema/vocabulary-schema.ts';

/** The sources of a file by id. */
export type SourceMap = Readonly<Record<string, Located<SourceEntry>>>;

/** A fact that lacks nothing but its id: `entry` has a stand-in for it, and the fault is told of at `place`. */
export interface NamelessFact {
  readonly entry: FactEntry;
  readonly place: Place;
}

/** What one file gave, by itself: nothing in it depends on any other file, so it can be kept until the file changes. */
export type ContentPart = { readonly path: string; readonly diagnostics: readonly Diagnostic[] } & (
  | { readonly kind: 'vocabulary'; readonly vocabulary: ParsedVocabulary }
  | { readonly kind: 'sources'; readonly sources: SourceMap }
  | {
      readonly kind: 'course';
      readonly id: string;
      readonly course: ParsedCourse | undefined;
      readonly figures: readonly FigureUse[];
      readonly links: readonly LinkUse[];
    }
  | {
      readonly kind: 'lesson';
      readonly course: string;
      readonly id: string;
      readonly lesson: ParsedLesson | undefined;
      /** Of its facts as they are written, of those with a fault too. */
      readonly factIds: readonly string[];
      readonly nameless: readonly NamelessFact[];
      readonly figures: readonly FigureUse[];
      readonly links: readonly LinkUse[];
    }
  | {
      readonly kind: 'figure';
      readonly course: string;
      /** As a body names it: `figures/name.svg`. */
      readonly name: string;
      /** Undefined when it must not be shown; a diagnostic says why. */
      readonly figure: Figure | undefined;
    }
  | {
      readonly kind: 'blueprint';
      readonly id: string;
      readonly blueprint: ParsedBlueprint | undefined;
      readonly figures: readonly FigureUse[];
      readonly links: readonly LinkUse[];
    }
  | { readonly kind: 'signoffs'; readonly course: string; readonly signoffs: ParsedSignoffs | undefined }
  | {
      readonly kind: 'other';
      /** Of what may stand in the place of a lesson or course.md under a name that is not read. */
      readonly course?: string;
      readonly standsFor?: {
        readonly course: string;
        readonly lesson: string | undefined;
        readonly meant: string;
      };
    }
);
