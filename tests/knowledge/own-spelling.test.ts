/** Words of a hand-written item in the spelling of the vocabulary. */
import { describe, expect, it } from 'vitest';
import { inOwnSpelling } from '#lib/knowledge/own-spelling.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';

const british = buildKnowledgeBase({
  concepts: {
    a: { label: 'oedema' },
    b: { label: 'haemodialysis' },
    c: { label: 'diarrhoea' },
    d: { label: 'generalised anxiety' },
    e: { label: 'creatinine clearance' },
    f: { label: 'brain tumour' },
  },
  qualifiers: { country: { us: 'in the United States', uk: 'in the United Kingdom' } },
});
const american = buildKnowledgeBase({ concepts: { a: { label: 'edema' }, b: { label: 'four liters' } } });

describe('words of another spelling', () => {
  it.each([
    ['Edema', 'Oedema'],
    ['hemodialysis and diarrhea', 'haemodialysis and diarrhoea'],
    ['Generalized anxiety with a brain tumor', 'Generalised anxiety with a brain tumour'],
    ['when CrCl goes down', 'when creatinine clearance goes down'],
    ['In the US, what is it?', 'In the United States, what is it?'],
    ['Is it allowed in the UK?', 'Is it allowed in the United Kingdom?'],
    ['what is it in the USA for adults', 'what is it in the United States for adults'],
  ])('are read as the vocabulary has them: %s', (text, read) => {
    expect(inOwnSpelling(text, british)).toBe(read);
  });

  it('are read the other way round where the vocabulary is American', () => {
    expect(inOwnSpelling('oedema after four litres', american)).toBe('edema after four liters');
  });

  it.each([
    'oedema',
    'the exercise and the rise of four doctors',
    'in the US dosing table',
    'in US labels',
    'in the EU',
    'eGFR',
  ])('are left alone where the vocabulary has them or has neither: %s', (text) => {
    expect(inOwnSpelling(text, british)).toBe(text);
  });
});
