import { rememberedOf } from '#lib/base/remembered.ts';
import type { Item, Option } from '#lib/items/item.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { definitionId } from '#lib/knowledge/definition-id.ts';
import type { Finding, Rule } from '../../rule.ts';
import { contentStems } from '../../text/content-stems.ts';
import { mentionedIds } from '../../text/mentions.ts';
import { namedConcepts } from '../../text/named-concept.ts';
import { optionSets, type OptionSet } from '../../text/option-sets.ts';
import { quantity } from '../../text/quantity.ts';
import { quoted } from '../../text/quoted.ts';
import { sentences } from '../../text/sentences.ts';
import { wordLine } from '../../text/words.ts';
import { finding, inOrder } from '../finding.ts';

/** What a sentence is searched for: the concepts of an option, or its words when it names none. */
interface Sought {
  readonly ids: readonly ConceptId[];
  readonly words: string;
}

/** The key's name, a synonym of it or its definition, in the stem, the case or the lesson's title beside the item. */
export const rule: Rule = {
  id: 'IWF-28',
  code: 'rules/stem-leak',
  waivable: false,
  why: 'The item then asks for reading, not for knowledge.',
  help: 'Take the name out of the stem or the case; where the title or the file name of the lesson gives it away, ask for the other side (what the term means, and not which term means it) or rename the lesson.',
  check: (item, kb) => {
    return inOrder(
      optionSets(item)
        .filter((set) => !set.judges)
        .flatMap((set) => [
          ...leaks(
            set,
            sentences(contextOf(item, set)),
            'in the stem, expected a stem that does not name the answer',
            item,
            kb,
          ),
          ...(set.shared
            ? []
            : leaks(
                set,
                shownBeside(item, kb),
                'in the title or the file name of the lesson, shown beside it, expected ones that do not name the answer',
                item,
                kb,
              )),
        ]),
    );
  },
};

/** The sentences of the lesson's title and headings, and the words of its address. The title is read anew: items are judged again when it changes. */
function shownBeside({ course, lesson }: Item, kb: KnowledgeBase): readonly string[] {
  const title = kb.lessonTitles.get(`${course}/${lesson}`) ?? '';
  return sentences(`${title}\n\n${lesson.replaceAll('-', ' ')}`);
}

/** The stem of a matrix may list the columns; its rows may not name their own. A passage holds its options by nature. */
function contextOf(item: Item, set: OptionSet): string {
  if (set.passage) return item.stem;
  if (set.shared) return set.text;
  return set.text === '' ? item.stem : `${item.stem}\n\n${set.text}`;
}

function leaks(
  set: OptionSet,
  context: readonly string[],
  where: string,
  item: Item,
  kb: KnowledgeBase,
): readonly Finding[] {
  return set.keys.flatMap((key) => {
    const sought = keySought(key, item, kb);
    const naming = context.filter((one) => isIn(one, sought, kb));
    if (naming.length === 0) return [];
    const others = set.distractors.map(({ text }) => soughtBy(text, kb));
    const sentence = naming.find((one) => !others.some((other) => isIn(one, other, kb)));
    if (sentence === undefined) return [];
    return [finding('error', `Unexpected key ${quoted(key.text)} ${where}`, sentence)];
  });
}

/** True when the sentence names what is sought. A sentence that names a distractor too compares them, and leaks nothing. */
function isIn(sentence: string, { ids, words }: Sought, kb: KnowledgeBase): boolean {
  if (ids.length > 0) {
    const named = mentionedIds(sentence, kb);
    return ids.some((id) => named.has(id));
  }
  return words !== '' && wordLine(sentence).includes(words);
}

const soughtBy = rememberedOf((text, kb: KnowledgeBase): Sought => {
  const ids = namedConcepts(text, kb);
  const telling = contentStems(text).size > 0 && quantity(text) === undefined;
  return { ids, words: ids.length === 0 && telling ? wordLine(text) : '' };
});

/** The key's definition leaks it too, unless the item asks which term has that definition. */
function keySought(key: Option, item: Item, kb: KnowledgeBase): Sought {
  const sought = soughtBy(key.text, kb);
  if (sought.ids.length === 0) return sought;
  const asked = new Set(
    item.facts.flatMap((ref) => {
      const entry = kb.facts.get(ref)?.entry;
      return entry?.kind === 'definition' ? [entry.term] : [];
    }),
  );
  const definitions = sought.ids.filter((id) => !asked.has(id)).map(definitionId);
  return { ...sought, ids: [...sought.ids, ...definitions] };
}
