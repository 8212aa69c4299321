import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BugError } from '#lib/base/invariant.ts';
import { cdata, element, xmlDocument } from '#lib/exchange/xml/xml.ts';
import { zip } from '#lib/exchange/zip.ts';
import { textFault } from '#lib/exchange/text-faults.ts';
import { exampleItem, exampleOptions } from '#lib/items/kind-example.ts';
import { viewsOf } from '../support/exchange-sample.ts';
import { xmlTree } from './xml-tree.ts';

/** Every text that XML 1.0 can hold. */
const writable = fc
  .string({ unit: 'binary' })
  .map((text) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, ''));

describe('xml', () => {
  it('is read back as it was written: text, attribute and CDATA', () => {
    fc.assert(
      fc.property(writable, writable, writable, (text, value, data) => {
        const root = element('a', { value }, element('b', {}, text), element('c', {}, cdata(data)));
        const tree = xmlTree(xmlDocument(root));
        expect(tree.attributes['value']).toBe(value);
        expect(tree.children.map((child) => child.text)).toEqual([text, data]);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out attributes that are undefined, and sets elements deeper', () => {
    const root = element('a', { x: undefined, y: '1' }, element('b', {}), element('c', {}, 't'));
    expect(xmlDocument(root)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a y="1">\n  <b/>\n  <c>t</c>\n</a>\n',
    );
  });
});

describe('zip', () => {
  const files = [
    { path: 'z.txt', bytes: new TextEncoder().encode('last letter first') },
    { path: 'folder/ä.txt', bytes: new TextEncoder().encode('µg '.repeat(100)) },
  ];

  it('holds the files in their order', () => {
    const back = unzipSync(zip(files));
    expect(Object.keys(back)).toEqual(files.map(({ path }) => path));
    for (const { path, bytes } of files) expect(back[path]).toEqual(bytes);
  });

  it('gives the same bytes in every time zone', () => {
    const zone = process.env['TZ'];
    try {
      const [here, there] = ['UTC', 'Pacific/Kiritimati'].map((name) => {
        process.env['TZ'] = name;
        return Buffer.from(zip(files)).toString('hex');
      });
      expect(new Date(0).getTimezoneOffset()).not.toBe(0);
      expect(there).toBe(here);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it.each(['/etc/passwd', '../up', 'a\\b', ''])('refuses the path %j', (path) => {
    expect(() => zip([{ path, bytes: new Uint8Array() }])).toThrow(BugError);
  });

  it('refuses a path that stands twice', () => {
    expect(() => zip([...files, ...files])).toThrow('twice');
  });
});

describe('text faults', () => {
  const faultOf = (text: string) => {
    const [view] = viewsOf([
      exampleItem('single-best-answer', { stem: text, options: exampleOptions('ABC', 'A') }),
    ]);
    return view && textFault(view);
  };

  it('are none in text that XML can hold', () => {
    const isClean = (text: string): boolean => faultOf(`Which? ${text}`) === undefined;
    fc.assert(fc.property(writable, isClean), { numRuns: 200 });
  });

  it.each(['\u0000', '\u000B', '\uDC00', '\uD83D', '\uFFFE'])('are found: %j', (character) => {
    expect(faultOf(`Which ${character} one?`)).toMatch(/^The \S+ holds the character U\+[0-9A-F]{4},/u);
  });
});
