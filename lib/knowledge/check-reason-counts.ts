import { diagnose } from '#lib/base/code-page.ts';
import { toPlainText } from '#lib/base/decimal.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import type { Quantity } from './concept.ts';
import { denialsIn } from './denial.ts';
import { stemsIn } from './evidence-says/names-in-text.ts';
import { computeAmount, computeSlip } from './formula.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import { inDigits } from './numbers-in-words.ts';
import { canonical, endsOf } from './quantity.ts';
import { reasonCodes } from './reason-codes.ts';

/** A wrong amount with its reason, and how many times the right one it is. */
interface Compared {
  readonly path: readonly (string | number)[];
  readonly why: string;
  readonly ratio: number;
}

/**
 * `knowledge/reason-miscounted`: the reason of a wrong amount sets it against the right one, and the two amounts say otherwise: "five times the
 * starting dose" of ten times that, "lower than the highest dose" of what is higher. Read where it is compared with what the relation
 * itself is about, and of single values alone; with anything else it may be compared as it likes.
 */
export function checkReasonCounts(facts: readonly FactInLesson[], kb: KnowledgeBase): Diagnostic[] {
  return facts.flatMap((fact) => {
    const { statement = '', label = '' } = kb.relations.get(fact.entry.relation) ?? {};
    const own = new Set(
      stemsIn(`${statement.replaceAll(/\{[^}]*\}/gu, ' ')} ${label} right correct amount dose`),
    );
    return comparedIn(fact, kb).flatMap(({ path, why, ratio }) => {
      const said = miscounted(why, ratio, own);
      if (said === undefined) return [];
      const message = `Unexpected "${said}" in a reason of "${fact.entry.id}", expected what the two amounts say: the wrong one is ${timesIn(ratio)} the right one`;
      return [diagnose(reasonCodes.reasonMiscounted, placeOf(fact, path), message)];
    });
  });
}

function comparedIn(fact: FactInLesson, kb: KnowledgeBase): readonly Compared[] {
  const { entry, read } = fact;
  if (entry.kind === 'calculation') return slipsOf(fact, kb);
  if (entry.kind !== 'quantity') return [];
  const own = sizeOf(read.amounts.find(({ path: [field] }) => field === 'value')?.quantity);
  return entry.wrong.flatMap(({ why }, at) => {
    const wrong = read.amounts.find(({ path: [field, place] }) => field === 'wrong' && place === at);
    const size = sizeOf(wrong?.quantity);
    return own === undefined || size === undefined
      ? []
      : [{ path: ['wrong', at, 'why'], why, ratio: size / own }];
  });
}

/** What the slips of a formula lead to, beside what it gives; their reasons stand in the vocabulary, and are told of at the fact. */
function slipsOf({ entry, read }: FactInLesson, kb: KnowledgeBase): readonly Compared[] {
  const formula = kb.relations.get(entry.relation)?.formula;
  if (formula === undefined) return [];
  const given = Object.fromEntries(
    read.amounts.flatMap(({ path: [field, name], quantity }) =>
      field === 'given' && name !== undefined && quantity !== undefined ? [[String(name), quantity]] : [],
    ),
  );
  const own = sizeOf(computeAmount(formula, formula.tree, given));
  return formula.slips.flatMap(({ tree, why }) => {
    const size = sizeOf(computeSlip(formula, tree, given));
    return own === undefined || size === undefined ? [] : [{ path: ['given'], why, ratio: size / own }];
  });
}

/** A single amount in the smallest unit of its measure; undefined for a range, and for none. */
function sizeOf(quantity: Quantity | undefined): number | undefined {
  if (quantity === undefined) return undefined;
  const [low, high] = endsOf(quantity).map((end) => Number(toPlainText(canonical(end))));
  return low !== undefined && low === high && low > 0 ? low : undefined;
}

const TELLING = /\b(?:times|twice|double|half|third|quarter|fifth|tenth|than|too)\b/iu;
/** What it is compared with, as far as the clause or another word for it goes. */
const WITH = String.raw`(?<with>[^,;:.()]*?)(?=$|[,;:.()]| (?:and|or|but|for|in|that|which|taken|given|once|of)\b)`;
const TIMES = new RegExp(
  String.raw`\b(?<count>\d+(?:\.\d+)?) times (?:as (?:much|many|high|large|long) as )?the ${WITH}`,
  'iu',
);
const PARTS: readonly (readonly [RegExp, number])[] = [
  [String.raw`(?:twice|double)`, 2],
  [String.raw`half(?: of)?`, 1 / 2],
  [String.raw`a third of`, 1 / 3],
  [String.raw`a quarter of`, 1 / 4],
  [String.raw`a fifth of`, 1 / 5],
  [String.raw`a tenth of`, 1 / 10],
].map(
  ([words, ratio]) => [new RegExp(String.raw`\b${String(words)} the ${WITH}`, 'iu'), Number(ratio)] as const,
);
const MORE = new RegExp(String.raw`\b(?:more|higher|larger|greater|longer|above) than the ${WITH}`, 'iu');
const LESS = new RegExp(String.raw`\b(?:less|fewer|lower|smaller|shorter|below) than the ${WITH}`, 'iu');
const TOO_MUCH =
  /^(?:this|that|it) (?:is|would be|makes) (?:much |far )?too (?:much|many|high|large|long)\b/iu;
const TOO_LITTLE =
  /^(?:this|that|it) (?:is|would be|makes) (?:much |far )?too (?:little|few|low|small|short)\b/iu;
/** So far off a count may be: "ten times" of 9.9. */
const ROUGHLY = 0.1;

/** The words of a reason that the ratio denies. */
function miscounted(why: string, ratio: number, own: ReadonlySet<string>): string | undefined {
  if (!TELLING.test(why) || denialsIn(why) > 0) return undefined;
  return [...countsIn(why), ...sidesIn(why)].find(
    ({ of, holds }) => !holds(ratio) && stemsIn(of).every((stem) => own.has(stem)),
  )?.words;
}

/** What a reason says, of what, and whether a ratio is as it says. */
interface Said {
  readonly words: string;
  readonly of: string;
  readonly holds: (ratio: number) => boolean;
}

function countsIn(why: string): readonly Said[] {
  const times = TIMES.exec(inDigits(why));
  const counts = times === null ? [] : [[times, Number(times.groups?.['count'])] as const];
  const parts = PARTS.flatMap(([pattern, ratio]) => {
    const found = pattern.exec(why);
    return found === null ? [] : [[found, ratio] as const];
  });
  return [...counts, ...parts].map(([found, said]) => ({
    words: found[0],
    of: found.groups?.['with'] ?? '',
    holds: (ratio) => Math.abs(ratio - said) <= said * ROUGHLY,
  }));
}

function sidesIn(why: string): readonly Said[] {
  return SIDES.flatMap(([pattern, isMore]) => {
    const found = pattern.exec(why);
    if (found === null) return [];
    const holds = (ratio: number): boolean => (isMore ? ratio > 1 : ratio < 1);
    return [{ words: found[0], of: found.groups?.['with'] ?? '', holds }];
  });
}

const SIDES: readonly (readonly [RegExp, boolean])[] = [
  [MORE, true],
  [TOO_MUCH, true],
  [LESS, false],
  [TOO_LITTLE, false],
];

function timesIn(ratio: number): string {
  return `${String(Number(ratio.toPrecision(3)))} times`;
}
