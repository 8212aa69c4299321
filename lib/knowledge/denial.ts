/** Words by which a sentence denies what it speaks of. */
const DENIAL =
  /\b(?:not|no|nor|never|neither|none|nobody|nothing|without|cannot|lacks?|unlike|false|untrue|wrong|fails? to|failed to|unable to|refuses? to|seldom|hardly|scarcely|barely|wrongly|mistakenly|falsely|myths?)\b|n['’]t\b/giu;

/** How many words of a text deny something. */
export function denialsIn(text: string): number {
  return text.match(DENIAL)?.length ?? 0;
}
