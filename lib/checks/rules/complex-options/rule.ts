import { remembered, rememberedOf } from '#lib/base/remembered.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { namedConcepts } from '../../text/named-concept.ts';
import { answerSets, type OptionSet } from '../../text/option-sets.ts';
import { quantity } from '../../text/quantity.ts';
import { quoted } from '../../text/quoted.ts';
import { plain, tokens, withoutEnd } from '../../text/words.ts';
import { contextHas, soughtInContext, optionHas, soughtInOptions } from '../../text/sought.ts';
import { finding, inOrder } from '../finding.ts';

/** Source: the rubric's pattern for IWF-14 (flags 2.4 % of 5,700 MMLU-Redux items, 0.5 % of its health items). */
const LABELS =
  /^(both\s+)?([a-e]|[1-5]|[ivx]{1,4})(\s*(,|and|&|or)\s*([a-e]|[1-5]|[ivx]{1,4}))*\s*(only)?$/iu;
/** How many such options make the item complex. Source: the rubric, IWF-14. */
const LABEL_OPTIONS = 2;
/** One combination is enough, chosen here: it can be nothing else, while a single letter may be an answer. */
const COMBINATION = /^both\b|,|&|\b(?:and|or|only)\b/iu;
/** A longer text is no combination of labels. Chosen: the pattern needs no more for five labels. */
const LONGEST_LABELS = 40;
/** Options that are unions of atoms, atoms in each, atoms in all. Source: the rubric, IWF-14. */
const UNION = { options: 3, atoms: 2, pool: 5 } as const;
/** The first two marks of a list of statements in a stem. Source: the rubric, IWF-14 (enumerated statements). */
const MARKS = [
  [/(?:^|[:;.?!]) ?\(?I[.)] /u, /(?:^|[:;.?!]) ?\(?II[.)] /u],
  [/(?:^|[:;.?!]) ?\(?i[.)] /u, /(?:^|[:;.?!]) ?\(?ii[.)] /u],
  [/(?:^|[:;.?!]) ?\(?1[.)] /u, /(?:^|[:;.?!]) ?\(?2[.)] /u],
] as const;

/** Options that combine other options, and statements numbered in the stem. */
export const rule: Rule = {
  id: 'IWF-14',
  code: 'rules/complex-options',
  waivable: true,
  why: 'A learner who knows one part can strike out half of the combinations, so the item measures reasoning about options.',
  help: 'Ask for all right options (multiple response), or judge each statement in a matrix.',
  check: (item, kb) =>
    inOrder([
      ...(optionHas(COMBINED, item, kb)
        ? answerSets(item).flatMap((set) => [...labelOptions(set, kb), ...unions(set, kb)])
        : []),
      ...(contextHas(ENUMERATED, item, kb) ? enumeration(item) : []),
    ]),
};

const isLabels = rememberedOf(
  (text, kb: KnowledgeBase) =>
    text.length <= LONGEST_LABELS && LABELS.test(text) && namedConcepts(text, kb).length === 0,
);

function labelled(text: string): string {
  return withoutEnd(plain(text), '.');
}

function labelOptions(set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const labels = set.texts.map(labelled).filter((text) => isLabels(text, kb));
  if (labels.length === 0) return [];
  if (set.texts.every((text) => quantity(labelled(text)) !== undefined)) return [];
  if (labels.length < LABEL_OPTIONS && !labels.some((text) => COMBINATION.test(text))) return [];
  return labels.map((text) =>
    finding('error', `Unexpected option ${quoted(text)} made of labels, expected an answer in words`, text),
  );
}

function unions(set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const atoms = set.options.filter(({ text }) => isUnion(text, kb)).map(({ text }) => atomsOf(text));
  const pool = new Set(atoms.flat());
  if (atoms.length < UNION.options || pool.size > UNION.pool) return [];
  const names = [...pool].sort();
  return [
    finding(
      'error',
      `Unexpected ${atoms.length} options that combine the same ${names.length} parts, expected one answer in each option`,
      names.join('; '),
    ),
  ];
}

function isUnion(text: string, kb: KnowledgeBase): boolean {
  return atomsOf(text).length >= UNION.atoms && namedConcepts(text, kb).length === 0;
}

/** The parts that "and", "&", "+" and commas join, folded. */
const atomsOf: (text: string) => readonly string[] = remembered((text) =>
  plain(text)
    .toLowerCase()
    .split(/ and |&|\+|,/u)
    .map((part) => tokens(part).join(' '))
    .filter((part) => part !== '' && part !== 'only' && part !== 'both'),
);

function enumeration(item: Item): readonly Finding[] {
  if (item.options.length === 0) return [];
  if (!isEnumerated(item.stem)) return [];
  return [finding('error', 'Unexpected numbered statements in the stem, expected one question', item.stem)];
}

/** Every list has a second mark, most stems have none. */
const SECOND = /(?:II|ii|2)[.)]/u;

const isEnumerated: (stem: string) => boolean = remembered((written) => {
  if (!SECOND.test(plain(written))) return false;
  const stem = plain(written.replaceAll('\n', ' ; '));
  return MARKS.some(([first, second]) => {
    const start = stem.search(first);
    return start >= 0 && second.test(stem.slice(start));
  });
});

const COMBINED = soughtInOptions((text, kb) => isLabels(labelled(text), kb) || isUnion(text, kb));
const ENUMERATED = soughtInContext(isEnumerated);
