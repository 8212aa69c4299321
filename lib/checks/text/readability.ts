/** Letters that sound as vowels, in runs. */
const VOWELS = /[aeiouy]+/gu;
/** Endings whose "e" is silent: "dose", "doses" keeps its second sound, "asked". */
const SILENT = /(?:[^laeiouy]e|[^aeiouytd]ed|[^aeiouyscxz]es)$/u;
const SENTENCE = /[.?!:;](?=\s|$)/u;
const WORD = /\p{L}+(?:['-]\p{L}+)*/gu;

/**
 * Syllables of an English word by its letters, at least 1: runs of vowels, less a silent ending. A heuristic: right for
 * some nine words in ten, and its errors go both ways.
 */
export function syllables(word: string): number {
  const letters = word.toLowerCase();
  const runs = letters.match(VOWELS)?.length ?? 0;
  return Math.max(1, runs - (SILENT.test(letters) ? 1 : 0));
}

/** What a grade rests on: words, sentences (at least 1), and syllables. */
export interface Readability {
  readonly words: number;
  readonly grade: number;
}

/**
 * The Flesch-Kincaid grade of a text, in school years of the United States: 0.39 words per sentence + 11.8 syllables per
 * word - 15.59. Source: Kincaid, Fishburne, Rogers and Chissom 1975. 0 for a text without words.
 */
export function readability(text: string): Readability {
  const words = text.match(WORD) ?? [];
  const sentences = text.split(SENTENCE).filter((part) => /\p{L}/u.test(part)).length;
  if (words.length === 0) return { words: 0, grade: 0 };
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return {
    words: words.length,
    grade: (0.39 * words.length) / Math.max(1, sentences) + (11.8 * spoken) / words.length - 15.59,
  };
}
