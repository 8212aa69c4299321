/** The revision of an item: another one says that something changed, and the words say what. */
const REVISION = /^Revision `[0-9a-f]{32}` · /mu;
/** What the sheet sets around words for Markdown: the mark of a quotation, bold lines, code, and the backslash before a sign. */
const QUOTED = /^> ?/gmu;
const BOLD_LINE = /^\*\*(?<text>.*)\*\*$/gmu;
const CODE = /(?<!\\)`(?<text>[^`]*)`/gu;
const ESCAPED = /\\(?<sign>[!-/:-@[-`{-~])/gu;

/** A part of a review sheet as it is read and not as it is typed. */
export function sheetWords(text: string): string {
  return text
    .replace(REVISION, '')
    .replace(QUOTED, '')
    .replace(BOLD_LINE, '$<text>')
    .replace(CODE, '$<text>')
    .replace(ESCAPED, '$<sign>');
}
