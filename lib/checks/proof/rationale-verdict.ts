const RIGHT = String.raw`(?:(?:that|this|it)(?: is|['’]s) )?(?:quite |exactly )?(?:right|correct|true)|yes|well done`;
const WRONG = String.raw`(?:(?:that|this|it)(?: is|['’]s) )?(?:not (?:quite )?(?:right|correct|true)|wrong|incorrect|false)|not quite|no|sorry`;
/** Parted from what follows: "no effect" and "right ventricle" judge nothing. */
const VERDICT = new RegExp(String.raw`^(?:(?<right>${RIGHT})|(?<wrong>${WRONG}))\s?[.!:,;–—]\s?(?=\S)`, 'iu');

/** A rationale without the words in front that only judge the answer: "Correct! The lesson says …", "No, it binds heparin." */
export interface Unjudged {
  readonly rest: string;
  /** What is said of the answer; undefined where nothing is. */
  readonly verdict: { readonly words: string; readonly isRight: boolean } | undefined;
}

/** Takes off what a rationale says of its answer before it gives the reason; words that are nothing else stay. */
export function cutVerdict(text: string): Unjudged {
  const found = VERDICT.exec(text);
  if (found === null) return { rest: text, verdict: undefined };
  const [words] = found;
  return {
    rest: text.slice(words.length),
    verdict: { words: words.trim(), isRight: found.groups?.['right'] !== undefined },
  };
}
