import { remembered } from '#lib/base/remembered.ts';
import type { Finding, Rule } from '../../rule.ts';
import { itemTexts } from '../../text/option-sets.ts';
import { plain } from '../../text/words.ts';
import { finding, inOrder } from '../finding.ts';

/** What is said of people, and what to say instead. Source: the rubric, IWF-32, names three; the rest is chosen here. */
const WORDS = [
  [
    /\b(?:drug )?(?:addicts?|abusers?|junkies?)\b/iu,
    '"a person who uses drugs" or "a person with a use disorder"',
  ],
  [/\balcoholics?\b/iu, '"a person with alcohol use disorder"'],
  [
    /\b(?:a|an|the) (?:diabetics?|epileptics?|schizophrenics?|asthmatics?)\b(?! (?:patient|person|people|man|woman|child))/iu,
    'the person before the condition',
  ],
  [
    /\b(?:diabetic|epileptic|schizophrenic|asthmatic|demented) (?:patients?|persons?|people|man|woman|child)\b/iu,
    'the person before the condition',
  ],
  [/\b(?:the elderly|the disabled|the mentally ill)\b/iu, 'people first, for example "older adults"'],
  [/\bcommitted suicide\b/iu, '"died by suicide"'],
  [/\bwheelchair-bound\b/iu, '"uses a wheelchair"'],
  [/\b(?:he or she|his or her|he\/she|his\/her|him or her)\b/iu, '"they" or "their"'],
] as const;

/** Words that put a label before a person. */
export const rule: Rule = {
  id: 'IWF-32',
  code: 'rules/person-first-language',
  waivable: true,
  why: 'Labels for people hurt, and learners repeat the words of their teachers.',
  help: 'Name the person first, then the condition; use "they" where nothing rests on gender.',
  check: (item) => inOrder(itemTexts(item).flatMap(labelsIn)),
};

const labelsIn: (text: string) => readonly Finding[] = remembered((text) => {
  const written = plain(text);
  return WORDS.flatMap(([pattern, expected]) => {
    const word = pattern.exec(written)?.[0];
    return word === undefined
      ? []
      : [finding('warning', `Unexpected "${word}", expected ${expected}`, written)];
  });
});
