import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import { knowledgeCodes } from './codes.ts';

/** A label of three words or more may be a name, or a clause whose article cannot be taken off. */
const CLAUSE_HELP =
  'Of a name write the bare name, and put the article under `article`. Of a clause ("the throat may close") write a name of what happens ("closing of the throat"), or begin with another word.';

/** Names that cannot stand in a sentence as they are, and definitions that cannot follow "means". */
export function checkLabels(parsed: ParsedVocabulary): Diagnostic[] {
  return Object.values(parsed.concepts).flatMap(({ entry, locate }) => {
    const label = labelFault(entry.label);
    const definition = entry.definition === undefined ? undefined : definitionFault(entry.definition);
    return [
      ...(label === undefined
        ? []
        : [
            diagnose(
              knowledgeCodes.badLabel,
              locate(['label']),
              `Unexpected label "${entry.label}": ${label}`,
              /^(?:the|an?) \S+ \S/iu.test(entry.label) ? { help: CLAUSE_HELP } : {},
            ),
          ]),
      ...(definition === undefined
        ? []
        : [
            diagnose(
              knowledgeCodes.definitionForm,
              locate(['definition']),
              `Unexpected definition: ${definition}`,
            ),
          ]),
    ];
  });
}

function labelFault(label: string): string | undefined {
  if (/^(?:[Tt]he|an?) \S/u.test(label)) return 'it begins with an article, expected `article:` beside it';
  if (/[{}[\]|]/u.test(label)) return 'it has a brace, bracket or bar, expected plain words';
  if (/<\/?[a-z][^>]*>|&[a-z]+;/iu.test(label)) return 'it has HTML, expected plain words';
  return label.endsWith('.') ? 'it ends with a full stop, expected none' : undefined;
}

function definitionFault(words: string): string | undefined {
  if (words.endsWith('.')) return 'it ends with a full stop, expected a phrase that can follow "means"';
  return /^(?:An?|The|[A-Z][a-z]+ing|To) /u.test(words)
    ? 'it begins with a capital, expected a phrase that can follow "means"'
    : undefined;
}
