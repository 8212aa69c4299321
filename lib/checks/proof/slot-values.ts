import { BLANK } from '#lib/base/blank.ts';
import { rememberedOf } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import type { Concept } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Qualifier, Relation } from '#lib/knowledge/relation.ts';
import { lowerFirst, phrasingOf, type Pattern, type Slot } from './frames.ts';

/** Names that are kept in mind, in a memory that the checker shares with nobody. Chosen: those of some hundred items. */
const NAMES_MAX = 1000;

/** The ids that some words stand for in a slot of a pattern: of concepts, of values of a qualifier, or `BLANK`. */
export function slotValues(
  kb: KnowledgeBase,
  { relation, numbers, role }: Pattern,
  slot: Slot,
  words: string,
): readonly string[] {
  const ties = role === 'dyad' || role === 'triad';
  if (ties && words === BLANK) return [BLANK];
  const kind = kindAt(kb, relation, slot.name, ties);
  if (kind === undefined) {
    const qualifier = kb.qualifiers.get(slot.name);
    return qualifier === undefined ? [] : qualifierValues(kb, qualifier, words, slot.form);
  }
  const named = slot.form === 'bare' ? conceptsNamed(kb, words, kind) : conceptsInSentence(kb, words, kind);
  const number = numbers[slot.name];
  return named.filter((concept) => number === undefined || concept.number === number).map(({ id }) => id);
}

/** The kind of concept that stands in a slot, or undefined in the slot of a qualifier. */
function kindAt(kb: KnowledgeBase, relation: Relation, slot: string, ties: boolean): string | undefined {
  if (slot === 'subject') return relation.domain;
  if (slot === 'object') return relation.range;
  if (!ties || !slot.endsWith('reason')) return undefined;
  return kb.relations.get(relation.because?.relation ?? '')?.range;
}

function qualifierValues(
  kb: KnowledgeBase,
  qualifier: Qualifier,
  words: string,
  form: Slot['form'],
): readonly string[] {
  if (qualifier.conceptKind !== undefined) {
    const kind = qualifier.conceptKind;
    const found = [...conceptsInSentence(kb, words, kind), ...conceptsNamed(kb, words, kind)];
    return [...new Set(found.filter((concept) => concept.kind === kind).map(({ id }) => id))];
  }
  const written = form === 'noun' ? 'noun' : 'sentence';
  return phrasingOf(kb).qualifierWords.get(`${qualifier.id}/${written}`)?.get(lowerFirst(words)) ?? [];
}

/** The concepts that go by a name: those of `kind` when there are any, since a place in a sentence decides between namesakes. */
export function conceptsNamed(kb: KnowledgeBase, name: string, kind: string): readonly Concept[] {
  const named = namesakes(name, kb);
  if (named.every((concept) => concept.kind === kind)) return named;
  const fitting = named.filter((concept) => concept.kind === kind);
  return fitting.length > 0 ? fitting : named;
}

const namesakes = rememberedOf(
  (name, kb: KnowledgeBase): readonly Concept[] =>
    (kb.lexicon.get(foldName(name)) ?? []).flatMap((id) => kb.concepts.get(id) ?? []),
  NAMES_MAX,
);

const WITH_ARTICLE = /^(the|an|a) (.+)$/iu;

/** Those of a kind that go by a name with its article in front. */
export function conceptsWithArticle(kb: KnowledgeBase, words: string, kind: string): readonly Concept[] {
  return WITH_ARTICLE.test(words)
    ? conceptsInSentence(kb, words, kind).filter((one) => one.kind === kind)
    : [];
}

/** The concepts that go by a name with its article: the label's own; a synonym may take "an" where the label takes "a". */
function conceptsInSentence(kb: KnowledgeBase, words: string, kind: string): readonly Concept[] {
  const plain = conceptsNamed(kb, words, kind).filter(({ article }) => article === 'none');
  const [, article = '', name = ''] = WITH_ARTICLE.exec(words) ?? [];
  const takes = (concept: Concept): boolean =>
    concept.article === article.toLowerCase() ||
    (/^an?$/u.test(concept.article) && /^an?$/iu.test(article) && foldName(concept.label) !== foldName(name));
  return name === '' ? plain : [...plain, ...conceptsNamed(kb, name, kind).filter(takes)];
}
