/** What people type into a bank and no item needs: letters in front of answers, and the unit of a number behind "in". */
import { describe, expect, it } from 'vitest';
import { draftQuiz, type DraftQuiz } from '#lib/exchange/read/draft-quiz.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { kb } from '../../bank/written/zelvolin.ts';

const drafted = (gift: string): DraftQuiz =>
  draftQuiz(readGift('bank.gift', gift), { id: 'bank', course: 'zelvolin', lessons: undefined }, kb);

describe('letters in front of answers', () => {
  const asked = (options: string): string => `In Zelland, which gate does zelvolin open? {${options}}`;

  it.each([
    '=A) Amber gate ~B) Birch gate ~C) Cedar gate',
    '~a. Birch gate =b. Amber gate ~c. Cedar gate',
    '~(A) Birch gate ~(B) Cedar gate =(C) Amber gate',
    '~A\\: Birch gate ~B\\: Cedar gate =C\\: Amber gate',
    '=1) Amber gate ~2) Birch gate ~3) Cedar gate',
  ])('are left out and told of: %s', (options) => {
    const { body, proved } = drafted(asked(options));
    expect(proved).toBe(1);
    expect(body).toContain('- [x] Amber gate\n');
    expect(body).toContain('Left out in front of the answers');
  });

  it.each([
    '=A) Amber gate ~B) Birch gate ~Cedar gate',
    '=A) Amber gate ~C) Birch gate ~B) Cedar gate',
    '~A) Amber gate ~B) Birch gate =C) Both A and B',
    '=1.5 mg ~2.5 mg ~3.5 mg',
    '=1. Amber gate ~2. Birch gate ~3. Cedar gate',
    '=A gate ~B gate ~C gate',
    '=Amber gate ~Birch gate ~Cedar gate',
  ])('stay where they may be words: %s', (options) => {
    const { body } = drafted(asked(options));
    expect(body).not.toContain('Left out in front of the answers');
    for (const [, words = ''] of options.matchAll(/[=~]([^~]+?)(?= ~| =|$)/gu))
      expect(body.replaceAll('\\', '')).toContain(`] ${words}\n`);
  });
});

describe('the unit at the end of a question for a number', () => {
  it.each([
    'What is the starting dose of zelvolin in mg? {#20}',
    'What is the starting dose of zelvolin (mg)? {#20:1}',
    'What is the starting dose of zelvolin (in mg)? {#20}',
    'What is the starting dose of zelvolin, in mg? {#20}',
  ])('is that of the number: %s', (gift) => {
    const { body, proved } = drafted(gift);
    expect(proved).toBe(1);
    expect(body).toContain('## What is the starting dose of zelvolin? Enter a number (mg).');
    expect(body).toContain('The unit stood in the question: What is the starting dose');
  });

  it('is held against the facts', () => {
    const { diagnostics } = drafted('What is the starting dose of zelvolin in mg? {#200}');
    expect(diagnostics.map(({ code }) => code)).toEqual(['exchange/key-denied']);
  });

  it.each([
    'What is the starting dose of zelvolin in adults? {#20}',
    'How much in mg is the starting dose of zelvolin? {#20}',
    'What is the starting dose of zelvolin (Zelvo)? {#20}',
    'What is the starting dose of zelvolin? {#20}',
    'What is the starting dose of zelvolin in? {#20}',
  ])('is none where another word stands there: %s', (gift) => {
    const { leftOut, body } = drafted(gift);
    expect(leftOut).toHaveLength(1);
    expect(body).not.toContain('The unit stood');
  });
});
