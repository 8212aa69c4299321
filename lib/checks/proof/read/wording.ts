/** A word of a text, as found. */
export interface FoundWord {
  readonly word: string;
}

/** Words that turn a question or an option round (item-writing rule on negative stems), and those that nearly do. */
const NEGATION = new RegExp(
  [
    String.raw`\b(?:not|no|none|never|nor|neither|nothing|nobody|without|cannot|unable|unlikely|untrue|false|incorrect|wrong)\b`,
    String.raw`\b(?:hardly|barely|scarcely|rarely|seldom|least|lacks?|lacking|fails?|failed)\b`,
    String.raw`\b(?:except|excepting|excludes?|excluded|excluding|other than|apart from|rather than|instead of|opposite|contrary)\b`,
    String.raw`n['’]t\b`,
  ].join('|'),
  'iu',
);
/** Words that ask for one among several right answers, which only a ranking can give (V6). */
const RANKING = /\b(?:best|first|most|priority|initial|initially)\b/iu;
/** Words that claim more than what is typical (V7); "prescription-only" does not. */
const ABSOLUTE =
  /(?<!-)\b(?:always|never|every|all|only|none|invariably|completely|entirely|inevitably)\b(?!-)/iu;
const STRICT = /(?<!-)\b(?:always|never|every|invariably|inevitably)\b(?!-)/iu;

export function negationIn(text: string): FoundWord | undefined {
  return find(NEGATION, text);
}

export function rankingIn(text: string): FoundWord | undefined {
  return find(RANKING, text);
}

export function absoluteIn(text: string): FoundWord | undefined {
  return find(ABSOLUTE, text);
}

function find(pattern: RegExp, text: string): FoundWord | undefined {
  const [word] = pattern.exec(text) ?? [];
  return word === undefined ? undefined : { word };
}

/** The words that claim too much even inside a name. */
export function strictIn(text: string): FoundWord | undefined {
  return find(STRICT, text);
}
