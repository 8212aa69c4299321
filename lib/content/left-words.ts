/** What stands in the place of words until somebody writes them, as sources of patterns; capitals do not matter. */
export const LEFT_WORDS = String.raw`to do|tb[acd]|x{3,}|n\/a|(?:to be|not yet) (?:added|completed|done|written)|coming soon`;
/** Words that stand nowhere else. */
export const LEFT_NOTES = 'todo|fixme|lorem ipsum';
/** Signs that say nothing by themselves. */
export const LEFT_SIGNS = String.raw`\.{2,}|…|\?+|[–—]+`;
/** A note to oneself among other words, up to the end of its line: in capitals alone, for "todo" is a word of other languages. */
export const NOTE = /\b(?:TODO|FIXME)\b:?[^\n]{0,100}/u;
