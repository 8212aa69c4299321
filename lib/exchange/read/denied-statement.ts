import { judge } from '#lib/checks/proof/logic.ts';
import { readSayings, type Reading } from '#lib/checks/proof/parse-stem.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { ReadComposite } from './read-bank.ts';

/** What may stand in front of a statement that is to be judged. */
const ASKING = /^(?:(?:is (?:it|this) )?true or false|true\/false|t\/f)\s*[:?.–-]\s*/iu;

/**
 * What is wrong with a question of one statement, true or false, whose answer the facts of a course deny; undefined for any other, for a
 * statement in words of its own, and where nothing is known of it.
 */
export function deniedStatement(
  { stem, parts }: Pick<ReadComposite, 'stem' | 'parts'>,
  course: string,
  kb: KnowledgeBase,
): string | undefined {
  const answer = truthOf(parts);
  if (answer === undefined) return undefined;
  const isTrue = answer.toLowerCase() === 'true';
  const sentence = `${stem.replace(ASKING, '').replace(/[.\s]+$/u, '')}.`;
  const { statements, negations } = readSayings(kb, sentence);
  const against = [
    ...statements.map((reading) => factAgainst(reading, isTrue, course, kb)),
    ...negations.map((reading) => factAgainst(reading, !isTrue, course, kb)),
  ];
  const [fact] = against;
  // With two meanings, one of which may be so, nothing is said against it.
  if (fact === undefined || against.includes(undefined)) return undefined;
  return `Unexpected "${answer}" of "${sentence}", expected ${isTrue ? 'False' : 'True'}: ${fact} says the opposite`;
}

/** The one right answer of the only part, where that is True or False. */
function truthOf(parts: ReadComposite['parts']): string | undefined {
  const keys = parts.flatMap(({ options }) => options.filter(({ key }) => key));
  const [key] = keys;
  const isOne = parts.length === 1 && keys.length === 1 && key !== undefined;
  return isOne && /^(?:true|false)$/iu.test(key.text) ? key.text : undefined;
}

/** A fact of the course that denies what is said to hold, or states what is said not to. */
function factAgainst(
  { relation, subject = '', object = '', qualifiers }: Reading,
  holds: boolean,
  course: string,
  kb: KnowledgeBase,
): FactRef | undefined {
  const { entailed, refuted, conflict } = judge(kb, { relation, subject, object, qualifiers });
  if (conflict !== undefined) return undefined;
  const facts = (holds ? refuted : entailed).map(({ fact }) => fact);
  return facts.find((ref) => kb.facts.get(ref)?.course === course);
}
