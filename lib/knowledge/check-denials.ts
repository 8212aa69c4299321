import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { Located, ParsedVocabulary } from '#lib/content/model.ts';
import type { RelationEntry } from '#lib/content/schema/vocabulary-schema.ts';
import { knowledgeCodes } from './codes.ts';
import { denialsIn } from './denial.ts';

const ROLES = ['object', 'objects', 'subject', 'subjects', 'match', 'each', 'order'] as const;

/**
 * Phrasings that say the reverse of what their place says. No proof sees what a phrasing means, so what can be seen is asked:
 * the negation of a relation denies once more than its statement, and no question denies more than that.
 */
export function checkDenials(
  parsed: ParsedVocabulary,
): { readonly relation: string; readonly fault: Diagnostic }[] {
  return Object.entries(parsed.relations).flatMap(([relation, located]) =>
    faultsOf(located).map(({ path, fault }) => ({
      relation,
      fault: diagnose(knowledgeCodes.badFrame, located.locate(path), `Unexpected phrasing: ${fault}`),
    })),
  );
}

interface Fault {
  readonly path: readonly (string | number)[];
  readonly fault: string;
}

function faultsOf({ entry }: Located<RelationEntry>): Fault[] {
  const stated = denialsIn(entry.statement);
  const faults: Fault[] = [];
  if (denialsIn(entry.negation) <= stated)
    faults.push({
      path: ['negation'],
      fault: 'it denies nothing that the statement says, expected the statement with a "not"',
    });
  for (const list of ['ask', 'ask-in-case'] as const) {
    for (const role of ROLES) {
      (entry[list]?.[role] ?? []).forEach((frame, index) => {
        if (denialsIn(frame) > stated)
          faults.push({
            path: [list, role, index],
            fault: 'it asks for what is not so, expected a question that the statement answers',
          });
      });
    }
  }
  return faults;
}
