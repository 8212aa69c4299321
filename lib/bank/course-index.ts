import { canonicalJson } from '#lib/base/canonical-json.ts';
import { contentHashOf } from '#lib/base/hash.ts';
import { asJson, type BankChunk } from './chunk.ts';
import { outlineOf } from './lesson-outline.ts';

/** The files that index the lessons of a course, by the hash of what stands in each, which is its name. */
export interface CourseIndex {
  readonly course: string;
  /** The outlines of its lessons, in its order. */
  readonly outlines: string;
  /** What may be searched of it, cut into slices. */
  readonly slices: readonly SliceFile[];
  /** The words of each of these slices, in their order. */
  readonly words: string;
}

/** A slice of what may be searched. */
export interface SliceFile {
  readonly hash: string;
  readonly documents: number;
}

/** A text, and the hash that names it (32 hexadecimal digits). */
export interface PackedText {
  readonly hash: string;
  readonly text: string;
}

/** The outlines of these chunks, in their order. */
export function packOutlines(chunks: readonly BankChunk[]): PackedText {
  return packText(chunks.map(outlineOf));
}

/** A value as canonical JSON. */
export function packText(value: object): PackedText {
  const text = canonicalJson(asJson(value));
  return { text, hash: nameOf(text) };
}

/** The name of a file whose text this is. */
export function nameOf(text: string): string {
  return contentHashOf(text);
}
