/** One sound item of each of the kinds with parts, for tests to spoil. */
import type { StatedItem, StatedOption, StatedPart } from '#lib/checks/proof/stated-item.ts';
import * as words from '#lib/knowledge/instructions.ts';
import { CASE, DIAGRAM, kb } from './kinds-knowledge.ts';
import { certified, draft } from './sample.ts';

/** A part from its id, its text and its options; a text that begins with * is a key. */
export function part(id: string, text: string, ...options: readonly string[]): StatedPart {
  return {
    id,
    text,
    options: options.map((option, index): StatedOption => ({
      id: `o${String(index + 1)}`,
      text: option.replace(/^\*/u, ''),
      key: option.startsWith('*'),
      rationale: 'The reason.',
    })),
  };
}

const item = (kind: string, stem: string, facts: readonly string[], ...parts: StatedPart[]): StatedItem => ({
  ...draft(stem, [], facts, kind),
  parts,
});

const match = `To which class does each medicine belong? ${words.CHOOSE_FOR_EACH}`;
const classes = ['class-1', 'class-2', 'class-3'];
const steps = (key: number) =>
  ['Treat the cause', 'Assess the patient', 'Call for help'].map((text, at) =>
    at === key ? `*${text}` : text,
  );

/** Sound items without certificate, by kind. */
export const drafts = {
  'select-n': draft(
    'Which signs can follow after stopping gabapentin? Select two.',
    ['*Anxiety', '*Insomnia', 'Rash'],
    ['stopping'],
    'select-n',
  ),
  category: item(
    'matrix-multiple-choice',
    match,
    classes.slice(0, 2),
    part('r1', 'Gabapentin', '*Gabapentinoid', 'Opioid'),
    part('r2', 'Codeine', 'Gabapentinoid', '*Opioid'),
  ),
  matching: item(
    'matching',
    match,
    classes,
    part('m1', 'Gabapentin', '*Gabapentinoid', 'Opioid', 'Opioid blocker', 'Steroid'),
    part('m2', 'Codeine', 'Gabapentinoid', '*Opioid', 'Opioid blocker', 'Steroid'),
    part('m3', 'Naloxone', 'Gabapentinoid', 'Opioid', '*Opioid blocker', 'Steroid'),
  ),
  columns: item(
    'matrix-multiple-response',
    `Which signs can follow after stopping each medicine? ${words.SELECT_IN_EACH_COLUMN}`,
    ['stopping', 'stopping-codeine'],
    part('c1', 'Gabapentin', '*Anxiety', '*Sweating', 'Rash'),
    part('c2', 'Codeine', 'Anxiety', '*Sweating', 'Rash'),
  ),
  ordered: item(
    'ordered-response',
    `What is the order of the steps in the response to an alarm? ${words.PUT_IN_ORDER}`,
    ['alarm'],
    part('position-1', '1', ...steps(1)),
    part('position-2', '2', ...steps(2)),
    part('position-3', '3', ...steps(0)),
  ),
  cloze: item(
    'drop-down-cloze',
    words.clozeStem('where gabapentin binds'),
    ['binding', 'target'],
    part(
      'b1',
      'Gabapentin binds ____.',
      '*the alpha-2-delta subunit',
      'the GABA-A receptor',
      'the serotonin transporter',
    ),
    part(
      'b2',
      'The main target of naloxone is ____.',
      '*the opioid receptor',
      'the GABA-A receptor',
      'the NMDA receptor',
    ),
  ),
  dyad: item(
    'drop-down-rationale',
    words.COMPLETE_SENTENCE,
    ['advised', 'reasons'],
    part(
      'answer',
      'For swelling of the tongue, the advice is to ____',
      '*stop the medicine',
      'wait a day',
      'double the dose',
    ),
    part('reason', 'because ____.', '*the airway may close', 'the dose is low', 'the taste is bad'),
  ),
  triad: item(
    'drop-down-rationale',
    words.COMPLETE_SENTENCE,
    ['advised', 'reasons'],
    part(
      'answer',
      'For swelling of the tongue, the advice is to ____',
      '*stop the medicine',
      'wait a day',
      'double the dose',
    ),
    part('reason', 'because ____', '*the airway may close', 'the dose is low'),
    part('second-reason', 'and ____.', '*the allergy grows', 'the taste is bad'),
  ),
  numeric: item('numeric-entry', 'What is the half-life of gabapentin? Enter a number (hours).', ['life'], {
    ...part('main', '', '2 hours', '*6 hours', '60 hours'),
    entry: {
      unit: 'hours',
      lowest: '6',
      highest: '6',
      units: [
        { name: 'hours', factor: '1' },
        { name: 'days', factor: '24' },
      ],
    },
  }),
  highlight: item(
    'highlight-text',
    `Which signs can follow after stopping gabapentin? ${words.SELECT_WORDS}`,
    ['stopping'],
    part('main', CASE, '*anxiety', '*poor sleep', 'rash'),
  ),
  'bow-tie': item(
    'bow-tie',
    `${DIAGRAM}\n\n${words.COMPLETE_DIAGRAM}`,
    ['advised', 'reasons', 'stopping-codeine'],
    part(
      'condition',
      'What is advised for swelling of the tongue here?',
      '*Stop the medicine',
      'Wait a day',
      'Double the dose',
    ),
    part(
      'actions',
      'Why is swelling of the tongue urgent? Select two.',
      '*The airway may close',
      '*The allergy grows',
      'The dose is low',
    ),
    part(
      'monitoring',
      'Which signs can follow after stopping codeine? Select two.',
      '*Sweating',
      '*Fever',
      'Rash',
    ),
  ),
} satisfies Readonly<Record<string, StatedItem>>;

export type KindName = keyof typeof drafts;

/** The item of a kind with its certificate. */
export function soundItem(kind: KindName): StatedItem {
  return certified(drafts[kind], kb);
}
