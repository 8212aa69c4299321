import { describe, expect, it } from 'vitest';
import { Root } from './run-stemma.ts';

const DAY = ['--today', '2026-01-01'] as const;
const root = new Root();

describe('lessons that await a sign-off', () => {
  it('are one line of the text, with how to list their items', async () => {
    const { out } = await root.run('check', ...DAY);
    expect(out.match(/awaiting-sign-off/gu)).toHaveLength(1);
    expect(out).toContain(
      `Items of 3 lessons await a sign-off (bank/awaiting-sign-off). To list them: npm run -s stemma -- items --unsigned --short\n`,
    );
  });

  it('stand each by itself in the other formats', async () => {
    for (const format of ['json', 'github', 'sarif']) {
      const { out } = await root.run('check', '--format', format, ...DAY);
      expect(out.match(/items without a sign-off/gu)).toHaveLength(3);
    }
  });
});
