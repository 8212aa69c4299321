import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { cueSets, statements } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { plain } from '../../text/words.ts';
import { askedTells, phrases, tellingWords } from '../../text/telling.ts';
import { finding, inOrder } from '../finding.ts';

/** Source: the rubric's strict list for IWF-11. Its longer list ("all", "only", "must") flags 16 % of sound items and is not used. */
const ABSOLUTE = phrases(
  'always|never|completely|entirely|absolutely|totally|invariably|inevitably|impossible',
);
const TELLING = tellingWords(ABSOLUTE.telling);

/** An option or a judged row, with what it rests on. */
interface Answer {
  readonly text: string;
  readonly right: boolean;
  readonly facts: readonly string[];
}

/** Absolute words that only wrong answers have, or only right ones. */
export const rule: Rule = {
  id: 'IWF-11',
  code: 'rules/absolute-terms',
  waivable: true,
  why: 'Little in health care is always or never so: learners strike out such options unread.',
  help: 'Take the word out, or use it in right and wrong answers alike; a fact that truly always holds says so (`strength: always`).',
  check: (item, kb) =>
    askedTells(TELLING, item) ? inOrder(answerGroups(item).flatMap((answers) => asymmetry(answers, kb))) : [],
};

function isAbsolute(text: string): boolean {
  return ABSOLUTE.pattern.test(plain(text));
}

function answerGroups(item: Item): readonly (readonly Answer[])[] {
  const options = cueSets(item).map((set) =>
    set.options.map(({ text, key, proof }) => ({ text, right: key, facts: proof.facts })),
  );
  return [...options, statements(item).map(({ text, holds, facts }) => ({ text, right: holds, facts }))];
}

/** Source: the rubric, IWF-11: an error when exactly one wrong answer has such a word and no right one; more are a warning, chosen here. */
function asymmetry(answers: readonly Answer[], kb: KnowledgeBase): readonly Finding[] {
  const absolute = answers.filter(({ text }) => isAbsolute(text));
  if (absolute.length === 0) return [];
  const wrong = absolute.filter(({ right }) => !right);
  const right = absolute.filter((answer) => answer.right);
  const everyWrong = wrong.length === answers.filter((answer) => !answer.right).length;
  if (right.length === 0 && !(everyWrong && wrong.length > 1)) {
    return wrong.map(({ text }) => worded(wrong.length === 1 ? 'error' : 'warning', text, 'wrong'));
  }
  if (wrong.length > 0) return [];
  return right
    .filter(({ facts }) => !alwaysHolds(facts, kb))
    .map(({ text }) => worded('warning', text, 'right'));
}

function worded(severity: 'error' | 'warning', text: string, side: 'right' | 'wrong'): Finding {
  const word = ABSOLUTE.pattern.exec(plain(text))?.[0] ?? '';
  return finding(
    severity,
    `Unexpected "${word}" in ${side} answers alone, in ${quoted(text)}, expected wording that fits right and wrong answers alike`,
    text,
  );
}

function alwaysHolds(facts: readonly string[], kb: KnowledgeBase): boolean {
  return facts.some((ref) => kb.facts.get(ref)?.entry.strength === 'always');
}
