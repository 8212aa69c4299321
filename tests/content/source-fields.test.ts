/** What counts as known of a source: anything else but `unknown` takes the mark "to be verified" from what cites it. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { parseContent } from '#lib/content/parse-content.ts';

const SOUND = { publisher: 'unknown', edition: 'unknown', retrieved: 'unknown', url: 'unknown' };

function told(fields: Partial<typeof SOUND>): readonly Diagnostic[] {
  const lines = Object.entries({ ...SOUND, ...fields }).map(([name, value]) => `  ${name}: "${value}"\n`);
  const text = `book:\n  title: A book\n${lines.join('')}`;
  return parseContent([{ path: 'content/sources.yaml', text }]).diagnostics;
}

describe('a field of a source', () => {
  it.each([
    'n/a',
    'N.A.',
    'na',
    '?',
    '??',
    '-',
    '—',
    'none',
    'Not known',
    'not-known',
    'TBD',
    'to be verified',
  ])('does not take "%s" for a name', (publisher) => {
    const [fault, ...others] = told({ publisher });
    const expected = `Unexpected "${publisher}", expected the name of the publisher, or \`unknown\``;
    expect(fault).toMatchObject({ code: 'content/invalid-value', message: expected, place: { line: 3 } });
    expect(fault?.fix).toBeUndefined();
    expect(others).toEqual([]);
    expect(told({ edition: publisher })[0]?.message).toContain('the edition or its date, or `unknown`');
  });

  it.each(['publisher', 'edition', 'retrieved', 'url'])('%s: Unknown is surely `unknown`', (field) => {
    for (const word of ['Unknown', 'UNKNOWN']) {
      const [fault, ...others] = told({ [field]: word });
      expect(fault?.fix).toMatchObject({ sure: true, edits: [{ before: `"${word}"`, after: 'unknown' }] });
      expect(others).toEqual([]);
    }
  });

  it.each(['unknown', 'NA Press', 'None & Sons', 'Nonesuch', 'The Unknown Press', '4', 'Ä'])(
    'takes "%s"',
    (publisher) => expect(told({ publisher, edition: publisher })).toEqual([]),
  );
});

describe('the address of a source', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'mailto:a@b.org',
    'ftp://e.org/',
    'http:/x',
    'http:x',
    'https://',
    'https://user@e.org/',
    'https://user:pw@e.org/',
    'https://user:pw\\\\@e.org/',
    'https://:80/',
  ])('is not %s', (url) => {
    const [fault, ...others] = told({ url });
    expect(fault?.code).toBe('content/invalid-value');
    expect(fault?.message).toContain('expected an address such as https://www.example.org/');
    expect(fault?.help).toContain('beginning with https:// or http://');
    expect(others).toEqual([]);
  });

  it.each(['http://localhost/', 'https://intranet/label.pdf', 'http://10.1.2.3/'])(
    'is not %s, which others cannot open',
    (url) => {
      const [fault, ...others] = told({ url });
      expect(fault?.message).toContain('expected an address that every reader can open');
      expect(others).toEqual([]);
    },
  );

  it.each([
    'https://e.org',
    'HTTP://e.org/a@b?c#d',
    'http://e.org:8080/x',
    'https://[2001:db8::1]/',
    'https://e.org?q',
  ])('may be %s', (url) => expect(told({ url })).toEqual([]));
});
