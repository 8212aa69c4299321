import type { CodePage } from '#lib/base/code-page.ts';

/** Codes of fields that do not fit their schema. Permanent. */
export const fieldCodes = {
  unknownField: {
    code: 'content/unknown-field',
    severity: 'error',
    title: 'A field that does not exist',
    why: 'A misspelt field would be passed over in silence, and what it says would be lost.',
    help: 'Correct the name, or delete the field.',
    bad: 'titel: How gabapentin acts',
    good: 'title: How gabapentin acts',
  },
  missingField: {
    code: 'content/missing-field',
    severity: 'error',
    title: 'A field that must be there',
    why: 'Without it the entry cannot be shown, asked or proved.',
    help: 'Add the field.',
    bad: '- id: binds-alpha-2-delta\n  subject: gabapentin\n  relation: binds',
    good: '- id: binds-alpha-2-delta\n  subject: gabapentin\n  relation: binds\n  object: alpha-2-delta-subunit',
  },
  invalidValue: {
    code: 'content/invalid-value',
    severity: 'error',
    title: 'A value of the wrong form',
    why: 'The value cannot be read as what the field means, so the entry is left out.',
    help: 'Write the value in the form that is expected. Text that looks like a number or a list stands in quotes.',
    bad: 'id: Binds Alpha 2 Delta',
    good: 'id: binds-alpha-2-delta',
  },
  quotedValue: {
    code: 'content/quoted-value',
    severity: 'warning',
    title: 'A text in typographic quotation marks',
    why: 'Those marks are letters to YAML: readers see them around a title, a name or a reason.',
    help: 'Delete the marks, or put plain double quotes in their place. A quotation that is meant has words around it.',
    bad: 'title: “How gabapentin acts”',
    good: 'title: "How gabapentin acts"',
  },
  leftToWrite: {
    code: 'content/left-to-write',
    severity: 'error',
    title: 'A text that was left to be written',
    why: 'Learners would read it as it stands: as a title, a reason, a source or a paragraph.',
    help: 'Write the text. What is not known of a source is `unknown`; a wrong answer without a reason is left out. A note to yourself stands behind `#` in fields, and in `<!-- … -->` in texts.',
    bad: 'false:\n  beta-gate: TODO',
    good: 'false:\n  beta-gate: Examplol leaves the beta gate alone.',
  },
  unknownFactKind: {
    code: 'content/unknown-fact-kind',
    severity: 'error',
    title: 'A kind of fact that does not exist',
    why: 'The kind decides which fields a fact has and which items can be made from it.',
    help: 'Correct the kind, or leave it out: it is recognised by the fields of the fact.',
    bad: '- id: binds-alpha-2-delta\n  kind: relaton',
    good: '- id: binds-alpha-2-delta\n  kind: relation',
  },
} as const satisfies Record<string, CodePage>;
