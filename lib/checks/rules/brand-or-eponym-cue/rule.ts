import { rememberedOf } from '#lib/base/remembered.ts';
import type { Item } from '#lib/items/item.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { cueSets, optionSets, type OptionSet } from '../../text/option-sets.ts';
import { mentions } from '../../text/mentions.ts';
import { quoted } from '../../text/quoted.ts';
import { plain, wordLine } from '../../text/words.ts';
import { tellingWords, tells } from '../../text/telling.ts';
import { contextHas, soughtInContext, optionHas, soughtInOptions } from '../../text/sought.ts';
import { finding, inOrder } from '../finding.ts';

/** A person's name before what is named after them. Chosen here: the possessive, or two names or three with hyphens. */
const PERSON = String.raw`\b(?:\p{Lu}\p{Ll}{2,20}'s|\p{Lu}\p{Ll}{2,20}(?:-\p{Lu}\p{Ll}{2,20}){1,2})`;
const EPONYM = new RegExp(
  String.raw`${PERSON} (?:disease|syndrome|sign|palsy|reaction|phenomenon|law|test)\b`,
  'u',
);
const TELLING = tellingWords(new RegExp(PERSON, 'u'));

/** A brand as it is written, and the concepts it stands for. */
interface Brand {
  readonly name: string;
  readonly ids: readonly ConceptId[];
}

/** A brand name or an eponym that only the key, or only the stem, carries. */
export const rule: Rule = {
  id: 'IWF-26',
  code: 'rules/brand-or-eponym-cue',
  waivable: true,
  why: 'A proper name draws the eye: such clues raised scores without knowledge.',
  help: 'Use generic and descriptive names in all options, or give distractors proper names too; in the stem, set the generic name beside the brand.',
  check: (item, kb) =>
    inOrder([
      ...(optionHas(NAMED, item, kb) ? cueSets(item).flatMap((set) => properNames(set, kb)) : []),
      ...(contextHas(BRANDED, item, kb) ? inStem(item, kb) : []),
    ]),
};

/** A brand in the stem that no option carries, and whose generic name does not stand beside it. */
function inStem(item: Item, kb: KnowledgeBase): readonly Finding[] {
  const texts = [item.stem, ...optionSets(item).map((set) => set.text)];
  const branded = texts.filter((text) => properName(text, kb).brand !== undefined);
  if (branded.length === 0) return [];
  if (optionSets(item).some((set) => set.texts.some((text) => properName(text, kb).name !== undefined)))
    return [];
  return branded.flatMap((text) => {
    const { brand } = properName(text, kb);
    if (brand === undefined || generics(brand, kb).some((name) => wordLine(text).includes(wordLine(name))))
      return [];
    const { name } = brand;
    return [
      finding(
        'warning',
        `Unexpected proper name ${quoted(name)} in the stem alone, expected the generic name or both`,
        text,
      ),
    ];
  });
}

function generics({ name, ids }: Brand, kb: KnowledgeBase): readonly string[] {
  return ids.flatMap((id) => kb.concepts.get(id)?.names ?? []).filter((other) => other !== name);
}

function properNames(set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const distractors = set.distractors;
  if (distractors.length === 0 || distractors.some(({ text }) => properName(text, kb).name !== undefined))
    return [];
  return set.keys.flatMap(({ text }) => {
    const { name } = properName(text, kb);
    if (name === undefined) return [];
    return [
      finding(
        'warning',
        `Unexpected proper name ${quoted(name)} in the key alone, expected it in a distractor too or nowhere`,
        text,
      ),
    ];
  });
}

/** The first brand of a text, and the first proper name: that brand, or else an eponym. */
interface ProperName {
  readonly brand: Brand | undefined;
  readonly name: string | undefined;
}

const properName = rememberedOf((text, kb: KnowledgeBase): ProperName => {
  const written = plain(text);
  const brand = brandIn(written, kb);
  const eponym = tells(TELLING, text) ? EPONYM.exec(written)?.[0] : undefined;
  return { brand, name: brand?.name ?? eponym };
});

const NAMED = soughtInOptions((text, kb) => properName(text, kb).name !== undefined);
const BRANDED = soughtInContext((text, kb) => properName(text, kb).brand !== undefined);

function brandIn(written: string, kb: KnowledgeBase): Brand | undefined {
  for (const { ids, start, end } of mentions(written, kb))
    for (const id of ids) {
      const brands = kb.concepts.get(id)?.brands ?? [];
      if (brands.length === 0) continue;
      const name = written.slice(start, end);
      if (brands.includes(name)) return { ids, name };
    }
  return undefined;
}
