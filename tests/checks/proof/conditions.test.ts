/** The conditions V5 to V9 and declared stems, each with a sound item and what spoils it. */
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import type { StatedItem } from '#lib/checks/proof/stated-item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import { buildKnowledgeBase, ref, type KnowledgeSpec } from '#tests/support/knowledge-builder.ts';
import { certified, codes, draft, kb, optionsOf, sound } from './sample.ts';
import { sample } from './sample-knowledge.ts';

const errors = (item: StatedItem, base: KnowledgeBase = kb) =>
  codes(item, base).filter((code) => code !== 'proof/missing-certificate');
/** The sample with some properties of a relation changed. */
const withRelation = (id: string, change: Partial<Relation>, more: Partial<KnowledgeSpec> = {}) =>
  buildKnowledgeBase({
    ...sample,
    ...more,
    relations: { ...sample.relations, [id]: { ...sample.relations?.[id], ...change } },
  });

describe('V5: sources that differ', () => {
  const spec = (information?: string): KnowledgeSpec => ({
    ...sample,
    qualifiers: { ...sample.qualifiers, information: { label: 'in US labels', leaflet: 'in UK leaflets' } },
    facts: {
      yes: {
        relation: 'stopping-causes',
        claims: [['gabapentin', 'rash']],
        qualifiers: { information: 'label' },
      },
      no: {
        relation: 'stopping-causes',
        claims: [
          ['gabapentin', 'rash', false],
          ['gabapentin', 'fever', false],
        ],
        qualifiers: information === undefined ? {} : { information },
      },
    },
  });
  const item: StatedItem = {
    ...draft('In US labels, which sign can follow after stopping gabapentin?', [], ['yes']),
    options: optionsOf('*Rash'),
  };
  /** The base in which the second fact rests on another source than the first. */
  const apart = (base: KnowledgeBase): KnowledgeBase => ({
    ...base,
    facts: new Map(
      [...base.facts].map(([id, fact]) => [
        id,
        id === ref('no') ? { ...fact, citations: [{ source: 'other', section: undefined }] } : fact,
      ]),
    ),
  });

  it('do not disturb each other when the text says whose word it asks for', () => {
    expect(errors(item, buildKnowledgeBase(spec('leaflet')))).toEqual([]);
    expect(errors(item, apart(buildKnowledgeBase(spec())))).toEqual([]);
  });

  it('are in conflict when one source says both, or both carry the word that is asked for', () => {
    expect(errors(item, buildKnowledgeBase(spec()))).toEqual(['proof/conflict']);
    expect(errors(item, apart(buildKnowledgeBase(spec('label'))))).toEqual(['proof/conflict']);
  });
});

describe('V6: a ranking word', () => {
  const stem = 'Which site does gabapentin first bind?';
  const ask = { ask: { object: ['which site does {subject} first bind?'] } };

  it('needs a relation with one answer, or one whose statement ranks', () => {
    expect(errors({ ...sound.binding, stem }, withRelation('binds', ask))).toEqual(['proof/no-ranking']);
    const ranks = { ...ask, statement: '{subject} first binds {object}.' };
    expect(errors({ ...sound.binding, stem }, withRelation('binds', ranks))).toEqual([]);
    expect(
      errors(
        { ...sound.target, stem: 'What does naloxone mainly and first target?' },
        withRelation('mainly-targets', { ask: { object: ['what does {subject} mainly and first target?'] } }),
      ),
    ).toEqual([]);
  });

  it('may stand in the name of a concept', () => {
    const concepts = { ...sample.concepts, gabapentin: { kind: 'medicine', label: 'the first blocker' } };
    const base = buildKnowledgeBase({ ...sample, concepts });
    expect(errors({ ...sound.binding, stem: 'Which site does the first blocker bind?' }, base)).toEqual([]);
  });
});

describe('V7: an absolute word', () => {
  const ask = { ask: { object: ['which site does {subject} always bind?'] } };
  const item = { ...sound.binding, stem: 'Which site does gabapentin always bind?' };

  it('needs a fact that says so', () => {
    const base = withRelation('binds', ask);
    expect(errors(item, base)).toEqual(['proof/overstated']);
    const strong = (claims: KnowledgeBase['claims']) =>
      claims.map((claim) => ({ ...claim, strength: 'always' as const }));
    expect(errors(item, { ...base, claims: strong(base.claims) })).toEqual([]);
  });

  it.each(['every 6 months', 'every other day', 'every day', 'every two weeks'])(
    'is not "%s", which tells how long it is from one time to the next',
    (words) => {
      const base = withRelation('binds', { ask: { object: [`which site does {subject} bind ${words}?`] } });
      expect(errors({ ...item, stem: `Which site does gabapentin bind ${words}?` }, base)).toEqual([]);
      const all = withRelation('binds', { ask: { object: ['which site does {subject} bind every site?'] } });
      expect(errors({ ...item, stem: 'Which site does gabapentin bind every site?' }, all)).toEqual([
        'proof/overstated',
      ]);
    },
  );

  it('may be part of the words of another thing', () => {
    expect(errors({ ...sound.binding, stem: 'Which site does gabapentin bind?' })).toEqual([]);
    expect(errors(sound.stopping)).toEqual([]);
  });
});

describe('V9: another name', () => {
  const shared = (names: readonly string[], kind: string) =>
    buildKnowledgeBase({
      ...sample,
      concepts: { ...sample.concepts, double: { kind, label: 'a double', names } },
    });

  it('of an option or of the known concept means that concept alone', () => {
    expect(errors(sound.binding, shared(['GABAA receptor'], 'site'))).toEqual([
      'proof/rename-changes-answer',
    ]);
    expect(errors(sound.binding, shared(['Neurontin'], 'medicine'))).toEqual(['proof/rename-changes-answer']);
  });

  it('may be shared with a thing of another kind, or by concepts that the item does not name', () => {
    expect(errors(sound.binding, shared(['GABAA receptor'], 'medicine'))).toEqual([]);
    expect(errors(sound.binding, shared(['sleeplessness'], 'sign'))).toEqual([]);
  });
});

describe('a declared stem', () => {
  const declared: StatedItem = {
    ...sound.use,
    stem: 'A patient has gabapentin in the United States. Which use does it have approved?',
    options: sound.use.options.map((option, at) => ({
      ...option,
      text: at === 0 ? 'A use for epilepsy' : 'A use for migraine',
    })),
    declares: {
      relation: 'approved-for',
      asks: 'object',
      known: 'gabapentin',
      qualifiers: { country: 'us' },
      options: { 'option-1': 'epilepsy', 'option-2': 'migraine' },
    },
  };
  const declares = (change: Partial<NonNullable<StatedItem['declares']>>): StatedItem => ({
    ...declared,
    ...(declared.declares === undefined ? {} : { declares: { ...declared.declares, ...change } }),
  });
  const stem = (from: string, to: string): StatedItem => ({
    ...declared,
    stem: declared.stem.replace(from, to),
  });

  it('is judged by what is declared, and the verdict says so', () => {
    const verdict = checkItem(certified(declared), kb);
    expect(verdict).toMatchObject({ findings: [], stem: 'declared' });
    expect(checkItem(certified(sound.use), kb).stem).toBe('parsed');
    const { certificate } = certified(declared);
    if (certificate === undefined) expect.fail('no certificate');
    const recorded = { ...certified(declared), certificate: { ...certificate, stem: 'parsed' } };
    expect(codes(recorded)).toEqual(['proof/wrong-certificate']);
  });

  it.each<readonly [string, StatedItem]>([
    ['without the known concept', stem('gabapentin', 'it')],
    ['without the words of its qualifier', stem(' in the United States', '')],
    [
      'with the words of another value',
      stem('in the United States', 'in the United States or in the United Kingdom'),
    ],
    ['with a qualifier that is not declared', stem('United States', 'United States in children')],
    ['with a negation', stem('does it have', 'does it not have')],
    ['with "least"', stem('Which use', 'Which use, the least likely one,')],
    ['with a ranking', stem('Which use', 'Which first use')],
    ['of another concept', declares({ known: 'naloxone' })],
    ['of an unknown relation', declares({ relation: 'likes' })],
    [
      'of options that their texts do not name',
      declares({ options: { 'option-1': 'epilepsy', 'option-2': 'nerve-pain' } }),
    ],
    ['without a concept for an option', declares({ options: { 'option-1': 'epilepsy' } })],
    [
      'with an option that names another, too',
      {
        ...declared,
        options: declared.options.map((option, at) =>
          at === 1 ? { ...option, text: 'Migraine with epilepsy' } : option,
        ),
      },
    ],
    [
      'with a negation in an option',
      {
        ...declared,
        options: declared.options.map((option, at) =>
          at === 0 ? { ...option, text: 'Not epilepsy' } : option,
        ),
      },
    ],
  ])('is refused %s', (_what, item) => {
    expect(errors(item)).toContain('proof/declaration-differs');
  });

  it('names the words of a qualifier that it lacks', () => {
    const stem = declared.stem.replace(' in the United States', '');
    const messages = checkItem(certified({ ...declared, stem }), kb).findings.map(({ message }) => message);
    expect(messages.join('\n')).toContain(
      'expected the words of country: us in it, as "in the United States"',
    );
  });

  it('is proved like any other: a swapped key, a deleted qualifier in stem and declaration', () => {
    const turned = declared.options.map((option) => ({ ...option, key: !option.key }));
    expect(errors({ ...declared, options: turned })).toContain('proof/key-not-entailed');
    const wide = { ...declares({ qualifiers: {} }), stem: 'Which approval does gabapentin have?' };
    expect(errors(wide)).toContain('proof/key-not-entailed');
  });

  it('must agree with a stem that can be read', () => {
    const agreeing = { ...sound.use, declares: declared.declares };
    expect(errors(agreeing)).toEqual([]);
    expect(
      errors({
        ...agreeing,
        ...{
          declares: {
            ...declared.declares,
            ...{
              relation: 'binds',
              asks: 'object' as const,
              known: 'gabapentin',
              qualifiers: {},
              options: {},
            },
          },
        },
      }),
    ).toContain('proof/declaration-differs');
  });
});
