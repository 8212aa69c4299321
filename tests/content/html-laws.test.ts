// @vitest-environment jsdom
/** Laws of the HTML of a body, read as a browser reads it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody } from '#lib/content/markdown.ts';
import { writeHtml } from '#lib/content/markdown-tree.ts';
import type { ParsedLesson, SourceFile } from '#lib/content/model.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { openSource } from '#lib/content/source-text.ts';
import { written } from './arbitrary-text.ts';

describe('HTML', () => {
  const body = fc.oneof(
    written,
    fc
      .array(
        fc.constantFrom(
          ...[
            '<script>alert(1)</script>',
            '<img src=x onerror=alert(1)>',
            '[a](javascript:alert(1))',
            '[a](JaVaScRiPt:x)',
            '[a](&#106;avascript:x)',
            '[a](java&Tab;script:x)',
          ],
          ...[
            '<javascript:alert(1)>',
            '![a](data:text/html,x)',
            '[a]: vbscript:x',
            '[a]',
            '<a href="javascript:x">y</a>',
            '[a](//evil.example)',
            '[a](/\\evil.example)',
            '`<script>`',
          ],
          ...[
            '[^1]',
            '[^1]: x',
            '- [ ] a',
            '|a|\n|-|\n|<b>|',
            '# h',
            '## a',
            '***',
            '> ',
            '\n',
            ' ',
            'a',
            '<svg/onload=x>',
            '![a](figures/a.svg "onload=x")',
            '[x](a "\\" onclick=\\"x")',
          ],
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  );

  test('holds nothing that runs, whatever the body', () => {
    fc.assert(
      fc.property(body, (text) => {
        const { source } = openSource({ path: 'x.md', text });
        if (source === undefined) return;
        const html = writeHtml(readBody(source, 0).root);
        const page = document.createElement('template');
        page.innerHTML = html;
        for (const element of page.content.querySelectorAll('*')) {
          expect(
            ['SCRIPT', 'STYLE', 'IFRAME', 'SVG', 'INPUT', 'FORM', 'OBJECT'].includes(
              element.tagName.toUpperCase(),
            ),
            html,
          ).toBe(false);
          for (const { name: attribute, value: set } of element.attributes) {
            expect(attribute, html).toMatch(/^(?:href|title|src|alt|id|align|start)$/u);
            if (attribute === 'href')
              expect(set, html).toMatch(/^(?:https?:\/\/|mailto:|(?![/\\]{2}|\\)[^:]*(?:[/?#].*)?$)/iu);
            if (attribute === 'src') expect(set, html).toMatch(/^figures\//u);
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  test('is the same every time', () => {
    fc.assert(
      fc.property(body, (text) => {
        const files: SourceFile[] = [lessonWith(['one'], text)];
        expect(JSON.stringify(parseContent(files))).toBe(JSON.stringify(parseContent(files)));
      }),
      { numRuns: 100 },
    );
  });
});

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

function lessonWith(evidence: readonly string[], body: string): SourceFile {
  const facts = evidence.map(
    (text, index) =>
      `  - { id: f-${index}, objective: o, subject: a, relation: r, object: b, source: s, evidence: { text: "${text}", occurrence: 1 } }\n`,
  );
  return {
    path: 'content/gabapentin/mechanism.md',
    text: `---\ntitle: T\nsummary: S\nobjectives:\n  o: { text: Name it, topic: it }\nfacts:\n${facts.join('')}---\n${body}\n`,
  };
}

function lessonOf(file: SourceFile): ParsedLesson {
  const [lesson] = parseContent([file]).lessons;
  if (lesson === undefined) throw new Error('the lesson was not read');
  return lesson;
}

describe('evidence', () => {
  /** Words with marks around some of them, and stretches of the words. */
  const marked = fc.tuple(
    fc.array(fc.constantFrom('', '**', '*', '`', '~~'), { minLength: 7, maxLength: 7 }),
    fc.constantFrom(' ', '\n', '  '),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 7 })), {
      minLength: 1,
      maxLength: 5,
    }),
  );

  test('is wrapped once for every fact, its words and no others, however stretches overlap, and not where it is struck through', () => {
    fc.assert(
      fc.property(marked, ([marks, blank, stretches]) => {
        const body = WORDS.map((word, index) => (marks[index] ?? '') + word + (marks[index] ?? '')).join(
          blank,
        );
        const evidence = stretches.map(([from, count]) => WORDS.slice(from, from + count).join(' '));
        const lesson = lessonOf(lessonWith(evidence, `Start ${body} end.`));
        const page = document.createElement('template');
        page.innerHTML = lesson.html;
        const ids = [...page.content.querySelectorAll('[id]')].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const isStruck = stretches.map(([from, count]) => marks.slice(from, from + count).includes('~~'));
        expect(ids.length).toBe(isStruck.filter((one) => !one).length);
        expect(folded(page.content.textContent)).toBe(`Start ${WORDS.join(' ')} end.`);
        evidence.forEach((words, index) => {
          const place = lesson.evidence[`f-${index}`];
          if (isStruck[index] === true) {
            expect(place).toBeUndefined();
            return;
          }
          const wrapped = folded(page.content.getElementById(place?.anchor ?? '')?.textContent ?? '');
          expect(place?.text).toBe(words);
          expect(words.startsWith(wrapped) && wrapped !== '', lesson.html).toBe(true);
          const overlapped = page.content.querySelector('.evidence-rest') !== null;
          if (!overlapped) expect(wrapped).toBe(words);
        });
      }),
      { numRuns: 300 },
    );
  });
});

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
