import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { namedConcepts } from '../../text/named-concept.ts';
import { answerSets, optionSets } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { plain } from '../../text/words.ts';
import { optionTells, phrases, tellingWords } from '../../text/telling.ts';
import { finding, inOrder } from '../finding.ts';
import { countsOf, type Range } from './counts.ts';

/** Options that only fill a place. Chosen here. */
const FILLER = phrases(
  "other|others|something else|unknown|not applicable|n/a|don't know|do not know|cannot say|not sure|unsure|no idea|no answer|any other|etc",
  (any) => String.raw`^\W*${any}\W*$`,
);
const TELLING = tellingWords(FILLER.telling);

/** Too few or too many options or parts, or an option that only fills a place. */
export const rule: Rule = {
  id: 'IWF-30',
  code: 'rules/option-count',
  waivable: true,
  why: 'Few options invite guessing; many are padded: only half of 1,542 distractors in nursing items were chosen by anyone.',
  help: 'Keep the distractors that a learner might believe: two or three for a single answer.',
  check: (item, kb) => inOrder([...counts(item), ...fillers(item, kb)]),
};

function counts(item: Item): readonly Finding[] {
  const range = countsOf(item.kind);
  if (range === undefined) return [];
  const parts = item.parts === undefined ? [] : outside(item.parts.length, range.parts, 'parts', item.stem);
  const options = optionSets(item).flatMap((set) =>
    set.judges || set.typed || set.options.length === 0
      ? []
      : outside(set.options.length, range.options, 'options', set.text === '' ? item.stem : set.text),
  );
  return [...parts, ...options];
}

function outside(count: number, range: Range | undefined, what: string, where: string): readonly Finding[] {
  if (range === undefined || (count >= range[0] && count <= range[1])) return [];
  const expected = range[0] === range[1] ? String(range[0]) : `${range[0]} to ${range[1]}`;
  return [finding('warning', `Unexpected ${count} ${what}, expected ${expected}`, where)];
}

function fillers(item: Item, kb: KnowledgeBase): readonly Finding[] {
  if (!optionTells(TELLING, item)) return [];
  return answerSets(item)
    .flatMap((set) => set.options)
    .filter(({ text }) => FILLER.pattern.test(plain(text)) && namedConcepts(text, kb).length === 0)
    .map(({ text }) =>
      finding('warning', `Unexpected filler ${quoted(text)}, expected an answer or one option less`, text),
    );
}
