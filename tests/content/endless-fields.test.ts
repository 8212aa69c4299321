/** A file with millions of signs between its two lines: a pattern of all that stands there ran out of room in it, and the build with it. */
import { expect, test } from 'vitest';
import { readContentFile } from '#lib/content/parse-content.ts';

test.each(['first', 'course'])('fields of nine million signs are read, or told of: %s', (name) => {
  // Signs beyond Latin, without which such a pattern has room enough.
  const text = `---\nlessons: ${'a'.repeat(9_000_000)}\n---\n🎚`;
  const { diagnostics } = readContentFile({ path: `content/made-up/${name}.md`, text });
  expect(diagnostics.length).toBeGreaterThan(0);
});
