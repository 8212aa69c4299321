import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { StatedItem } from '../stated-item.ts';
import { namesOf, phrasingsOf } from './question-words.ts';

/** The years of an adult. */
const ADULT = String.raw`(?:1[89]|[2-9]\d|10\d)`;
const AGE = new RegExp(
  String.raw`\b(?<article>[Aa])n? ${ADULT}[- ]years?[- ]old (?=(?:wom[ae]n|m[ae]n|patient|person|client|adult|\p{L}+ (?:woman|man|patient|person))\b)|,? (?:aged|age) ${ADULT}(?: years)?(?:,(?= \p{Ll}))?(?= |$)|, ${ADULT}(?: years(?: old)?)?,(?= )`,
  'gu',
);
/** What may hang on an age. */
const OF_AGES =
  /\b(?:age[sd]?|years?|adults?|child(?:ren)?|infants?|older|elderly|young(?:er|est)?|adolescents?)\b/iu;

/**
 * A question without the age of the adult who is asked about: "a 68-year-old woman". Where its relation, its limits, an option or the
 * evidence of a fact speaks of ages, nothing is taken out.
 */
export function withoutAges(
  question: string,
  { facts, options, declares }: Pick<StatedItem, 'facts' | 'options' | 'declares'>,
  kb: KnowledgeBase,
): string {
  if (declares === undefined || question.search(AGE) === -1) return question;
  const relation = kb.relations.get(declares.relation);
  const texts = [
    relation?.statement ?? '',
    ...phrasingsOf(relation),
    ...namesOf(declares, kb),
    ...options.map(({ text }) => text),
    ...facts.flatMap((ref) => kb.facts.get(ref)?.evidence.sentence ?? []),
  ];
  if (texts.some((text) => OF_AGES.test(text))) return question;
  return question.replace(AGE, (_age, article: string | undefined) =>
    article === undefined ? '' : `${article} `,
  );
}
