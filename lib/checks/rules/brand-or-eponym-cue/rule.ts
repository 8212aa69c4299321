import type { Item } from '#lib/items/item.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { cueSets, distractorsOf, keysOf, optionSets, type OptionSet } from '../../text/option-sets.ts';
import { mentions } from '../../text/mentions.ts';
import { quoted } from '../../text/quoted.ts';
import { plain, tokens } from '../../text/words.ts';
import { finding, inOrder } from '../finding.ts';

/** A person's name before what is named after them. Chosen here: the possessive, or two names with a hyphen. */
const EPONYM =
  /\b(?:\p{Lu}\p{Ll}{2,20}'s|\p{Lu}\p{Ll}{2,20}-\p{Lu}\p{Ll}{2,20}) (?:disease|syndrome|sign|palsy|reaction|phenomenon|law|test)\b/u;

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
    inOrder([...cueSets(item).flatMap((set) => properNames(set, kb)), ...inStem(item, kb)]),
};

/** A brand in the stem that no option carries, and whose generic name does not stand beside it. */
function inStem(item: Item, kb: KnowledgeBase): readonly Finding[] {
  const options = optionSets(item).flatMap((set) => set.options.map(({ text }) => text));
  if (options.some((text) => properName(text, kb) !== undefined)) return [];
  const texts = [item.stem, ...optionSets(item).map((set) => set.text)];
  return texts.flatMap((text) => {
    const brand = brandIn(plain(text), kb);
    if (brand === undefined || generics(brand, kb).some((name) => hasWord(text, name))) return [];
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

function hasWord(text: string, name: string): boolean {
  return ` ${tokens(text).join(' ')} `.includes(` ${tokens(name).join(' ')} `);
}

function properNames(set: OptionSet, kb: KnowledgeBase): readonly Finding[] {
  const distractors = distractorsOf(set);
  if (distractors.length === 0 || distractors.some(({ text }) => properName(text, kb) !== undefined))
    return [];
  return keysOf(set).flatMap(({ text }) => {
    const name = properName(text, kb);
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

function properName(text: string, kb: KnowledgeBase): string | undefined {
  const written = plain(text);
  return brandIn(written, kb)?.name ?? EPONYM.exec(written)?.[0];
}

function brandIn(written: string, kb: KnowledgeBase): Brand | undefined {
  return mentions(written, kb)
    .map(({ ids, start, end }) => ({ ids, name: written.slice(start, end) }))
    .find(({ ids, name }) => ids.some((id) => kb.concepts.get(id)?.brands.includes(name)));
}
