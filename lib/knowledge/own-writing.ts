import { rememberedOf } from '#lib/base/remembered.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { inOwnNumber } from './own-plurals.ts';
import { inOwnRanges } from './own-ranges.ts';
import { inOwnSpelling } from './own-spelling.ts';

/**
 * An option as the vocabulary would write it: in its spelling, with its ranges ("from 30 to 44.9" for "30 to 44.9"). Reasons are quoted word
 * for word, and are only spelt.
 */
export const inOwnWriting: (text: string, kb: KnowledgeBase) => string = rememberedOf(
  (text, kb: KnowledgeBase) => inOwnRanges(inOwnSpelling(text, kb), kb),
);

/** The same of a question, which may also speak of many of what the vocabulary names once: "tall T waves" is "tall T wave". */
export const asOwnStem: (text: string, kb: KnowledgeBase) => string = rememberedOf(
  (text, kb: KnowledgeBase) => inOwnNumber(inOwnWriting(text, kb), kb),
);
