import { remembered } from '#lib/base/remembered.ts';

/** Words by which a sentence denies what it speaks of. */
const DENIAL =
  /\b(?:not|no|nor|never|neither|none|nobody|nothing|without|cannot|lacks?|unlike|false|untrue|wrong|fails? to|failed to|unable to|refuses? to|seldom|hardly|scarcely|barely|wrongly|mistakenly|falsely|myths?)\b|n['’]t\b/giu;

/** Texts of which the count is remembered: many readers ask of one sentence, one behind the other. */
const TEXTS_MAX = 200;

/** How many words of a text deny something. */
export const denialsIn = remembered((text: string): number => text.match(DENIAL)?.length ?? 0, TEXTS_MAX);
