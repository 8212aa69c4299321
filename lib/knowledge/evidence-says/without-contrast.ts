/** What follows is what is meant not. */
const CONTRAST =
  /\b(?:rather than|instead of|as opposed to|and not|but not|except(?:ing)?|excluding|apart from|other than|in contrast (?:to|with)|(?:far|much) more than)\b/iu;
const CLAUSES = /([,;:()])/u;

/** A text without what it sets against what it says: "from fern rather than from moss" is "from fern". */
export function withoutContrast(text: string): string {
  if (!CONTRAST.test(text)) return text;
  return text
    .split(CLAUSES)
    .map((clause) => clause.split(CONTRAST)[0] ?? '')
    .join('');
}
