import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import { checkFixedNames } from './check-fixed-names.ts';
import { knowledgeCodes } from './codes.ts';

/** A label of three words or more may be a name, or a clause whose article cannot be taken off. */
const CLAUSE_HELP =
  'Of a name write the bare name, and put the article under `article`. Of a clause ("the throat may close") write a name of what happens ("closing of the throat"), or begin with another word.';

/** Names of concepts and kinds that cannot stand in a sentence as they are, and definitions that cannot follow "means". */
export function checkLabels(parsed: ParsedVocabulary): Diagnostic[] {
  const { concepts, kinds } = parsed;
  return [
    ...checkFixedNames(parsed),
    ...Object.values(kinds).flatMap(({ entry: { label, plural }, locate }) => [
      ...told(label, () => locate(['label'])),
      ...told(plural, () => locate(['plural'])),
    ]),
    ...Object.values(concepts).flatMap(({ entry, locate }) => [
      ...told(entry.label, () => locate(['label'])),
      ...toldOfDefinition(entry.definition, () => locate(['definition'])),
    ]),
  ];
}

function told(label: string, place: () => Place): readonly Diagnostic[] {
  const fault = labelFault(label);
  if (fault === undefined) return [];
  const help = /^(?:the|an?) \S+ \S/iu.test(label) ? { help: CLAUSE_HELP } : {};
  return [diagnose(knowledgeCodes.badLabel, place(), `Unexpected label "${label}": ${fault}`, help)];
}

function toldOfDefinition(words: string | undefined, place: () => Place): readonly Diagnostic[] {
  const fault = words === undefined ? undefined : definitionFault(words);
  if (fault === undefined) return [];
  return [diagnose(knowledgeCodes.definitionForm, place(), `Unexpected definition: ${fault}`)];
}

/** Marks around words; the stars of alleles stand inside of them: "CYP2C9*2/*3". */
const MARKED = /(?<![\p{L}\p{N}/])([*_`])\S(?:.*\S)?\1(?![\p{L}\p{N}])/u;

function labelFault(label: string): string | undefined {
  if (/^(?:[Tt]he|a|[Aa]n) \S/u.test(label))
    return 'it begins with an article, expected `article:` beside it';
  if (/[{}[\]|]/u.test(label)) return 'it has a brace, bracket or bar, expected plain words';
  if (/<\/?[a-z][^>]*>|&[a-z]+;/iu.test(label)) return 'it has HTML, expected plain words';
  if (MARKED.test(label)) return 'it has marks of Markdown, expected plain words';
  if (label.endsWith('.')) return 'it ends with a full stop, expected none';
  return /[,;:!?]$/u.test(label)
    ? `it ends with "${label.slice(-1)}", expected no mark at its end`
    : undefined;
}

function definitionFault(words: string): string | undefined {
  if (words.endsWith('.')) return 'it ends with a full stop, expected a phrase that can follow "means"';
  return /^(?:An?|The|[A-Z][a-z]+ing|To) /u.test(words)
    ? 'it begins with a capital, expected a phrase that can follow "means"'
    : undefined;
}
