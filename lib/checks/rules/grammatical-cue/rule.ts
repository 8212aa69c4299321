import { remembered, rememberedOf } from '#lib/base/remembered.ts';
import { beginsWithSign } from '#lib/base/words.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { namedConcepts } from '../../text/named-concept.ts';
import { answerSets, type OptionSet } from '../../text/option-sets.ts';
import { quoted } from '../../text/quoted.ts';
import { plain, tokens, withoutEnd } from '../../text/words.ts';
import { contextHas, soughtInContext, optionHas, soughtInOptions } from '../../text/sought.ts';
import { finding, inOrder } from '../finding.ts';

/** Source: the rubric, IWF-15: a final article is banned as such, because testing vowels fails (an MAOI, a unit, an hour). */
const ARTICLES = new Set(['a', 'an', 'the']);
const BEFORE_GAP = /\b(an?) _{2,}/iu;
const BEFORE = soughtInContext((text) => BEFORE_GAP.test(plain(text)));
/** Verbs whose number fits some options and not others. Source: the rubric, IWF-15. */
const VERBS = new Set(['is', 'are', 'was', 'were']);
/** An -ing word with an object is a verb ("Stopping the dose"), without one perhaps a noun ("Vomiting"). */
const VERBAL_ING = /^\p{L}{3,}ing (?:the|an?|this|these|those|his|her|their|its|your|all|any|each|every)\b/iu;
/** With any other word behind it, it may be either: "Stopping metformin", "Handing over the cup", "Bleeding gums". */
const EITHER_ING =
  /^(?!(?:morning|evening|nothing|something|anything|everything|during)\b)\p{L}{3,}ing [\p{L}\d]/iu;

const OTHER_FORM = 'other form';
const STOP = 'full stop';
const SMALL_LETTER = 'small letter';

/** What the grammar of stem and options gives away, and options that do not run parallel. */
export const rule: Rule = {
  id: 'IWF-15',
  code: 'rules/grammatical-cue',
  waivable: true,
  why: 'An option that does not fit the grammar is struck out unread, and one that stands apart is noticed.',
  help: 'End the stem with a question mark, and write all options in one form, with the same capital and the same full stop.',
  check: (item, kb) =>
    inOrder([
      ...openStem(item, kb),
      ...(contextHas(BEFORE, item, kb) ? gaps(item) : []),
      ...unlike(item, kb),
    ]),
};

/** Options that do not run parallel: some must stand apart by form, full stop or small letter. */
function unlike(item: Item, kb: KnowledgeBase): readonly Finding[] {
  const form = optionHas(VERBAL, item, kb);
  const end = optionHas(STOPPED, item, kb);
  const start = optionHas(SMALL, item, kb);
  if (!form && !end && !start) return [];
  return answerSets(item)
    .filter((set) => !set.passage)
    .flatMap((set) => [
      ...(form ? uneven(set, 'grammatical form', formOf) : []),
      ...(end ? uneven(set, 'full stop at the end', endOf) : []),
      ...(start ? uneven(set, 'capital at the start', (text) => caseOf(text, kb)) : []),
    ]);
}

function openStem(item: Item, kb: KnowledgeBase): readonly Finding[] {
  if (plain(item.stem).endsWith('?')) return [];
  const ends = tokens(withoutEnd(plain(item.stem), ' :._…-')).at(-1) ?? '';
  if (ARTICLES.has(ends)) {
    return [
      finding(
        'error',
        `Unexpected "${ends}" at the end of the stem, expected the article in the options`,
        item.stem,
      ),
    ];
  }
  if (!VERBS.has(ends) || new Set(item.options.map(({ text }) => numberOf(text, kb))).size < 2) return [];
  return [
    finding(
      'error',
      `Unexpected "${ends}" before options of mixed number, expected options of one number`,
      item.stem,
    ),
  ];
}

/** "a" or "an" before a gap fits some options and not others. */
function gaps(item: Item): readonly Finding[] {
  return (item.parts ?? []).flatMap(({ text }) => {
    const article = BEFORE_GAP.exec(plain(text))?.[1];
    if (article === undefined) return [];
    return [
      finding('error', `Unexpected "${article}" before a gap, expected the article in the options`, text),
    ];
  });
}

/** Reports the options of the smaller group when a set falls into two or more by `groupOf`; `any` fits every group. */
function uneven(set: OptionSet, what: string, groupOf: (text: string) => string): readonly Finding[] {
  const named = new Set(set.texts.map(groupOf));
  named.delete('any');
  if (named.size < 2) return [];
  const fitting = set.options.filter(({ text }) => groupOf(text) !== 'any');
  const groups = Map.groupBy(fitting, ({ text }) => groupOf(text));
  const smallest = Math.min(...[...groups.values()].map((group) => group.length));
  const odd = [...groups]
    .filter(([, group]) => group.length === smallest)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const [name, options] = odd[0] ?? ['', []];
  const texts = options.map(({ text }) => text).sort();
  return [
    finding(
      'error',
      `Unexpected ${name} in ${texts.map(quoted).join(', ')}, expected the same ${what} in all options`,
      texts.join('; '),
    ),
  ];
}

const formOf: (text: string) => string = remembered((text) => {
  const written = plain(text);
  if (/^to \p{L}/iu.test(written)) return 'infinitive';
  if (VERBAL_ING.test(written)) return 'verb in -ing';
  return EITHER_ING.test(written) ? 'any' : OTHER_FORM;
});

function endOf(text: string): string {
  return plain(text).endsWith('.') ? STOP : 'missing full stop';
}

/** Numbers, words with a capital inside (pH), those that begin with a Greek letter or another sign and registered names in capitals (brands) stand as they are written. */
const caseOf = rememberedOf((text, kb: KnowledgeBase): string => {
  const first = /^\p{L}[^\s]*/u.exec(plain(text))?.[0] ?? '';
  if (beginsWithSign(first)) return 'any';
  const [initial = '', ...rest] = first;
  const mixed = rest.some((letter) => letter !== letter.toLowerCase());
  if (initial === initial.toUpperCase()) {
    return initial === '' || mixed || isProperName(text, kb) ? 'any' : 'capital';
  }
  return mixed ? 'any' : SMALL_LETTER;
});

const VERBAL = soughtInOptions((text) => !['any', OTHER_FORM].includes(formOf(text)));
const STOPPED = soughtInOptions((text) => endOf(text) === STOP);
const SMALL = soughtInOptions((text, kb) => caseOf(text, kb) === SMALL_LETTER);

function isProperName(text: string, kb: KnowledgeBase): boolean {
  const written = plain(text);
  return namedConcepts(written, kb).some((id) => kb.concepts.get(id)?.names.includes(written));
}

function numberOf(text: string, kb: KnowledgeBase): string {
  const known = namedConcepts(text, kb)
    .map((id) => kb.concepts.get(id)?.number)
    .find((number) => number !== undefined);
  const last = tokens(text).at(-1) ?? '';
  return known ?? (/[^sui]s$/u.test(last) ? 'plural' : 'singular');
}
