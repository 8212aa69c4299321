import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { isFormOf } from '../said-names.ts';
import { stemsIn } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';

const KINDS: ReadonlySet<string> = new Set(['relation', 'set', 'quantity', 'onset', 'action']);
type TimeWord = 'before' | 'after' | 'during';
/** Each with what says the same in other words; a text that has one of them is not read. */
const SAME: Readonly<Record<TimeWord, RegExp>> = {
  before: /\b(?:before\w*|prior|until|ahead|preced\w+|first|earlier|then|followed|later)\b/iu,
  after:
    /\b(?:after\w*|follow\w*|since|once|then|later|behind|when|from (?:then|that|when|the (?:day|time|moment|start|end|beginning)))\b/iu,
  during: /\b(?:during|while|whilst|throughout|as long as|under|on|in the course)\b/iu,
};
const SAID = /\b(?<word>before|after|during)\b(?<behind>[^,;:()]*)/giu;
/** What stands behind it in a statement, as far as its verb. */
const OF_STATEMENT =
  /\b(?<word>before|after|during) (?!which\b)(?<behind>[^,;:()[]*?)(?=$|[,;:()[.]| (?:is|are|was|were)\b)/giu;
const SHORT = 3;

/**
 * The evidence has another word of time before the words that stand behind the one of the relation, or of a name: "after the start of methotrexate"
 * for what "is done before the start of {subject}", "stop six months after conception". A hint.
 */
export function otherTimeWord(
  fact: FactInLesson,
  text: string,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  if (!KINDS.has(fact.entry.kind) || text.search(SAID) === -1 || denialsIn(text) > 0) return undefined;
  const said = timesIn(text, SAID);
  for (const { words, path } of framesOf(fact, vocabulary)) {
    const [own, ...more] = timesIn(words, OF_STATEMENT);
    if (own === undefined || more.length > 0 || SAME[own.word].test(text)) continue;
    const other = said.find(({ behind }) =>
      own.behind.some((stem) => behind.some((one) => isFormOf(one, stem))),
    );
    if (other !== undefined)
      return { path, says: `"${other.words}"`, states: `"${own.words}"`, isClear: false, isHint: true };
  }
  return undefined;
}

interface Time {
  readonly word: TimeWord;
  readonly words: string;
  /** The telling stems behind it. */
  readonly behind: readonly string[];
}

function timesIn(text: string, pattern: RegExp): readonly Time[] {
  return Array.from(text.matchAll(pattern), ({ 0: words, groups = {} }) => ({
    word: (groups['word'] ?? '').toLowerCase() as TimeWord,
    words: words.replaceAll(/\{[^}]*\}/gu, '…').trim(),
    behind: stemsIn((groups['behind'] ?? '').replaceAll(/\{[^}]*\}/gu, ' ')).filter(
      (stem) => stem.length > SHORT,
    ),
  }));
}

/** The statement of the fact and the names of its sides, each with the field that they belong to. */
function framesOf({ read, entry }: FactInLesson, { relations, concepts }: Vocabulary) {
  const statement = relations.get(entry.relation)?.statement ?? '';
  const stated = new Set(
    read.claims.flatMap(({ origin, subject, object }) => (origin === 'stated' ? [subject, object] : [])),
  );
  const names = read.references.flatMap(({ concept, path, reserved }) =>
    stated.has(concept) && reserved !== true ? [{ words: concepts.get(concept)?.label ?? '', path }] : [],
  );
  return [{ words: statement, path: ['relation'] as SaidOther['path'] }, ...names];
}
