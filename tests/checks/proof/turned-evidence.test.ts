/** A rationale in the words of the lesson says what the lesson says. */
import { describe, expect, it } from 'vitest';
import { checkItem } from '#lib/checks/check-item.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { asked, kb } from './asked-question.ts';

/** What is told of a rationale of the right answer, where the lesson has this evidence. */
function told(evidence: string, rationale: string, others: readonly string[] = []): readonly string[] {
  const item = asked('Which gate does examplol close?');
  const withEvidence = (fact: Fact, text: string): Fact => ({
    ...fact,
    evidence: { ...fact.evidence, text, sentence: `${text}.` },
  });
  const facts = [...kb.facts.values()].map((fact) =>
    item.facts.includes(fact.ref) ? withEvidence(fact, evidence) : withEvidence(fact, others[0] ?? fact.id),
  );
  const base: KnowledgeBase = { ...kb, facts: new Map(facts.map((fact) => [fact.ref, fact])) };
  const options = item.options.map((option) => (option.key ? { ...option, rationale } : option));
  return checkItem({ ...item, options }, base)
    .findings.filter(({ where }) => where === 'alpha-gate')
    .map(({ code }) => code);
}

const WEEK = 'UK texts advise reducing examplol gradually over at least one week';
const DOSE = 'The starting dose of examplol for this is 7.5 mg a week';
const PUFFS = 'The starting dose of examplol for this is 2 puffs, taken once';
const BELOW =
  'In US labels, a clearance below 60 calls for less examplol, because it then leaves the body more slowly';

describe('the evidence of a fact as a rationale', () => {
  it.each([
    [WEEK, `${WEEK}.`],
    [BELOW, `${BELOW}.`],
    [WEEK, `Uk texts advise  reducing examplol gradually over at least one week.`],
  ])('is read as it stands: %s', (evidence, rationale) => expect(told(evidence, rationale)).toEqual([]));

  it.each([
    [WEEK, 'UK texts advise reducing examplol gradually over at most one week.'],
    [WEEK, 'UK texts advise reducing examplol gradually over less than one week.'],
    [WEEK, 'UK texts advise reducing examplol gradually within one week.'],
    [WEEK, 'UK texts advise reducing examplol abruptly over at least one week.'],
    [WEEK, 'UK texts do not advise reducing examplol gradually over at least one week.'],
    [BELOW, 'A clearance above 60 calls for less examplol, because it then leaves the body more slowly.'],
    [BELOW, 'A clearance below 60 calls for less examplol, because it then leaves the body more quickly.'],
    [BELOW, 'A clearance below 60 calls for more examplol, because it then leaves the body more slowly.'],
    [BELOW, 'A clearance below 6 calls for less examplol, because it then leaves the body more slowly.'],
    [BELOW, 'A clearance below 600 calls for less examplol, because it then leaves the body more slowly.'],
    [DOSE, 'The starting dose of examplol for this is 75 mg a week.'],
    [DOSE, 'The starting dose of examplol for this is 7.5 g a week.'],
    [DOSE, 'The starting dose of examplol for this is 7.5 mg a day.'],
    [PUFFS, 'The starting dose of examplol for this is 2 drops, taken once.'],
  ])('may not be turned round: %s – %s', (evidence, rationale) =>
    expect(told(evidence, rationale)).toEqual(['proof/false-rationale']),
  );

  it.each([
    [WEEK, 'Reduce examplol over a week or longer.'],
    [WEEK, 'UK texts advise reducing examplol gradually over no less than one week.'],
    [WEEK, 'UK texts advise reducing examplol gradually within one week or longer.'],
    [WEEK.replace('at least ', ''), 'UK texts advise reducing examplol gradually within one week.'],
    [WEEK, 'UK texts advise against stopping examplol at once, in less than one week.'],
    [BELOW, 'A clearance below 60 calls for less examplol.'],
    [BELOW, 'A clearance above 60 calls for more examplol, because it then leaves the body more quickly.'],
    [BELOW, 'With examplol, a clearance above 60 changes nothing.'],
    [DOSE, 'The starting dose of samplol for this is 75 mg a week.'],
    [DOSE.replace('7.5', '1,000'), 'The starting dose of examplol for this is 1000 mg a week.'],
    [DOSE.replace('a week', 'for 1 week'), 'The starting dose of examplol for this is 7.5 mg for 1 weeks.'],
  ])('is not taken for turned where it says something else: %s – %s', (evidence, rationale) =>
    expect(told(evidence, rationale)).not.toContain('proof/false-rationale'),
  );

  it('is none of another fact that says the reverse', () => {
    const other = 'UK texts advise reducing examplol gradually over at most one week';
    expect(told(WEEK, `${other}.`, [other])).not.toContain('proof/false-rationale');
  });
});
