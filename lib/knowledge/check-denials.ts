import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { Located, ParsedVocabulary } from '#lib/content/model.ts';
import type { RelationEntry } from '#lib/content/schema/vocabulary-schema.ts';
import { knowledgeCodes } from './codes.ts';
import { denialsIn } from './denial.ts';

const ROLES = ['object', 'objects', 'subject', 'subjects', 'match', 'each', 'order'] as const;

/**
 * Phrasings that say the reverse of what their place says. No proof sees what a phrasing means, so what can be seen is asked:
 * the negation of a relation denies once more than its statement, no question denies more than that, and none has the subject
 * behind the words that stand before the object in the statement, or the reverse.
 */
export function checkDenials(
  parsed: ParsedVocabulary,
): { readonly relation: string; readonly fault: Diagnostic }[] {
  return Object.entries(parsed.relations).flatMap(([relation, located]) =>
    faultsOf(located).map(({ path, fault, help }) => ({
      relation,
      fault: diagnose(knowledgeCodes.badFrame, located.locate(path), `Unexpected phrasing: ${fault}`, {
        help,
      }),
    })),
  );
}

const HELP_DENIED =
  'Keep the words of the statement: the negation is the statement with a "not" in it, and a question asks for what the statement says.';
const HELP_TURNED =
  'Put the two sides behind the words behind which the statement has them, or say it in other words: "{subject} acts longer than which medicine?".';

interface Fault {
  readonly path: readonly (string | number)[];
  readonly fault: string;
  readonly help: string;
}

function faultsOf({ entry }: Located<RelationEntry>): Fault[] {
  const stated = denialsIn(entry.statement);
  const faults: Fault[] = [];
  const tellOfTurned = (path: Fault['path'], frame: string): void => {
    const turned = turnedIn(frame, entry.statement);
    if (turned !== undefined) faults.push({ path, fault: turned, help: HELP_TURNED });
  };
  tellOfTurned(['negation'], entry.negation);
  if (denialsIn(entry.negation) <= stated)
    faults.push({
      path: ['negation'],
      fault: 'it denies nothing that the statement says, expected the statement with a "not"',
      help: HELP_DENIED,
    });
  for (const form of ['dyad', 'triad'] as const)
    if (denialsIn(entry.because?.[form] ?? '') > stated)
      faults.push({
        path: ['because', form],
        fault: 'it denies what the statement says, expected a sentence that says it',
        help: HELP_DENIED,
      });
  for (const list of ['ask', 'ask-in-case'] as const) {
    for (const role of ROLES) {
      (entry[list]?.[role] ?? []).forEach((frame, index) => {
        tellOfTurned([list, role, index], frame);
        if (denialsIn(frame) > stated)
          faults.push({
            path: [list, role, index],
            fault: 'it asks for what is not so, expected a question that the statement answers',
            help: HELP_DENIED,
          });
      });
    }
  }
  return faults;
}

/** The words right before a slot that say what stands in it: "the antidote to {object}". */
const WORDS_BEFORE = 2;

/** What is turned round in a phrasing against the statement; undefined when nothing is. */
function turnedIn(frame: string, statement: string): string | undefined {
  for (const [slot, other] of [
    ['subject', 'object'],
    ['object', 'subject'],
  ] as const) {
    const words = wordsBefore(slot, statement);
    if (words === undefined || wordsBefore(other, statement) === words) continue;
    if (wordsBefore(other, frame) === words && wordsBefore(slot, frame) !== words)
      return `it has {${other}} behind "${words}", where the statement has {${slot}}`;
  }
  return undefined;
}

/** The last words between a slot and what stands before it; undefined when the slot is not there or none do. */
function wordsBefore(slot: string, frame: string): string | undefined {
  const [before, behind] = frame.split(`{${slot}}`);
  if (before === undefined || behind === undefined) return undefined;
  const words = (before.split(/[{}[\]]/u).at(-1) ?? '').toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  return words.length < WORDS_BEFORE ? undefined : words.slice(-WORDS_BEFORE).join(' ');
}
