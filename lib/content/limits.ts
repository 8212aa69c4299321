/**
 * What one file of content may hold. Far above what people write, and low enough that no file, whatever stands in it,
 * takes more than a few seconds or the stack of the program. A fault of each is a diagnostic.
 */
export const LIMITS = {
  /** Characters of a file. */
  file: 1_000_000,
  /** Characters of Markdown below the frontmatter: some 9,000 words; readers of Markdown are quadratic on hostile text. */
  body: 60_000,
  /** Blank characters in a row; gray-matter looks for comments in quadratic time there. */
  blanks: 1_000,
  /** Fields and lists inside each other in YAML; the schemas need seven. */
  yamlDepth: 16,
  /** Brackets opened and not closed, or list marks in one line, before YAML is read: its reader is recursive. */
  yamlOpen: 64,
  /** Quotes and lists inside each other in Markdown. */
  markdownDepth: 16,
  /** Marks of emphasis, links and code in lines without an empty one between them: readers of Markdown look back from each to all. */
  markdownMarks: 4_000,
  /** Elements of a figure: ten times a rich drawing. */
  figureElements: 2_000,
  /** Elements inside each other in a figure. */
  figureDepth: 16,
  /** Facts of a lesson. */
  facts: 300,
  /** Changes of a lesson that are listed for readers: a page of them. */
  changes: 40,
  /** Items written by hand in a quiz file: a bank that was imported, and far more than a person writes. */
  writtenItems: 1_000,
  /** Characters of one of them. */
  writtenItem: 20_000,
  /** Options of one of them: kinds take far fewer. */
  writtenOptions: 20,
  /** Characters of YAML for which a repair of its syntax is looked for: it is read again for each that is tried. */
  repaired: 100_000,
  /** Characters that one fix deletes: each is held against every other. */
  removed: 1_000,
  /** Faults of one kind that are listed for one file; a file with more is broken as a whole. */
  listed: 20,
} as const;
