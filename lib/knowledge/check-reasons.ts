import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { withPlainPowers } from '#lib/base/words.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import type { FactEntry } from '#lib/content/schema/fact-schema.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import { amountsSaid, type SaidAmount } from './evidence-says/said-amounts.ts';
import { numbersSaid } from './numbers-said.ts';
import { reasonCodes } from './reason-codes.ts';

interface Reason {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/**
 * `knowledge/reason-without-number`: a reason gives an amount, a number with its unit, that stands neither in the text of a lesson of its
 * course nor in the fact. What a calculation computes on the way stands nowhere, and is not looked at.
 *
 * @param lessons all of the courses of the facts: reasons may speak of what another lesson teaches
 */
export function checkReasons(facts: readonly FactInLesson[], lessons: readonly ParsedLesson[]): Diagnostic[] {
  const ofCourse = Map.groupBy(lessons, ({ course }) => course);
  return facts.flatMap((fact) =>
    unsaidBeside(fact).flatMap((said) => {
      const taught = ofCourse.get(fact.lesson.course) ?? [];
      if (taught.some(({ text }) => isSaidIn(withPlainPowers(text), said))) return [];
      const message = `Unexpected "${said.words}" in a reason of "${fact.entry.id}", expected an amount that its course gives`;
      return [diagnose(reasonCodes.reasonNumber, placeOf(fact, said.path), message)];
    }),
  );
}

type SaidInReason = ReturnType<typeof amountsOf>[number];

const keptUnsaid = new WeakMap<FactEntry, readonly SaidInReason[]>();

/** The amounts of its reasons that neither its own lesson nor itself gives: of an entry, which stands in one lesson, always the same. */
function unsaidBeside({ entry, lesson, read }: FactInLesson): readonly SaidInReason[] {
  const kept = keptUnsaid.get(entry);
  if (kept !== undefined) return kept;
  const said = entry.kind === 'calculation' ? [] : reasonsOf(entry).flatMap((reason) => amountsOf(reason));
  const known = (): string =>
    [lesson.text, ...read.amounts.map(({ words }) => words), ...Object.values(entry.qualifiers)].join('. ');
  const text = said.length === 0 ? '' : withPlainPowers(known());
  const unsaid = said.filter((one) => !isSaidIn(text, one));
  keptUnsaid.set(entry, unsaid);
  return unsaid;
}

/** By its numbers, or the same in another unit: "1,000 mg" where 1 g is taught. */
function isSaidIn(text: string, { words, numbers, sizes }: SaidInReason): boolean {
  const there = numbersSaid(text, words);
  if (numbers.every((number) => there.has(number))) return true;
  const known = new Set(amountsSaid(text).amounts.flatMap(sizesOf));
  return sizes.every((size) => known.has(size));
}

/** How much it is in the smallest unit of its measure. Doubles do: twelve digits are more than any amount has. */
function sizesOf({ numbers, unit }: SaidAmount): readonly string[] {
  if (unit === undefined) return [];
  return numbers.map(
    (number) => `${(Number(number) * Number(unit.factor)).toPrecision(12)} ${unit.dimension}`,
  );
}

/** Most reasons have no number, in digits or in letters. */
const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|hundred|thousand)\b/iu;

function amountsOf({ path, text }: Reason) {
  if (!NUMBER.test(text)) return [];
  return amountsSaid(text)
    .amounts.filter(({ unit }) => unit !== undefined)
    .map((said) => ({ path, words: said.words, numbers: said.numbers, sizes: sizesOf(said) }));
}

function reasonsOf(entry: FactEntry): readonly Reason[] {
  const wrong = 'wrong' in entry ? entry.wrong : [];
  return [
    ...(entry.why === undefined ? [] : [{ path: ['why'], text: entry.why }]),
    ...Object.entries(entry.false).map(([concept, text]) => ({ path: ['false', concept], text })),
    ...wrong.map(({ why }, at) => ({ path: ['wrong', at, 'why'], text: why })),
  ];
}
