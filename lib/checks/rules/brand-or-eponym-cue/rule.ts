import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Finding, Rule } from '../../rule.ts';
import { cueSets, distractorsOf, keysOf, type OptionSet } from '../../text/option-sets.ts';
import { mentions } from '../../text/mentions.ts';
import { quoted } from '../../text/quoted.ts';
import { plain } from '../../text/words.ts';
import { finding, inOrder } from '../finding.ts';

/** A person's name before what is named after them. Chosen here: the possessive, or two names with a hyphen. */
const EPONYM =
  /\b(?:\p{Lu}\p{Ll}{2,20}'s|\p{Lu}\p{Ll}{2,20}-\p{Lu}\p{Ll}{2,20}) (?:disease|syndrome|sign|palsy|reaction|phenomenon|law|test)\b/u;

/** A brand name or an eponym that only the key carries. */
export const rule: Rule = {
  id: 'IWF-26',
  code: 'rules/brand-or-eponym-cue',
  why: 'A proper name draws the eye: such clues raised scores without knowledge.',
  help: 'Use generic and descriptive names in all options, or give distractors proper names too.',
  check: (item, kb) => inOrder(cueSets(item).flatMap((set) => properNames(set, kb))),
};

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
  const brand = mentions(written, kb).find(({ ids, start, end }) => {
    const name = written.slice(start, end);
    return ids.some((id) => kb.concepts.get(id)?.brands.includes(name));
  });
  return brand === undefined ? EPONYM.exec(written)?.[0] : written.slice(brand.start, brand.end);
}
