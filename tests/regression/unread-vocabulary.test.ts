import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
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
