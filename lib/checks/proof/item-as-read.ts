import { bestAsAdvised } from '#lib/knowledge/best-action.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { inOwnSpelling } from '#lib/knowledge/own-spelling.ts';
import { asOwnStem, inOwnWriting } from '#lib/knowledge/own-writing.ts';
import { splitStem } from './parse-stem.ts';
import { phrasingsOf } from './read/question-words.ts';
import { withoutAges } from './read/without-ages.ts';
import { withoutOther } from './read/without-other.ts';
import type { StatedItem } from './stated-item.ts';

/**
 * A hand-written item in the words in which it is read: the spelling of the vocabulary, its ranges and one of what it counts, "advised" for "best" where its relation advises, and
 * without what leaves the question as it is: the age of an adult where nothing hangs on ages, and "unlike otherol" where the facts
 * bear that out. Learners read it as it was written. An item that declares nothing is read as it stands.
 */
export function itemAsRead(item: StatedItem, kb: KnowledgeBase): StatedItem {
  const { declares } = item;
  if (declares === undefined) return item;
  const options = item.options.map((option) => ({
    ...option,
    text: inOwnWriting(option.text, kb),
    rationale: inOwnSpelling(option.rationale, kb),
  }));
  const spelt = { ...item, stem: inOwnSpelling(item.stem, kb), options };
  const { leadIn } = splitStem(spelt.stem);
  const asked = bestAsAdvised(asOwnStem(leadIn, kb), phrasingsOf(kb.relations.get(declares.relation)));
  const read = withoutOther(withoutAges(asked, spelt, kb), spelt, declares, kb);
  return read === leadIn ? spelt : { ...spelt, stem: spelt.stem.trimEnd().slice(0, -leadIn.length) + read };
}
