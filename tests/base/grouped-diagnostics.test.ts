import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupedDiagnostics, type Diagnostic } from '#lib/base/diagnostic.ts';

const diagnostics = fc
  .array(
    fc.record({
      message: fc.constantFrom('a', 'b', 'c'),
      line: fc.nat(2),
      column: fc.nat(1),
      code: fc.constantFrom('x', 'y'),
    }),
  )
  .map((all) =>
    all.map(({ message, line, column, code }): Diagnostic => ({
      code,
      severity: 'error',
      message,
      why: 'w',
      help: 'h',
      place: { file: 'f', line, column, endLine: line, endColumn: column },
      related: [],
      item: `of-${message}`,
    })),
  );

it('loses no message, keeps the order of each group, and has no two groups that share all else', () => {
  fc.assert(
    fc.property(diagnostics, (all) => {
      const groups = groupedDiagnostics(all);
      const keys = groups.map(({ shared }) => JSON.stringify(shared));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { shared, messages, items } of groups) {
        expect(messages.map((message) => items.get(message))).toEqual(
          messages.map((message) => `of-${message}`),
        );
        const { code, place } = shared;
        const same = all.filter(
          (one) => one.code === code && JSON.stringify(one.place) === JSON.stringify(place),
        );
        expect(messages).toEqual([...new Set(same.map(({ message }) => message))]);
        expect(shared).not.toHaveProperty('message');
      }
      const distinct = new Set(all.map((one) => JSON.stringify(one)));
      expect(groups.flatMap(({ messages }) => messages)).toHaveLength(distinct.size);
    }),
  );
});
