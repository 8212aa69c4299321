import { expect, it } from 'vitest';
import { wrongAnswerPool } from '#lib/items/propose/wrong-answer-pool.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';

/** A direction has three outcomes, and a course may state only two of them: the third is a wrong answer all the same. */
it('takes the other members of a declared disjoint group into the pool, though no fact names them', () => {
  const outcome = { kind: 'outcome' };
  const kb = buildKnowledgeBase({
    concepts: { dose: { kind: 'measure' }, rises: outcome, falls: outcome, stays: outcome, wobbles: outcome },
    relations: {
      changes: {
        domain: 'measure',
        range: 'outcome',
        functional: true,
        statement: '{subject} {object}.',
        ask: { object: ['what does {subject} do?'] },
      },
    },
    facts: { up: { relation: 'changes', claims: [['dose', 'rises']] } },
    disjoint: [['rises', 'falls', 'stays']],
  });
  const [claim] = kb.claims;
  const relation = kb.relations.get('changes');
  if (claim === undefined || relation === undefined) expect.fail('no claim');
  const found = [...wrongAnswerPool('object', claim, relation, kb)].map(({ concept }) => concept);
  expect(found.filter((id) => id !== 'rises')).toEqual(['falls', 'stays']);
});
