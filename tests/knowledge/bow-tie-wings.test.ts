/** The parts of a bow-tie: each names a fact that asks for what its place calls for. */
import { describe, expect, it } from 'vitest';
import { caseCodes } from '#lib/knowledge/case-codes.ts';
import { factOf, foundIn } from './one-fact.ts';

/** Words with these relations: what a humming shows, what is done, and what is watched. */
const wordsWith = (
  done: string,
  watched: string,
  doneLabel = 'first steps',
  watchedLabel = 'afterwards',
) => `kinds:
  situation: { label: situation, plural: situations }
  disorder: { label: disorder, plural: disorders }
  deed: { label: deed, plural: deeds }
  reading: { label: reading, plural: readings }
concepts:
  humming: { kind: situation, label: loud humming }
  storm: { kind: disorder, label: gate storm }
  stop: { kind: deed, label: stop examplol }
  call: { kind: deed, label: call the clinic }
  pulse: { kind: reading, label: pulse, article: the }
  breath: { kind: reading, label: rate of breathing, article: the }
relations:
  shows: { label: what it shows, domain: situation, range: disorder, statement: "{subject} shows {object}.", negation: "{subject} does not show {object}.", ask: { object: "what does {subject} show?" } }
  done: { label: ${doneLabel}, domain: situation, range: deed, statement: "${done}.", negation: "it is not so that ${done}.", ask: { objects: "with {subject}, which of these?" } }
  watched: { label: ${watchedLabel}, domain: situation, range: reading, statement: "${watched}.", negation: "it is not so that ${watched}.", ask: { objects: "behind {subject}, which of these?" } }
`;
const ADVISED = 'for {subject}, it is advised to {object}';
const WATCHED = 'after {subject}, {object} [is|are:object] watched';
const BODY =
  'Loud humming shows a gate storm. For loud humming, stop examplol and call the clinic. After loud humming, the pulse and the rate of breathing are watched.';

const facts =
  factOf(
    ['kind: relation', 'subject: humming', 'relation: shows', 'object: storm'],
    'Loud humming shows a gate storm',
  ).replace('id: one', 'id: what-it-shows') +
  factOf(
    ['kind: set', 'subject: humming', 'relation: done', 'members: [stop, call]'],
    'For loud humming, stop examplol and call the clinic',
  ).replace('id: one', 'id: first-actions') +
  factOf(
    ['kind: set', 'subject: humming', 'relation: watched', 'members: [pulse, breath]'],
    'After loud humming, the pulse and the rate of breathing are watched',
  ).replace('id: one', 'id: what-is-watched');

function told(bowTie: string, words = wordsWith(ADVISED, WATCHED)): readonly string[] {
  const cases = `cases:\n  - { id: c, facts: [what-it-shows], text: A man takes examplol and hears a loud humming., ${bowTie} }\n`;
  return foundIn(words, facts + cases, BODY)
    .all.filter(({ code }) => code === 'knowledge/wing-of-another')
    .map(({ severity, message }) => `${severity}: ${message}`);
}
const tie = (condition: string, actions: string, monitoring: string): string =>
  `bow-tie: { condition: ${condition}, actions: ${actions}, monitoring: ${monitoring} }`;
const RIGHT = tie('what-it-shows', 'first-actions', 'what-is-watched');
const EXCHANGED = tie('what-it-shows', 'what-is-watched', 'first-actions');

describe('the wings of a bow-tie', () => {
  it('are told of once where they are exchanged', () => {
    expect(told(RIGHT)).toEqual([]);
    expect(told(EXCHANGED)).toEqual([
      'error: Unexpected wings of the bow-tie of the case "c", expected them the other way round: "what-is-watched" asks for what is watched, and "first-actions" for what is done',
    ]);
  });

  it('are as the page of the code has them', () => {
    const { bad, good } = caseCodes.wingOfAnother;
    expect([bad, good]).toEqual([EXCHANGED, RIGHT]);
  });

  it('no condition is an action', () => {
    expect(told(tie('first-actions', 'first-actions', 'what-is-watched'))).toMatchObject([
      expect.stringMatching(/^error: Unexpected "first-actions" as condition/u),
    ]);
  });

  it('where the words of one say nothing, the other alone is a warning', () => {
    const plain = wordsWith(ADVISED, 'behind {subject} stands {object}');
    expect(told(EXCHANGED, plain)).toMatchObject([
      expect.stringMatching(/^warning: Unexpected "first-actions" as monitoring/u),
    ]);
    expect(told(RIGHT, plain)).toEqual([]);
    const mute = wordsWith('{subject} calls for {object}', WATCHED);
    expect(told(EXCHANGED, mute)).toMatchObject([
      expect.stringMatching(/^warning: Unexpected "what-is-watched" as actions/u),
    ]);
    expect(told(RIGHT, mute)).toEqual([]);
  });

  it.each([
    ['advice on both', ADVISED, 'for {subject}, the later advice is {object}'],
    ['checks on both', 'with {subject}, first {object} [is|are:object] checked', WATCHED],
    ['advice to watch', ADVISED, 'after {subject}, it is advised to monitor {object}'],
    ['words that tell of neither', '{subject} calls for {object}', 'behind {subject} stands {object}'],
  ])('may both be %s', (_name, done, watched) => {
    expect(told(RIGHT, wordsWith(done, watched))).toEqual([]);
  });

  it('are known by the label of a relation and by the kind of what is done', () => {
    const silent = ['{subject} calls for {object}', 'behind {subject} stands {object}'] as const;
    expect(told(EXCHANGED, wordsWith(...silent, 'advised actions', 'what to monitor'))).toHaveLength(1);
    const kinds = wordsWith(...silent, 'first', 'points to check').replace(
      'deed: { label: deed',
      'deed: { label: nursing action',
    );
    expect(told(EXCHANGED, kinds)).toHaveLength(1);
  });
});
