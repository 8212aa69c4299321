import { literalPattern } from '#lib/base/literal-pattern.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import { forbids } from '../harmless-denials.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { stemsIn } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';

const KINDS: ReadonlySet<string> = new Set(['relation', 'set', 'frequency']);
/** Without one of these nothing is left out or stopped. */
const SOME =
  /\b(?:without|stop(?:s|ped|ping)?|withdr[ae]w\w*|discontinu\w*|lack of|absence of|leaving|coming off)\b/iu;
const OF_TIME = /\b(?:stop|withdr[ae]w|discontinu|lack|absence|leav|end|without|before|after|start|begin)/iu;
/** Around a name: it is not taken any more. */
const STOPPING =
  '(?<!\\b(?:for|to|before|until) )\\b(?:(?:the )?stopping(?: of)?|(?:stoppage|withdrawal|discontinuation|lack|absence) of|withdrawing|discontinuing|leaving (?:off|out)|coming off|who (?:have )?stop(?:ped)?) NAME';
const STOPPED =
  '\\b(?:when|once|after|if) NAME (?:is|has been|was) (?:stopped|withdrawn|discontinued|left (?:off|out))\\b';
/** It is not taken at all. */
const WITHOUT =
  '(?:(?<=^(?:(?!\\b(?:than|and|or|but|while|as)\\b)[^,;:()])+ )|(?<=\\b(?:go|goes|do|does) ))without NAME';
const GONE_WITHOUT = /\b(?:go(?:es)?|do(?:es)?) without\b/iu;
/** What is no more, goes on or gets worse then bears out that it was there. */
const THEN =
  /\b(?:go(?:es)?|went|disappear\w*|subsid\w*|fad\w*|settl\w*|clear\w*|reced\w*|resolv\w*|improv\w*|better|persist\w*|last\w*|continu\w*|still|again|return\w*|comes? back|fall\w*|drop\w*|low\w*|less|fewer|rare\w*|weak\w*|slow\w*|fail\w*|danger\w*|risk\w*|wors\w*|hard\w*|too|end\w*|ceas\w*)\b/iu;

/**
 * The evidence says of the stopping or the lack of something what the fact says of the thing itself: "stopping examplol can cause humming",
 * "people who take examplol do without milk". A hint, where it says nothing of how that bears the fact out.
 */
export function withoutIt(fact: FactInLesson, text: string, vocabulary: Vocabulary): SaidOther | undefined {
  if (!KINDS.has(fact.entry.kind) || !SOME.test(text) || THEN.test(text.replace(GONE_WITHOUT, ' ')))
    return undefined;
  const relation = vocabulary.relations.get(fact.entry.relation);
  if (relation === undefined || denialsIn(text) > (/\bwithout\b/iu.test(text) ? 1 : 0)) return undefined;
  const labels = idsOf(fact).map((id) => vocabulary.concepts.get(id)?.label ?? '');
  if ([relation.statement, relation.label, ...labels].some((words) => OF_TIME.test(words))) return undefined;
  const found = wordsIn(text, fact, vocabulary);
  if (found === undefined) return undefined;
  return {
    path: ['evidence'],
    says: `"${found}"`,
    states: 'it of the thing itself',
    isClear: false,
    isHint: true,
  };
}

/** All that the fact is about; of a frequency the medicine too. */
function idsOf({ read }: FactInLesson): readonly string[] {
  const stated = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  return [...stated.flatMap(({ subject, object }) => [subject, object]), ...Object.values(read.qualifiers)];
}

/** The words around a name that a text has once. */
function wordsIn(text: string, fact: FactInLesson, { concepts, relations }: Vocabulary): string | undefined {
  const said = foldName(text);
  const relation = relations.get(fact.entry.relation);
  const lacking = forbids(relation) ? [] : [WITHOUT, ...aheadOf(relation?.statement ?? '', said)];
  for (const name of idsOf(fact).flatMap((id) => concepts.get(id)?.names ?? [])) {
    const folded = foldName(name);
    if (said.split(folded).length !== 2) continue;
    const called = `(?:the |an? |any )?${literalPattern(folded)}(?!\\p{L})`;
    const found = [STOPPING, STOPPED, ...lacking]
      .map(
        (pattern) =>
          new RegExp(
            pattern.replace('NAME', () => called),
            'iu',
          ).exec(said)?.[0],
      )
      .find((one) => one !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "Without samplol, …": what the relation says follows. */
function aheadOf(statement: string, said: string): readonly string[] {
  const own = stemsIn(statement.replaceAll(/\{[^}]*\}/gu, ' ')).filter(
    (stem) => stem.length > SHORT && !JOINING.test(stem),
  );
  const there = stemsIn(said);
  return own.length > 0 && own.every((stem) => there.includes(stem)) ? ['^without NAME,'] : [];
}

const SHORT = 3;
const JOINING = /^(?:with|from|into|that)/u;
