import type { RuleExample } from '../../rule.ts';
import { aFrequencyItem, anItem, anItemWith } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'similar lengths', item: anItem(), findings: [] },
  { name: 'categories of a scale, whose wording is given', item: aFrequencyItem(), findings: [] },
  {
    name: 'a long key of fewer than four words',
    item: anItemWith(
      'Which site in the nerve was studied?',
      'Voltage-gated calcium channel',
      'Opioid receptor',
      'Sodium pump',
      'Proton pump',
    ),
    findings: [],
  },
  {
    name: 'a key much longer than every distractor',
    item: anItemWith(
      'What should the learner do after that?',
      'Ring the clinic on the same day and describe the symptoms in full',
      'Wait until the next visit to the clinic',
      'Read the leaflet again at home',
      'Write the symptoms down on paper',
    ),
    findings: [
      'Unexpected key "Ring the clinic on the same day and describe the symptoms in full" of 65 characters where the longest distractor, "Wait until the next visit to the clinic", has 39, expected similar lengths',
    ],
  },
  {
    name: 'a key longer than the mean of the distractors by half',
    item: anItemWith(
      'What should the learner do after that?',
      'Ring the clinic on the same day for help',
      'Wait until the next visit, then ask',
      'Read the leaflet',
      'Rest at home',
    ),
    findings: [
      'Unexpected key "Ring the clinic on the same day for help" of 40 characters where the longest distractor, "Wait until the next visit, then ask", has 35, expected similar lengths',
    ],
  },
  {
    name: 'a key much shorter than every distractor',
    item: anItemWith(
      'What should the learner do after that?',
      'Ring the clinic',
      'Wait until the next visit to the surgery',
      'Read the leaflet again at home in peace',
      'Write the symptoms down on a sheet of paper',
    ),
    findings: [
      'Unexpected key "Ring the clinic" of 15 characters where the shortest distractor, "Read the leaflet again at home in peace", has 39, expected similar lengths',
    ],
  },
  {
    name: 'a key of two words beside phrases',
    item: anItemWith(
      'For how many injections does a needle serve?',
      'One injection',
      'All the injections of one day',
      'All the injections of one week',
      'As many as the person likes',
    ),
    findings: [
      'Unexpected key "One injection" of 13 characters where the shortest distractor, "As many as the person likes", has 27, expected similar lengths',
    ],
  },
];
