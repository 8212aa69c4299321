/** Words that bound an amount from below. */
export const UPWARDS = /\b(?:above|over|exceed\w*|beyond|more|greater|higher|longer|at least)\b|[>≥]/iu;
/** And from above. */
export const DOWNWARDS = /\b(?:below|under|less|fewer|lower|shorter|up to|at most)\b|[<≤]/iu;
