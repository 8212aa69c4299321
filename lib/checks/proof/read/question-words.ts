import { once } from '#lib/base/remembered.ts';
import { own } from '#lib/base/own.ts';
import { foldName } from '#lib/base/words.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import { splitStem } from '../parse-stem.ts';
import type { StatedDeclaration, StatedOption } from '../stated-item.ts';
import { isSameWord, wordStem, wordsIn } from '#lib/base/word-stems.ts';
import { isPlain, TAKING } from '#lib/knowledge/word-order.ts';
import { cutWords, turningIn } from './wording.ts';

/** The words of a hand-written question that nothing in the vocabulary reads, each once, in their order. */
export interface UnreadWords {
  /** Words of nobody: they may say anything. */
  readonly unread: readonly string[];
  /** Words of another relation, with its id: they ask for what that one says. */
  readonly ofAnother: readonly { readonly word: string; readonly relation: string }[];
}

/**
 * Every word of the last paragraph of a stem that is neither plain, nor in a name of what is declared, nor a word (in any
 * inflection) of a phrasing of the declared relation. A parsed stem has none: it is asked only of a declared one.
 */
export function unreadWords(
  stem: string,
  instruction: string | undefined,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): UnreadWords {
  return unreadIn(leadInAlone(stem, instruction), namesOf(declared, kb), declared, kb);
}

/** The last paragraph of a stem without its instruction, and without the number of answers that both say: "which two … Select two." */
export function leadInAlone(stem: string, instruction: string | undefined): string {
  const { leadIn } = splitStem(stem);
  if (instruction === undefined) return leadIn;
  const question = leadIn.replace(instruction, ' ');
  const [, count] = /^Select (\w+)\.$/u.exec(instruction) ?? [];
  return count === undefined
    ? question
    : question.replace(new RegExp(`\\b(?<asks>which|what) ${count}\\b`, 'iu'), '$<asks>');
}

/** The same of an option: the words around the name of what it stands for. */
export function unreadAround(
  { id, text }: Pick<StatedOption, 'id' | 'text'>,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): UnreadWords {
  const mine = kb.concepts.get(own(declared.options, id) ?? '')?.names ?? [];
  return unreadIn(text, [...mine, ...namesOf(declared, kb)], declared, kb);
}

function unreadIn(
  text: string,
  names: readonly string[],
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): UnreadWords {
  const rest = cutWords(foldName(text), names);
  const known = stemsOf(kb, declared.relation);
  // A word that turns the question round is told of by `wordingFaults`.
  const left = [...new Set(wordsIn(rest))].filter(
    (word) => !isPlain(word) && !known.has(wordStem(word)) && turningIn(word, '') === undefined,
  );
  const found = left.map((word) => ({ word, relation: relationWith(word, declared.relation, kb) }));
  return {
    unread: found
      .filter(({ word, relation }) => relation === undefined && !TAKING.has(word))
      .map(({ word }) => word),
    ofAnother: found.flatMap(({ word, relation }) => (relation === undefined ? [] : [{ word, relation }])),
  };
}

/** The phrasings of a relation that an author may copy, in the words of the vocabulary. */
export function phrasingsOf(relation: Relation | undefined): readonly string[] {
  if (relation === undefined) return [];
  return [...Object.values(relation.ask).flat(), ...Object.values(relation.askInCase).flat()];
}

/** Names that may stand in the question: of the declared concept, of its qualifiers, and of the kinds that are spoken of. */
export function namesOf({ known, qualifiers, options }: StatedDeclaration, kb: KnowledgeBase): string[] {
  const values = Object.entries(qualifiers).flatMap(([id, value]) => {
    const words = own(kb.qualifiers.get(id)?.values ?? {}, value);
    return [words?.phrase ?? '', words?.noun ?? '', ...(kb.concepts.get(value)?.names ?? [])];
  });
  const spoken = [known, ...Object.values(options), ...Object.values(qualifiers)];
  const kinds = new Set(spoken.flatMap((id) => kb.concepts.get(id)?.kind ?? []));
  const kindWords = [...kinds].flatMap((kind) => [
    kind.replaceAll('-', ' '),
    ...Object.values(kb.kinds.get(kind) ?? {}),
  ]);
  return [...(kb.concepts.get(known)?.names ?? []), ...values, ...kindWords];
}

const stemsByRelation = new WeakMap<Relation, ReadonlySet<string>>();

/** The stems of all words by which a relation says or asks that it holds; its negation may use the words of its opposite. */
function stemsOf(kb: KnowledgeBase, id: string): ReadonlySet<string> {
  const relation = kb.relations.get(id);
  if (relation === undefined) return new Set();
  const known = stemsByRelation.get(relation);
  if (known !== undefined) return known;
  const { label, statement, because } = relation;
  const frames = [label, statement, because?.dyad ?? '', because?.triad ?? '', ...phrasingsOf(relation)];
  const stems = new Set(frames.flatMap((frame) => wordsIn(withoutSlots(frame))).map(wordStem));
  stemsByRelation.set(relation, stems);
  return stems;
}

function withoutSlots(frame: string): string {
  return foldName(frame.replace(/\{[^{}]*\}/gu, ' ').replace(/:(?:subject|object)(?=\])/gu, ' '));
}

/** Another relation that has the word as its verb, or in a phrasing about the same two kinds of concept. */
function relationWith(word: string, declared: string, kb: KnowledgeBase): string | undefined {
  const mine = kb.relations.get(declared);
  const kindsOf = ({ domain, range }: Relation) => [domain, range].sort().join('|');
  const isOther = (other: Relation): boolean =>
    other.id !== declared &&
    (verbsOf(other).some((verb) => isSameWord(verb, word)) ||
      (mine !== undefined && kindsOf(other) === kindsOf(mine) && stemsOf(kb, other.id).has(wordStem(word))));
  return [...kb.relations.values()].find(isOther)?.id;
}

/** The words that agree with a side in the statement ("[closes|close]"), auxiliaries aside. */
const verbsOf = once(({ statement }: Relation): readonly string[] => {
  const pairs = [...statement.matchAll(/\[([^[\]|]+)\|([^[\]|:]+)(?::(?:subject|object))?\]/gu)];
  return pairs
    .flatMap(([, one = '', many = '']) => wordsIn(foldName(`${one} ${many}`)))
    .filter((word) => !isPlain(word));
});
