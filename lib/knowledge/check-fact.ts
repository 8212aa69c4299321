import { diagnose, type CodePage } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import type { FactEntry } from '#lib/content/schema/fact-schema.ts';
import { wideningOf } from './hierarchy.ts';
import type { Vocabulary } from './read-vocabulary.ts';

type Path = readonly (string | number)[];

/**
 * What does not fit together within a fact although every name is known: `knowledge/superseded-still-there`,
 * `knowledge/complete-source`, `knowledge/unattributed-claim`, and `knowledge/contradiction` within one list.
 */
export function checkFact(fact: FactInLesson, vocabulary: Vocabulary): Diagnostic[] {
  const { entry, lesson } = fact;
  const faults: Diagnostic[] = [];
  const tell = (page: CodePage, path: Path, message: string) => {
    faults.push(diagnose(page, placeOf(fact, path), message));
  };
  if (lesson.entry.facts.some(({ id }) => id === entry.supersedes))
    tell(
      knowledgeCodes.supersededStillThere,
      ['supersedes'],
      `Unexpected \`supersedes: ${entry.supersedes ?? ''}\`, expected the id of a fact that is no longer in the lesson`,
    );
  if (entry.kind === 'set' && entry.complete !== undefined && !entry.source.includes(entry.complete.source))
    tell(
      knowledgeCodes.completeSource,
      ['complete', 'source'],
      `Unexpected source "${entry.complete.source}" of the whole list, expected one that the fact cites: ${entry.source.join(', ')}`,
    );
  if (entry['asserted-by'] !== undefined && entry.examinable && !isAttributed(fact, vocabulary))
    tell(
      knowledgeCodes.unattributed,
      ['asserted-by'],
      `Unexpected \`asserted-by\` without a qualifier that names who says so`,
    );
  faults.push(...againstItself(fact));
  return faults.length > 0 ? faults : [...severalOfOne(fact, vocabulary), ...narrowerFalse(fact, vocabulary)];
}

/** A fact that sets a thing against itself: another was meant. */
function againstItself(fact: FactInLesson): Diagnostic[] {
  return pairsOf(fact.entry).flatMap(([first, second]) => {
    if (first.id !== second.id) return [];
    const message = `Unexpected second "${second.id}" in ${second.field}, expected another than the ${first.field}`;
    const found = diagnose(knowledgeCodes.repeatedEntry, placeOf(fact, [second.field]), message);
    // A medicine may speed up its own breakdown.
    return [fact.entry.kind === 'relation' ? { ...found, severity: 'warning' } : found];
  });
}

/** A concept of a fact, and the field that names it. */
interface NamedIn {
  readonly field: string;
  readonly id: string;
}

/** The two things that a fact sets against each other: nothing is compared with itself, swapped for itself, or moved by itself. */
function pairsOf(entry: FactEntry): readonly (readonly [NamedIn, NamedIn])[] {
  const pair = (one: string, first: string, other: string, second: string) =>
    [
      [
        { field: one, id: first },
        { field: other, id: second },
      ],
    ] as const;
  switch (entry.kind) {
    case 'not-interchangeable':
      return pair('subject', entry.subject, 'with', entry.with);
    case 'comparison':
      return pair('subject', entry.subject, 'than', entry.than);
    case 'direction':
      return pair('driver', entry.driver, 'response', entry.response);
    case 'trial-rate':
      return pair('medicine', entry.medicine, 'comparator', entry.comparator);
    case 'relation':
      return pair('subject', entry.subject, 'object', entry.object);
    default:
      return [];
  }
}

/** Entries of `false` that are narrower than what the fact states: no question has them. */
function narrowerFalse(fact: FactInLesson, { concepts }: Vocabulary): Diagnostic[] {
  const { entry, read } = fact;
  if (!('false' in entry)) return [];
  const stated = new Set(
    read.claims
      .filter(({ origin, polarity }) => origin === 'stated' && polarity === 1)
      .map(({ object }) => object),
  );
  return Object.keys(entry.false).flatMap((id) => {
    const right = [...wideningOf(id, concepts)].find((wider) => wider !== id && stated.has(wider));
    if (right === undefined) return [];
    const message = `Unexpected "${id}" among the wrong answers, expected none that is a sort of "${right}", which is right`;
    return [diagnose(knowledgeCodes.narrowerFalse, placeOf(fact, ['false', id], 'key'), message)];
  });
}

/** A list under a relation that gives a subject one object: each of its members would refute the others. */
function severalOfOne(fact: FactInLesson, { relations }: Vocabulary): Diagnostic[] {
  const { entry } = fact;
  if (entry.kind !== 'set' || new Set(entry.members).size < 2) return [];
  if (relations.get(entry.relation)?.functional !== true) return [];
  const message = `Unexpected ${String(entry.members.length)} members under "${entry.relation}", expected one: the vocabulary says that a subject has one object there (\`functional: true\`)`;
  return [
    diagnose(knowledgeCodes.contradiction, placeOf(fact, ['members']), message, {
      help: `Leave the member that is right, or take \`functional\` from the relation.`,
    }),
  ];
}

function isAttributed({ read }: FactInLesson, { qualifiers }: Vocabulary): boolean {
  return Object.keys(read.qualifiers).some((id) => qualifiers.get(id)?.attribution === true);
}
