import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { buildKnowledge } from '#lib/knowledge/build-knowledge.ts';
import { shippedFiles } from '../support/shipped.ts';

/** A quote forgotten in one file of the vocabulary once gave 106 errors, the cause last among them. */
describe('a vocabulary file that cannot be read', () => {
  const files = shippedFiles().map((file) =>
    file.path === 'content/vocabulary/mechanism.yaml'
      ? { ...file, text: file.text.replace('statement: "{subject}', 'statement: {subject}') }
      : file,
  );

  it('is the only thing complained of, once, at its line', () => {
    const { diagnostics } = compileBank(files);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, place }) => [code, place.file])).toEqual([
      ['content/yaml-syntax', 'content/vocabulary/mechanism.yaml'],
    ]);
    const text = files.find(({ path }) => path === 'content/vocabulary/mechanism.yaml')?.text ?? '';
    expect(text.split('\n')[(errors[0]?.place.line ?? 0) - 1]).toContain('statement: {subject}');
  });
});

/** One word of an entry once gave an error for every use of it, and amounts of a calculation one for their units. */
describe('a fault of the vocabulary', () => {
  const errorsWith = (name: string, from: string, to: string) => {
    const path = `content/vocabulary/${name}.yaml`;
    const files = shippedFiles().map((file) =>
      file.path === path ? { path, text: file.text.replace(from, to) } : file,
    );
    const parsed = parseContent(files);
    return [...parsed.diagnostics, ...buildKnowledge(parsed).diagnostics]
      .filter(({ severity }) => severity === 'error')
      .map(({ code, place }) => [code, place.file === path]);
  };

  it.each([
    ['a concept', 'mechanism', 'label: gabapentin\n'],
    ['a kind', 'kinds', '  medicine: { label'],
    ['a qualifier that a formula names', 'kidneys', '  single-dose: { label'],
    ['a relation of calculations', 'kidneys', '  daily-total:\n    label'],
  ])('in %s is told of there alone', (_what, name, from) => {
    expect(errorsWith(name, from, from.replace('label', 'lable'))).toEqual([['content/unknown-field', true]]);
  });

  it('that hides the units of amounts is told of there alone', () => {
    const found = errorsWith('kidneys', '\nrelations:\n', '\n---\nrelations:\n');
    expect(found).toEqual([['content/yaml-syntax', true]]);
  });

  it('that looks like the id which is meant is told of there alone', () => {
    const found = errorsWith('mechanism', '  vigabatrin:', '  vig\u0430batrin:');
    expect(found).toEqual([['content/invalid-value', true]]);
  });

  it('that gives an id a second time is told of there alone', () => {
    const twice = '\n  dose-too-low: { kind: medicine, label: dose too low }\n';
    const found = errorsWith('kidneys', '\nconcepts:\n', `\nconcepts:${twice}`);
    expect(found).toEqual([['content/duplicate-id', false]]);
  });

  it('does not hide a name that is not written at all', () => {
    const found = errorsWith('mechanism', '  pregabalin:\n', '  pregabaline:\n    kin: medicine\n');
    expect(found).toContainEqual(['knowledge/unknown-concept', false]);
  });
});

/** A file of the vocabulary under another ending once gave an error for every name that it holds, and itself a warning. */
it('a file of the vocabulary that is none by its name is told of there alone', () => {
  const renamed = shippedFiles().map(({ path, text }) => ({
    path: path === 'content/vocabulary/mechanism.yaml' ? path.replace('.yaml', '.yml') : path,
    text,
  }));
  const parsed = parseContent(renamed);
  const errors = [...parsed.diagnostics, ...buildKnowledge(parsed).diagnostics].filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors.map(({ code, help }) => [code, help])).toEqual([
    ['content/unknown-file', 'Rename it to content/vocabulary/mechanism.yaml.'],
  ]);
});

it('a misspelt `concepts` is told of there alone', () => {
  const misspelt = shippedFiles().map(({ path, text }) => ({
    path,
    text: path === 'content/vocabulary/mechanism.yaml' ? text.replace(/^concepts:/mu, 'concept:') : text,
  }));
  const parsed = parseContent(misspelt);
  const errors = [...parsed.diagnostics, ...buildKnowledge(parsed).diagnostics].filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors.map(({ code }) => code)).toEqual(['content/unknown-field']);
});
