import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import { judge, REFUTATIONS } from '#lib/checks/proof/logic.ts';
import type { FactSpec } from '#tests/support/knowledge-builder.ts';
import { buildKnowledgeBase, ref } from '#tests/support/knowledge-builder.ts';
import { certified, kb, sound } from './sample.ts';
import { sample } from './sample-knowledge.ts';
import { worlds } from './world.ts';

const runs = { numRuns: 400 };

describe('soundness: facts that are true in a world prove only what is true in it', () => {
  const proofs = new Map<string, number>();

  it('entails only what holds and refutes only what does not, wherever the question asks', () => {
    const count = (kind: string) => proofs.set(kind, (proofs.get(kind) ?? 0) + 1);
    fc.assert(
      fc.property(worlds, ({ kb: base, truth, questions }) => {
        const wrong = questions.flatMap((question) => {
          const { entailed, refuted, conflict } = judge(base, question);
          [...entailed, ...refuted].forEach(({ kind }) => count(kind));
          const holds = truth(question);
          const isSound =
            (entailed.length === 0 || holds === true) && (refuted.length === 0 || holds === false);
          return isSound && conflict === undefined ? [] : [{ question, entailed, refuted, conflict }];
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    // R7 needs a formula: see arithmetic.test.ts.
    for (const kind of ['entailed', ...REFUTATIONS].filter((one) => one !== 'R7'))
      expect(proofs.get(kind), kind).toBeGreaterThan(100);
  });
});

describe('facts and proofs', () => {
  it('nothing is proved without a fact', () => {
    fc.assert(
      fc.property(worlds, ({ withFacts, questions }) => {
        const empty = withFacts({});
        const proved = questions.flatMap((question) => {
          const { entailed, refuted, partly } = judge(empty, question);
          return [...entailed, ...refuted, ...partly];
        });
        expect(proved).toEqual([]);
      }),
      runs,
    );
  });

  it('a proof goes with its fact, and with no other', () => {
    fc.assert(
      fc.property(worlds, fc.nat(), ({ kb: base, facts, withFacts, questions }, chosen) => {
        const names = Object.keys(facts);
        const gone = names[chosen % Math.max(names.length, 1)] ?? '';
        const fewer = withFacts(Object.fromEntries(Object.entries(facts).filter(([name]) => name !== gone)));
        const others = ({ fact }: { readonly fact: string }) => fact !== ref(gone);
        const before = questions.map((question) => judge(base, question));
        const after = questions.map((question) => judge(fewer, question));
        expect(after.map(({ entailed }) => entailed)).toEqual(
          before.map(({ entailed }) => entailed.filter(others)),
        );
        expect(after.map(({ refuted }) => refuted)).toEqual(
          before.map(({ refuted }) => refuted.filter(others)),
        );
      }),
      runs,
    );
  });

  it('avoiding a concept takes refutations away and never adds one', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.nat(),
        fc.nat({ max: 6 }),
        ({ kb: base, facts, withFacts, questions }, chosen, thing) => {
          const names = Object.keys(facts);
          const [name = '', fact] = Object.entries(facts)[chosen % Math.max(names.length, 1)] ?? [];
          if (fact === undefined) return;
          const avoided = `c${String(thing)}`;
          const wary = withFacts({ ...facts, [name]: { ...fact, avoid: [avoided] } });
          const judged = questions.map((question) => ({
            isAvoided: question.subject === fact.claims[0]?.[0] && question.object === avoided,
            before: judge(base, question),
            after: judge(wary, question),
          }));
          expect(judged.map(({ after }) => after.entailed)).toEqual(
            judged.map(({ before }) => before.entailed),
          );
          expect(judged.filter(({ isAvoided, after }) => isAvoided && after.refuted.length > 0)).toEqual([]);
          const still = judged.filter(({ after }) => after.refuted.length > 0);
          expect(still.map(({ after }) => after.refuted)).toEqual(still.map(({ before }) => before.refuted));
        },
      ),
      runs,
    );
  });

  it('a question with more qualifiers keeps every proof', () => {
    fc.assert(
      fc.property(worlds, ({ kb: base, questions }) => {
        for (const question of questions) {
          const narrower = { ...question, qualifiers: { ...question.qualifiers, form: 'liquid' } };
          const [wide, narrow] = [judge(base, question), judge(base, narrower)];
          expect(narrow.entailed).toEqual(expect.arrayContaining([...wide.entailed]));
          expect(narrow.refuted).toEqual(expect.arrayContaining([...wide.refuted]));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('items', () => {
  const items = Object.values(sound).map((item) => certified(item));

  it('stay sound when options go by any other name of their concept, in any case and spacing', () => {
    const dress = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => ` ${text.replaceAll(' ', '  ')} `,
      (text: string) => text.normalize('NFD'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.nat(), dress, (item, pick, dressed) => {
        const options = item.options.map((option) => {
          const [id = ''] = kb.lexicon.get(option.text.toLowerCase()) ?? [];
          const names = kb.concepts.get(id)?.names ?? [];
          return { ...option, text: dressed(names[pick % names.length] ?? option.text) };
        });
        expect(checkItem({ ...item, options }, kb).findings).toEqual([]);
      }),
    );
  });

  it('stay sound when concepts get other ids', () => {
    const rename = (id: string) => `x-${id}`;
    const base = buildKnowledgeBase({
      ...sample,
      concepts: Object.fromEntries(
        Object.entries(sample.concepts ?? {}).map(([id, concept]) => [
          rename(id),
          { label: id, ...concept, isA: (concept.isA ?? []).map(rename) },
        ]),
      ),
      disjoint: (sample.disjoint ?? []).map((group) => group.map(rename)),
      facts: Object.fromEntries(
        Object.entries(sample.facts ?? {}).map(([id, fact]) => [id, renamed(fact, rename)]),
      ),
    });
    for (const item of items) expect(checkItem(item, base).findings).toEqual([]);
  });

  it('keep their verdict when options change places', () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.infiniteStream(fc.nat()), (item, stream) => {
        const options = [...item.options].sort(() => ((stream.next().value ?? 0) % 2 === 0 ? 1 : -1));
        expect(checkItem({ ...item, options }, kb).findings).toEqual([]);
      }),
    );
  });

  it('are refused when any one mark is turned round', () => {
    for (const item of Object.values(sound)) {
      item.options.forEach((_, turned) => {
        const options = item.options.map((option, at) =>
          at === turned ? { ...option, key: !option.key } : option,
        );
        expect(
          checkItem({ ...item, options }, kb).findings.some(({ severity }) => severity === 'error'),
        ).toBe(true);
      });
    }
  });

  it('are refused when any one word of the stem is left out or "not" is put in, unless it asks the same', () => {
    for (const item of Object.values(sound)) {
      const words = item.stem.split(' ');
      const { reading } = checkItem(item, kb);
      words.forEach((_, at) => {
        const without = words.filter((_word, other) => other !== at).join(' ');
        const negated = [...words.slice(0, at), 'not', ...words.slice(at)].join(' ');
        const refused = (stem: string) =>
          checkItem({ ...item, stem }, kb).findings.some(({ severity }) => severity === 'error');
        expect(refused(negated), negated).toBe(true);
        const same = item.parts === undefined && checkItem({ ...item, stem: without }, kb).reading;
        if (same === false || JSON.stringify(same) !== JSON.stringify(reading))
          expect(refused(without), without).toBe(true);
      });
    }
  });
});

function renamed(fact: FactSpec, rename: (id: string) => string): FactSpec {
  const concepts = new Set(['medicine', 'sequence']);
  return {
    ...fact,
    claims: fact.claims.map(
      ([subject, object, ...rest]) =>
        [rename(subject), rename(object), ...rest] as FactSpec['claims'][number],
    ),
    qualifiers: Object.fromEntries(
      Object.entries(fact.qualifiers ?? {}).map(([id, value]) => [
        id,
        concepts.has(id) ? rename(value) : value,
      ]),
    ),
    avoid: (fact.avoid ?? []).map(rename),
  };
}
