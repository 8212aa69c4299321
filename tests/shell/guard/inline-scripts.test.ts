import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inlineScriptHashes, PLACING_CODE_SHA256 } from '#lib/shell/server/guard/inline-scripts.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');
/** As Next writes data into a page. */
const written = (data: unknown): string =>
  JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/gu,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

describe('a script in a page', () => {
  test('may run when it hands data to Next, whatever the data', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 2 }), fc.string({ unit: 'binary' }), (json, row) => {
        const scripts = [
          '(self.__next_f=self.__next_f||[]).push([0])',
          `self.__next_f.push(${written([1, row])})`,
          `(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(${written(JSON.parse(json))});`,
          `(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push(${written([2, row])})`,
        ];
        const html = scripts.map((script) => `<p>x</p><script>${script}</script>`).join('');
        expect(inlineScriptHashes(html)).toEqual([...new Set(scripts)].map(hashOf));
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    'steal()',
    'self.__next_f.push(steal())',
    'self.__next_f.push([1,""]);steal()',
    'self.__next_f.push([1,""]),steal(1)',
    'self.__next_f.push([1,`${steal()}`])',
    'self.__next_f.push([1,""].map(steal))',
    'self.__next_f.push([1,"\\x41"])',
    ' self.__next_f.push([1,""])',
    'self.__next_f.push([1,""])//',
    'requestAnimationFrame(function(){$RT=performance.now()});steal()',
    '',
  ])('may not run when it does anything else: %s', (script) => {
    expect(inlineScriptHashes(`<script>${script}</script>`)).toEqual([]);
  });

  test('may not run with anything put into it that is no JSON', () => {
    const good = 'self.__next_f.push([1,"0:x"])';
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(good.length), (strange, at) => {
        const script = good.slice(0, at) + strange + good.slice(at);
        const inside = script.slice('self.__next_f.push('.length, -1);
        const isData = script.startsWith('self.__next_f.push(') && script.endsWith(')') && isJson(inside);
        fc.pre(!isData && !/<\/?script/iu.test(script));
        expect(inlineScriptHashes(`<script>${script}</script>`)).toEqual([]);
      }),
    );
  });

  test('is judged by its address when it has one', () => {
    expect(inlineScriptHashes('<script src="/x.js">self.__next_f.push([0])</script>')).toEqual([]);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('what React sends after a page, to be put into its place', () => {
  const BUNDLE = 'node_modules/next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js';
  const source = readFileSync(fileURLToPath(new URL(`../../../${BUNDLE}`, import.meta.url)), 'utf8');
  const END = 'b.parentNode.removeChild(b)};';
  const from = source.indexOf('$RB=[];$RV=function');
  const code = source.slice(from, source.indexOf(END, from) + END.length).replaceAll(String.raw`\n`, '\n');
  const allowed = (text: string): boolean =>
    inlineScriptHashes(`<p></p><script>${text}</script>`).includes(hashOf(text));

  test('may run, in the words of the React that is installed', () => {
    expect(hashOf(code)).toBe(PLACING_CODE_SHA256);
    expect(allowed(`${code}$RC("B:0","S:0")`)).toBe(true);
    expect(allowed('$RC("B:1f","S:1f")')).toBe(true);
  });

  test.each([
    'alert(1);$RC("B:0","S:0")',
    '$RC("B:0","S:0");alert(1)',
    '$RC("B:0",alert(1))',
    'x$RC("B:0","S:0")$RC("B:0","S:0")',
  ])('%s may not', (text) => expect(allowed(text)).toBe(false));
});
