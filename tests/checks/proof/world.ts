/**
 * Random worlds for testing soundness: first a truth that says in every situation what holds, then a knowledge base of facts
 * that are true in it. Whatever is proved from the facts must then hold in the world.
 */
import fc from 'fast-check';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { Concept } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Query } from '#lib/checks/proof/logic.ts';
import {
  buildKnowledgeBase,
  ref,
  type FactSpec,
  type KnowledgeSpec,
} from '#tests/support/knowledge-builder.ts';

const THINGS = 7;
const SUBJECTS = ['s0', 's1', 's2'];
const SITUATIONS = ['us', 'uk'].flatMap((country) => ['adults', 'children'].map((age) => ({ country, age })));
const SCOPES: readonly Readonly<Record<string, string>>[] = [
  {},
  ...SITUATIONS,
  ...['us', 'uk'].map((country) => ({ country })),
  ...['adults', 'children'].map((age) => ({ age })),
];

export interface World {
  readonly kb: KnowledgeBase;
  readonly facts: Readonly<Record<string, FactSpec>>;
  /** The same base with other facts. */
  readonly withFacts: (facts: Readonly<Record<string, FactSpec>>) => KnowledgeBase;
  /** True when the claim holds in every situation of its scope; false when in none; undefined when it depends. */
  readonly truth: (question: Query) => boolean | undefined;
  readonly questions: readonly Query[];
}

const index = fc.nat({ max: THINGS - 1 });
const seeds = fc.record({
  /** Wider things of each thing: only earlier ones count, so there is no cycle. */
  parents: fc.array(fc.array(index, { maxLength: 2 }), { minLength: THINGS, maxLength: THINGS }),
  /** What holds of each subject in each situation, before it carries upwards. */
  held: fc.array(fc.array(index, { minLength: 1, maxLength: 2 }), { minLength: 12, maxLength: 12 }),
  /** How much the situations differ: 0 not at all. */
  variety: fc.constantFrom(0, 0, 1),
  functional: fc.boolean(),
  upward: fc.boolean(),
  named: fc.array(fc.boolean(), { minLength: THINGS + 3, maxLength: THINGS + 3 }),
  /** The thing that has a second entry in the vocabulary, under another id. */
  alias: index,
  groups: fc.array(fc.tuple(index, index), { maxLength: 3 }),
  lows: fc.array(fc.nat({ max: 3 }), { minLength: THINGS, maxLength: THINGS }),
  claims: fc.array(
    fc.record({
      subject: fc.nat({ max: 2 }),
      object: fc.nat({ max: THINGS }),
      holds: fc.boolean(),
      scope: fc.nat({ max: 8 }),
    }),
    { maxLength: 14 },
  ),
  lists: fc.array(
    fc.record({ subject: fc.nat({ max: 2 }), scope: fc.nat({ max: 8 }), byAlias: fc.boolean() }),
    { maxLength: 2 },
  ),
  /** Which of the false claims come from a contrast of two subjects. */
  contrasts: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
});
type Seeds = typeof seeds extends fc.Arbitrary<infer T> ? T : never;

export const worlds: fc.Arbitrary<World> = seeds.map(toWorld);

/** The base in which the denials of some facts come from a contrast. */
function withContrasts(facts: ReadonlySet<string>, spec: KnowledgeSpec): KnowledgeBase {
  const kb = buildKnowledgeBase(spec);
  const turned = new Map(
    kb.claims.map((claim): [Claim, Claim] => [
      claim,
      claim.polarity === -1 && facts.has(claim.fact) ? { ...claim, origin: 'contrast' } : claim,
    ]),
  );
  const turn = (claims: readonly Claim[]) => claims.map((claim) => turned.get(claim) ?? claim);
  const index = (claims: KnowledgeBase['claimsBySubject']) =>
    new Map([...claims].map(([key, listed]) => [key, turn(listed)]));
  return {
    ...kb,
    claims: turn(kb.claims),
    claimsBySubject: index(kb.claimsBySubject),
    claimsByObject: index(kb.claimsByObject),
  };
}

function toWorld(seed: Seeds): World {
  const things = Array.from({ length: THINGS }, (_, thing) => thing);
  const parents = things.map((thing) => (seed.parents[thing] ?? []).filter((parent) => parent < thing));
  const wider = (thing: number): number[] => [...new Set([thing, ...(parents[thing] ?? []).flatMap(wider)])];
  const thingOf = (id: string): number => (id === 'alias' ? seed.alias : Number(id.slice(1)));
  const ids = [...things.map((thing) => `c${String(thing)}`), 'alias'];
  const held = (subject: number, situation: number): number[] => {
    const all = seed.held[subject * 4 + (seed.variety === 0 ? 0 : situation)] ?? [];
    return [...new Set(seed.functional ? all.slice(0, 1) : all)];
  };
  const trueThings = (subject: number, situation: number): number[] =>
    seed.upward ? held(subject, situation).flatMap(wider) : held(subject, situation);
  const within = (scope: Readonly<Record<string, string>>): number[] =>
    SITUATIONS.flatMap((situation, at) =>
      Object.entries(scope).every(([id, value]) =>
        Object.entries(situation).some(([key, other]) => key === id && other === value),
      )
        ? [at]
        : [],
    );
  const truth = ({
    subject,
    object,
    qualifiers,
  }: Pick<Query, 'subject' | 'object' | 'qualifiers'>): boolean | undefined => {
    const values = new Set(
      within(qualifiers).map((at) => trueThings(SUBJECTS.indexOf(subject), at).includes(thingOf(object))),
    );
    return values.size === 1 ? values.has(true) : undefined;
  };

  const apart = (a: number, b: number): boolean =>
    !things.some((thing) => wider(thing).includes(a) && wider(thing).includes(b));
  const groups = seed.groups
    .filter(([a, b]) => apart(a, b))
    .map(([a, b]) => [`c${String(a)}`, `c${String(b)}`]);
  const inOneClass = (subject: number, at: number): boolean =>
    groups.every((group) => {
      const members = group.map(thingOf);
      const classes = held(subject, at).map((thing) =>
        members.find((member) => wider(thing).includes(member)),
      );
      return new Set(classes).size <= 1;
    });
  const everywhere = (test: (subject: number, at: number) => boolean): boolean =>
    SUBJECTS.every((_, subject) => SITUATIONS.every((_situation, at) => test(subject, at)));
  const alone = everywhere((subject, at) =>
    trueThings(subject, at).every((thing) =>
      SUBJECTS.every((_, other) => other === subject || !trueThings(other, at).includes(thing)),
    ),
  );
  const lonely = (thing: number): boolean =>
    wider(thing).length === 1 && !things.some((other) => other !== thing && wider(other).includes(thing));

  const concept = (id: string, at: number): Partial<Concept> => {
    const thing = thingOf(id);
    const min = seed.lows[thing] ?? 0;
    return {
      isA: (parents[thing] ?? []).map((parent) => `c${String(parent)}`),
      namesComplete: thing !== seed.alias && (seed.named[at] ?? false),
      ...(lonely(thing)
        ? { scale: 'scale', interval: { min, max: min + 1, maxIncluded: thing % 2 === 0 } }
        : {}),
    };
  };
  const subjects = SUBJECTS.map((id, at): [string, Partial<Concept>] => [
    id,
    { namesComplete: seed.named[THINGS + at] ?? false },
  ]);

  const claims = seed.claims.flatMap(({ subject, object, holds, scope }, at): [string, FactSpec][] => {
    const claim = {
      subject: SUBJECTS[subject] ?? '',
      object: ids[object] ?? '',
      qualifiers: SCOPES[scope] ?? {},
    };
    if (truth(claim) !== holds) return [];
    return [
      [
        `f${String(at)}`,
        {
          relation: 'r',
          claims: [holds ? [claim.subject, claim.object] : [claim.subject, claim.object, false]],
          qualifiers: claim.qualifiers,
        },
      ],
    ];
  });
  const lists = seed.lists.flatMap(({ subject, scope, byAlias }, at): [string, FactSpec][] => {
    const qualifiers = SCOPES[scope] ?? {};
    const sets = within(qualifiers).map((situation) => held(subject, situation).sort());
    if (new Set(sets.map(String)).size !== 1) return [];
    const members = (sets[0] ?? []).map((thing) =>
      byAlias && thing === seed.alias ? 'alias' : `c${String(thing)}`,
    );
    return [
      [
        `list${String(at)}`,
        {
          relation: 'r',
          kind: 'set',
          claims: members.map((member) => [SUBJECTS[subject] ?? '', member] as const),
          qualifiers,
          complete: true,
        },
      ],
    ];
  });
  const facts = Object.fromEntries([...claims, ...lists]);
  const contrasted = new Set(seed.contrasts.flatMap((chosen, at) => (chosen ? [ref(`f${String(at)}`)] : [])));
  const withFacts = (chosen: Readonly<Record<string, FactSpec>>): KnowledgeBase =>
    withContrasts(contrasted, {
      concepts: Object.fromEntries([
        ...subjects,
        ...ids.map((id, at): [string, Partial<Concept>] => [id, concept(id, at)]),
      ]),
      relations: {
        r: {
          functional: seed.functional,
          upwardMonotone: seed.upward,
          inverseFunctional: alone,
          singleClass: everywhere(inOneClass),
        },
      },
      disjoint: groups,
      facts: chosen,
    });
  const questions = SUBJECTS.flatMap((subject) =>
    ids.flatMap((object) => SCOPES.map((qualifiers) => ({ relation: 'r', subject, object, qualifiers }))),
  );
  return { kb: withFacts(facts), facts, withFacts, truth, questions };
}
