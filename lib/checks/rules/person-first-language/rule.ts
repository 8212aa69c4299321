import type { Finding, Rule } from '../../rule.ts';
import { itemTexts } from '../../text/option-sets.ts';
import { plain } from '../../text/words.ts';
import { itemTells, phrases, tellingWords, tells } from '../../text/telling.ts';
import { finding, inOrder } from '../finding.ts';

/** What is said of people, and what to say instead. Source: the rubric, IWF-32, names three; the rest is chosen here. */
const WORDS = [
  [
    phrases('addicts?|abusers?|junkies?', (any) => String.raw`\b(?:drug )?${any}\b`),
    '"a person who uses drugs" or "a person with a use disorder"',
  ],
  [
    phrases('drug users?|substance users?|heroin users?'),
    '"people who use drugs", or "inject" where that is meant',
  ],
  [phrases('alcoholics'), '"a person with alcohol use disorder"'],
  // A drink, a solution and a disease may be alcoholic.
  [
    phrases(
      'alcoholic',
      (any) =>
        String.raw`(?<!-)\b${any} (?:patients?|persons?|people|man|men|woman|women|who|with)\b|\b(?:an|the) ${any}\b(?![ -]\p{L})`,
    ),
    '"a person with alcohol use disorder"',
  ],
  [
    phrases(
      'diabetic|epileptic|schizophrenic|asthmatic',
      (any) => String.raw`\b(?:a|an|the) ${any}\b(?! (?:patient|person|people|man|woman|child))`,
    ),
    'the person before the condition',
  ],
  [phrases('diabetics|epileptics|schizophrenics|asthmatics'), 'the person before the condition'],
  [
    phrases(
      'diabetic|epileptic|schizophrenic|asthmatic|demented',
      (any) => String.raw`\b${any} (?:patients?|persons?|people|man|woman|child)\b`,
    ),
    'the person before the condition',
  ],
  [
    phrases('elderly|disabled|mentally ill', (any) => String.raw`\bthe ${any}\b`),
    'people first, for example "older adults"',
  ],
  [phrases('committed suicide'), '"died by suicide"'],
  [phrases('wheelchair-bound'), '"uses a wheelchair"'],
  [phrases('he or she|his or her|he/she|his/her|him or her'), '"they" or "their"'],
] as const;
const TELLING = tellingWords(...WORDS.map(([{ telling }]) => telling));

/** Words that put a label before a person. */
export const rule: Rule = {
  id: 'IWF-32',
  code: 'rules/person-first-language',
  waivable: true,
  why: 'Labels for people hurt, and learners repeat the words of their teachers.',
  help: 'Name the person first, then the condition; use "they" where nothing rests on gender.',
  check: (item) => (itemTells(TELLING, item) ? inOrder(itemTexts(item).flatMap(labelsIn)) : []),
};

function labelsIn(text: string): readonly Finding[] {
  if (!tells(TELLING, text)) return [];
  const written = plain(text);
  return WORDS.flatMap(([{ pattern }, expected]) => {
    const word = pattern.exec(written)?.[0];
    return word === undefined
      ? []
      : [finding('warning', `Unexpected "${word}", expected ${expected}`, written)];
  });
}
