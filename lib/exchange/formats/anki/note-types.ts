import type { NoteTypeName } from './note.ts';

/** A note type, as far as its cards and lists go by it. */
export interface NoteType {
  /** Fixed for ever: Anki joins the notes of two files by it. */
  readonly id: number;
  readonly name: string;
  /** 0 for questions, 1 for texts with gaps. */
  readonly kind: 0 | 1;
  /** Fixed for ever too: another list would be another note type, and notes would be left as they are. */
  readonly fields: readonly string[];
  readonly front: string;
  readonly back: string;
}

/** The field that lists are sorted by: the question or the text. */
export const SORT_FIELD = 1;

/**
 * Second of 2026-11-27, when the templates and the style were last changed: Anki takes over those of a later one. To be raised
 * with every change, and with nothing else: learners may have a style of their own.
 */
const TEMPLATES_CHANGED = 1_795_737_600;

/** MathJax leaves alone what stands in it: a text may hold \( without being a formula. */
const PLAIN = 'class="tex2jax_ignore mathjax_ignore"';
const PLACE = '<div class="place">{{Lesson}}</div>';
const END = '{{#Sources}}<div class="sources">{{Sources}}</div>{{/Sources}}</div>';

/** The note types. */
export const NOTE_TYPES: Readonly<Record<NoteTypeName, NoteType>> = {
  choice: {
    id: 1_795_737_600_001,
    name: 'Stemma question',
    kind: 0,
    fields: ['Id', 'Question', 'Options', 'Answer', 'Reasons', 'Sources', 'Lesson'],
    front: `<div ${PLAIN}>${PLACE}{{Question}}{{Options}}</div>`,
    back: `{{FrontSide}}<hr id="answer"><div ${PLAIN}><div class="answer">{{Answer}}</div>{{Reasons}}${END}`,
  },
  cloze: {
    id: 1_795_737_600_002,
    name: 'Stemma gap',
    kind: 1,
    fields: ['Id', 'Text', 'Reasons', 'Sources', 'Lesson'],
    front: `<div ${PLAIN}>${PLACE}{{cloze:Text}}</div>`,
    back: `<div ${PLAIN}>${PLACE}{{cloze:Text}}<hr id="answer">{{Reasons}}${END}`,
  },
};

const STYLE = `.card { max-width: 40em; margin: 0 auto; padding: 0 1em; font: 1.1em/1.5 system-ui, sans-serif; text-align: left; }
.place, .sources { font-size: 0.8em; opacity: 0.85; }
.answer { font-weight: bold; }
.cloze { font-weight: bold; text-decoration: underline; }
li { margin: 0.3em 0; }
.right b { text-decoration: underline; }
details { margin: 1em 0; }
`;

/** The note types as Anki keeps them in its schema 11. */
export function noteTypesJson(): string {
  return JSON.stringify(
    Object.fromEntries(Object.values(NOTE_TYPES).map((type) => [String(type.id), noteTypeEntry(type)])),
  );
}

function noteTypeEntry({ id, name, kind, fields, front, back }: NoteType) {
  return {
    id: String(id),
    name,
    type: kind,
    mod: TEMPLATES_CHANGED,
    usn: -1,
    sortf: SORT_FIELD,
    did: 1,
    tmpls: [{ name: 'Card', ord: 0, qfmt: front, afmt: back, bqfmt: '', bafmt: '', did: null }],
    flds: fields.map((field, ord) => ({
      name: field,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css: STYLE,
    latexPre: LATEX_BEFORE,
    latexPost: String.raw`\end{document}`,
    req: [[0, 'any', [SORT_FIELD]]],
    tags: [],
    vers: [],
  };
}

/** Every note type of an older Anki has it, though no note of ours holds LaTeX. */
const LATEX_BEFORE = [
  String.raw`\documentclass[12pt]{article}`,
  String.raw`\pagestyle{empty}`,
  String.raw`\begin{document}`,
  '',
].join('\n');
