/** A text in one language, and those of which words were left out. */
export interface OneLanguage {
  readonly text: string;
  readonly kept: string;
  readonly left: readonly string[];
}

/** `{mlang en}…{mlang}`, of the filter multi-language content (v2). */
const MLANG = /\{mlang(?: (?<language>[^{}]{1,40}))?\}/iu;
/** `<span class="multilang" lang="en">…</span>`, of Moodle's own filter: its words hold no other span. */
const SPAN = /<span\b(?<attributes>[^<>]{0,200})>(?<words>[^<]*(?:<(?!\/?span\b)[^<]*)*)<\/span>/giu;

/** What a text says in one of the languages that stand beside each other in it: English, else the first. Undefined for a text in one. */
export function inOneLanguage(text: string): OneLanguage | undefined {
  const pieces = MLANG.test(text) ? mlangPieces(text) : spanPieces(text);
  const languages = [...new Set(pieces.flatMap(({ language }) => language ?? []))];
  const [first, second] = languages;
  if (first === undefined || second === undefined) return undefined;
  const kept = languages.find((one) => /^en\b/iu.test(one)) ?? first;
  return {
    text: pieces
      .filter(({ language }) => language === undefined || language === kept)
      .map(({ words }) => words)
      .join(''),
    kept,
    left: languages.filter((one) => one !== kept),
  };
}

/** Words, and the language that they are marked with. */
interface Piece {
  readonly language: string | undefined;
  readonly words: string;
}

/** Between two marks with a language and without one, in turns. */
function mlangPieces(text: string): readonly Piece[] {
  const [before = '', ...rest] = text.split(MLANG);
  const marked = rest.flatMap((words, at): Piece[] =>
    at % 2 === 1 ? [{ language: rest[at - 1]?.trim(), words }] : [],
  );
  return [{ language: undefined, words: before }, ...marked];
}

function spanPieces(text: string): readonly Piece[] {
  if (!/multilang/iu.test(text)) return [];
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: whole, index, groups } of text.matchAll(SPAN)) {
    const language = languageIn(groups?.['attributes'] ?? '');
    if (language === undefined) continue;
    pieces.push({ language: undefined, words: text.slice(at, index) });
    pieces.push({ language, words: groups?.['words'] ?? '' });
    at = index + whole.length;
  }
  return [...pieces, { language: undefined, words: text.slice(at) }];
}

function languageIn(attributes: string): string | undefined {
  const named = /\blang\s*=\s*["']?(?<language>[\w-]{2,20})/iu.exec(attributes);
  return /\bmultilang\b/iu.test(attributes) ? named?.groups?.['language'] : undefined;
}
