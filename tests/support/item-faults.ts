import type { Item, Option, Part } from '#lib/items/item.ts';
import { partsOf } from '#lib/items/item.ts';

/** A sound item, and the same with one slip in it. */
export interface Fault {
  readonly before: Item;
  readonly after: Item;
}

/** A slip that a writer makes, the rule that looks for it, and the least share of cases in which that rule sees it. */
export interface FaultKind {
  readonly name: string;
  readonly rule: string;
  /** Below 1 where the rule rightly looks away from some kinds or short texts; the proof then refuses the item. */
  readonly least: number;
  readonly apply: (item: Item) => readonly Fault[];
}

type Change = (part: Part, item: Item) => readonly Option[] | undefined;

/** The slip in each part in turn, where options are read; a change that gives undefined does not apply there. */
function inParts(change: Change): (item: Item) => readonly Fault[] {
  return inAllParts((part, item) => (part.entry === undefined ? change(part, item) : undefined));
}

/** The same, and among the values that nobody sees before a number is typed. */
function inAllParts(change: Change): (item: Item) => readonly Fault[] {
  return (item) =>
    partsOf(item).flatMap((part) => {
      const options = judges(part) ? undefined : change(part, item);
      return options === undefined ? [] : [{ before: item, after: withOptions(item, part, options) }];
    });
}

function inStem(change: (stem: string, item: Item) => string | undefined): (item: Item) => readonly Fault[] {
  return (item) => {
    const stem = change(item.stem, item);
    return stem === undefined ? [] : [{ before: item, after: { ...item, stem } }];
  };
}

/** True and False are given by the kind: nobody writes them. */
function judges({ options }: Part): boolean {
  return options.every(({ id }) => id === 'true' || id === 'false');
}

function withOptions(item: Item, part: Part, options: readonly Option[]): Item {
  if (item.parts === undefined) return { ...item, options };
  return { ...item, parts: item.parts.map((one) => (one.id === part.id ? { ...one, options } : one)) };
}

function onKey(text: (key: Option, part: Part, item: Item) => string | undefined): Change {
  return (part, item) => replaceFirst(part, true, (key) => text(key, part, item));
}

function onDistractor(text: (distractor: Option, part: Part) => string | undefined): Change {
  return (part) => replaceFirst(part, false, (option) => text(option, part));
}

function replaceFirst(
  { options }: Part,
  key: boolean,
  textOf: (option: Option) => string | undefined,
): readonly Option[] | undefined {
  const chosen = options.find((option) => option.key === key);
  const text = chosen === undefined ? undefined : textOf(chosen);
  if (chosen === undefined || text === undefined) return undefined;
  return options.map((option) => (option === chosen ? { ...option, text } : option));
}

function added(text: string): Change {
  return ({ options }) => {
    const model = options.find(({ key }) => !key);
    return model === undefined ? undefined : [...options, { ...model, id: 'added', text }];
  };
}

function decapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const FILLING = 'and this holds for all of the people who were seen in that clinic over the same long period';

/** At least 60 % longer, and four words or more. */
function lengthened(text: string): string {
  const words = FILLING.split(' ');
  const enough = words.findIndex((_, at) => words.slice(0, at + 1).join(' ').length >= text.length * 0.6);
  return `${text} ${words.slice(0, Math.max(3, enough + 1)).join(' ')}`;
}

/** The longest word of the lead-in that no option has. */
function stemWord(item: Item, part: Part): string | undefined {
  const leadIn = item.stem.slice(item.stem.lastIndexOf('\n\n') + 1);
  const texts = part.options.map(({ text }) => text.toLowerCase()).join(' ');
  return (leadIn.match(/\p{L}{8,}/gu) ?? [])
    .filter((word) => !GENERIC.test(word) && !texts.includes(word.toLowerCase().slice(0, 5)))
    .sort((a, b) => b.length - a.length)[0];
}

/** Words that the rule on repeats passes over, and instructions. */
const GENERIC =
  /^(?:medicines?|treatment|frequen\w*|following|describes?|complete|sentences?|statements?|according|abruptly|reported|increase\w*|decrease\w*|reduc\w*)$/iu;

const otherThan = ({ options }: Part, option: Option): Option | undefined =>
  options.find((other) => !other.key && other !== option);

/** The slips, each with the rule of the table of item-writing flaws that it breaks. */
export const faults: readonly FaultKind[] = [
  {
    name: 'a key longer by 60 %',
    rule: 'IWF-04',
    least: 0.6,
    apply: inParts(onKey(({ text }) => lengthened(text))),
  },
  {
    name: '"always" in one distractor',
    rule: 'IWF-11',
    least: 0.98,
    apply: inParts(onDistractor(({ text }) => `${text}, always`)),
  },
  {
    name: 'a word of the stem in the key',
    rule: 'IWF-12',
    least: 0.95,
    apply: inParts(
      onKey(({ text }, part, item) => {
        const word = stemWord(item, part);
        return word === undefined ? undefined : `${text} (${word})`;
      }),
    ),
  },
  { name: '"all of the above"', rule: 'IWF-09', least: 1, apply: inParts(added('All of the above')) },
  { name: '"none of the above"', rule: 'IWF-03', least: 1, apply: inParts(added('None of the above')) },
  { name: 'a combination of labels', rule: 'IWF-14', least: 1, apply: inParts(added('A and B only')) },
  { name: 'a filler', rule: 'IWF-30', least: 1, apply: inParts(added('Not sure')) },
  {
    name: 'categories out of order',
    rule: 'IWF-16',
    least: 0.98,
    apply: inParts(({ options }, item) =>
      item.order === 'fixed' && item.parts === undefined
        ? [...options.slice(1), ...options.slice(0, 1)]
        : undefined,
    ),
  },
  {
    name: 'a denied lead-in',
    rule: 'IWF-19',
    least: 0.95,
    apply: inStem((stem) => {
      const at = stem.lastIndexOf('\n\n') + 1;
      const leadIn = stem.slice(at);
      const word = /\b(?:is|are|was|were|does|do|did|can|should|must|may)\b/u.exec(leadIn);
      return word === null
        ? undefined
        : `${stem.slice(0, at)}${leadIn.slice(0, word.index)}${word[0]} not${leadIn.slice(word.index + word[0].length)}`;
    }),
  },
  {
    name: 'a vague frequency in an option',
    rule: 'IWF-17',
    least: 0.98,
    apply: inParts(onDistractor(({ text }) => `Often ${decapitalised(text)}`)),
  },
  {
    name: 'a blank in the stem',
    rule: 'IWF-10',
    least: 0.98,
    apply: inStem(
      (stem) => `${stem.slice(0, stem.lastIndexOf(' '))} ____${stem.slice(stem.lastIndexOf(' '))}`,
    ),
  },
  {
    name: 'the same option twice',
    rule: 'IWF-21',
    least: 0.98,
    apply: inAllParts((part) => replaceFirst(part, false, (option) => otherThan(part, option)?.text)),
  },
  {
    name: 'an option inside another',
    rule: 'IWF-20',
    least: 0.98,
    apply: inParts((part) =>
      replaceFirst(part, false, (option) => {
        const other = otherThan(part, option);
        return other === undefined ? undefined : `${other.text} of the left side`;
      }),
    ),
  },
  {
    name: 'a hedge in the key',
    rule: 'IWF-25',
    least: 0.9,
    apply: inParts(onKey(({ text }) => `${text}, which may pass`)),
  },
  { name: 'two questions', rule: 'IWF-01c', least: 0.6, apply: inStem((stem) => `${stem} Why is that so?`) },
  {
    name: 'a trailing zero',
    rule: 'IWF-24',
    least: 1,
    apply: inStem((stem) => `The person takes 5.0 mg.\n\n${stem}`),
  },
  {
    name: 'an eponym in the key',
    rule: 'IWF-26',
    least: 0.9,
    apply: inParts(onKey(({ text }) => `${text} in Parkinson's disease`)),
  },
  {
    name: 'a condition before the person',
    rule: 'IWF-32',
    least: 1,
    apply: inStem((stem) => `A diabetic patient asks.\n\n${stem}`),
  },
  {
    name: 'no rationale',
    rule: 'IWF-33',
    least: 1,
    apply: inAllParts(({ options }) =>
      options.map((option, at) => (at === 0 ? { ...option, rationale: '' } : option)),
    ),
  },
  {
    name: 'an abbreviation that nobody knows',
    rule: 'IWF-01b',
    least: 1,
    apply: inStem((stem) => `The person has had a QZX.\n\n${stem}`),
  },
  {
    name: 'a pointer to another item',
    rule: 'IWF-27',
    least: 1,
    apply: inStem((stem) => `Look at your answer to the previous question.\n\n${stem}`),
  },
  {
    name: 'a key without a proof',
    rule: 'IWF-18',
    least: 1,
    apply: inAllParts(({ options }) =>
      options.map((option) =>
        option.key ? { ...option, proof: { ...option.proof, kind: 'R1' as const } } : option,
      ),
    ),
  },
  {
    name: 'two keys',
    rule: 'IWF-18',
    least: 0.9,
    apply: inAllParts(({ options }) => {
      const first = options.find(({ key }) => !key);
      return options.map((option) => (option === first ? { ...option, key: true } : option));
    }),
  },
  {
    name: 'the name of the key in the case',
    rule: 'IWF-28',
    least: 0.98,
    apply: (item) =>
      item.parts === undefined
        ? item.options
            .filter(({ key }) => key)
            .slice(0, 1)
            .map(({ text }) => ({
              before: item,
              after: { ...item, stem: `The text speaks of ${decapitalised(text)}.\n\n${item.stem}` },
            }))
        : [],
  },
  {
    name: 'a sentence beside the point',
    rule: 'IWF-05',
    least: 1,
    apply: inStem((stem) => {
      const at = stem.lastIndexOf('\n\n');
      return at < 0
        ? `The clinic has a red door. ${stem}`
        : `${stem.slice(0, at + 2)}The clinic has a red door. ${stem.slice(at + 2)}`;
    }),
  },
  {
    name: 'a fact that has changed',
    rule: 'IWF-31',
    least: 1,
    apply: (item) =>
      Object.keys(item.certificate.factVersions)
        .slice(0, 1)
        .map((ref) => ({
          before: item,
          after: {
            ...item,
            certificate: {
              ...item.certificate,
              factVersions: { ...item.certificate.factVersions, [ref]: 'old' },
            },
          },
        })),
  },
];
