import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { once } from '#lib/base/remembered.ts';
import { unique } from '#lib/base/unique.ts';
import { foldName } from '#lib/base/words.ts';
import type { LessonSentence, ParsedLesson } from '#lib/content/model.ts';
import type { Concept, ConceptId } from './concept.ts';
import { labelOf } from './evidence-says/names-in-text.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { saidKindCodes } from './said-kind-codes.ts';

/** "Naproxen is an NSAID", "beta blockers are among the …". */
const IS_A =
  /^(?:the |an? )?(?<one>[^.,;:()]{1,60}?) (?:is|are) (?:also )?(?:a (?:member|kind|type) of(?: the| an?)?|one of the|among the|an?) (?<other>.+)$/u;
/** "Examplol, also called Sampletta", "examplol is sold as Sampletta", "Sampletta is a brand name of examplol". */
const CALLED =
  /^(?:the |an? )?(?<one>[^.,;:()]{1,60}?)(?:, (?:which is )?also (?:called|known as)| (?:is|are) (?:also )?(?:called|known as|sold as|marketed as)| is (?:another|an? (?:brand|trade|old|other)|the (?:brand|trade|generic|old|other)) name (?:of|for)) (?:the |an? )?(?<other>.+)$/u;
/** Behind the name of a class or thing: more of it would be another name ("an opioid antagonist"). */
const ENDS = /^(?:[.,;:()!]|$| (?:and|that|which|who|with|used|for|from|given|taken)(?![\p{L}-]))/u;
/** So many words has a name at most that is looked for. */
const WORDS_MAX = 6;

/** A sentence that says what something is, or how it is called, by the words before and behind that. */
interface Saying {
  readonly sentence: LessonSentence;
  readonly how: 'is-a' | 'called';
  readonly one: string;
  readonly other: string;
}

/** Those of a lesson: its sentences stay the same object while it does not change. */
const sayingsOf = once((sentences: ParsedLesson['sentences']): readonly Saying[] =>
  sentences.flatMap((sentence): readonly Saying[] => {
    const text = foldName(sentence.text);
    const called = CALLED.exec(text)?.groups;
    const groups = called ?? IS_A.exec(text)?.groups;
    const { one = '', other = '' } = groups ?? {};
    return one === '' ? [] : [{ sentence, how: called === undefined ? 'is-a' : 'called', one, other }];
  }),
);

/**
 * Sentences of a lesson that put a thing into a class of which its `is-a` says nothing, beside one of that kind that it gives
 * (`knowledge/is-a-said-otherwise`), or that call it by a name of another thing of its kind (`knowledge/name-of-another`). What has no
 * `is-a` at all is left alone.
 */
export function checkSaidKinds({ sentences }: ParsedLesson, kb: KnowledgeBase): Diagnostic[] {
  return sayingsOf(sentences).flatMap((saying) => {
    const [one, ...more] = conceptsOf(saying.one, kb);
    const others = namedAtStart(saying.other, kb);
    if (one === undefined || more.length > 0 || others.length === 0) return [];
    return saying.how === 'called'
      ? calledFault(saying, one, others, kb)
      : classFault(saying, one, others, kb);
  });
}

function classFault(
  { sentence }: Saying,
  one: Concept,
  others: readonly Concept[],
  kb: KnowledgeBase,
): Diagnostic[] {
  const [other, ...more] = others;
  if (other === undefined || more.length > 0 || other.id === one.id) return [];
  const wider = kb.wider.get(one.id) ?? new Set<ConceptId>();
  const beside = [...wider].filter((id) => kb.concepts.get(id)?.kind === other.kind);
  if (beside.length === 0 || wider.has(other.id) || beside.some((id) => isRelated(id, other.id, kb)))
    return [];
  const classes = beside.map((id) => `"${labelOf(id, kb.concepts)}"`).join(', ');
  const message = `Unexpected "${other.label}" in "${sentence.text}", expected what \`is-a\` of "${one.id}" gives: ${classes}`;
  const related = [{ message: 'the concept', place: one.place }];
  return [diagnose(saidKindCodes.kindUnsaid, sentence.place, message, { related })];
}

function isRelated(a: ConceptId, b: ConceptId, { wider }: KnowledgeBase): boolean {
  return wider.get(a)?.has(b) === true || wider.get(b)?.has(a) === true;
}

function calledFault(
  { sentence, one: name }: Saying,
  one: Concept,
  others: readonly Concept[],
  kb: KnowledgeBase,
): Diagnostic[] {
  const alike = others.filter(({ kind }) => kind === one.kind);
  const isSame = alike.some(({ id }) => id === one.id || isRelated(id, one.id, kb));
  const [other] = alike;
  if (other === undefined || isSame) return [];
  const message = `Unexpected "${sentence.text}", expected two names of one thing: the vocabulary has "${name}" for "${one.id}", and the other for "${other.id}"`;
  const related = [one, other].map(({ place }) => ({ message: 'the concept', place }));
  return [diagnose(saidKindCodes.nameOfAnother, sentence.place, message, { related })];
}

function conceptsOf(name: string, kb: KnowledgeBase): readonly Concept[] {
  return (kb.lexicon.get(name) ?? []).flatMap((id) => kb.concepts.get(id) ?? []);
}

/** The things by whose name a text begins, the longest one, in the number that it is written in or as one of many. */
function namedAtStart(text: string, kb: KnowledgeBase): readonly Concept[] {
  const words = /^[^.,;:()!]*/u.exec(text)?.[0].trim().split(' ').slice(0, WORDS_MAX) ?? [];
  for (let count = words.length; count > 0; count -= 1) {
    const name = words.slice(0, count).join(' ');
    if (!ENDS.test(text.slice(name.length))) continue;
    const found = unique([name, name.replace(/s$/u, '')]).flatMap((one) => conceptsOf(one, kb));
    if (found.length > 0) return found;
  }
  return [];
}
