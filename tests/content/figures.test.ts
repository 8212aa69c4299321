// @vitest-environment jsdom
/** Figures: what reaches a page of a drawing, whatever stands in its file; key points; the words of a glossary. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAINTS } from '#lib/content/figure/svg-names.ts';
import type { ParsedLesson, SourceFile } from '#lib/content/model.ts';
import { parseContent } from '#lib/content/parse-content.ts';

const FIGURE = 'content/gabapentin/figures/receptor.svg';
const IMAGE = '![Two halves & a "whole"](figures/receptor.svg "Where it > binds")';
const svg = (inner: string, attributes = 'viewBox="0 0 360 200"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;

function files(body: string, figure?: string, glossary = ''): SourceFile[] {
  const drawing = figure === undefined ? [] : [{ path: FIGURE, text: figure }];
  const vocabulary = `concepts:
  half-life: { kind: term, label: half-life, definition: the time in which half of it leaves the blood }
  chair: { kind: term, label: chair, definition: a seat with a back, abbreviation: CH }
`;
  return [
    { path: 'content/vocabulary/words.yaml', text: vocabulary },
    {
      path: 'content/gabapentin/mechanism.md',
      text: `---\ntitle: T\nsummary: S\n${glossary}objectives:\n  o: { text: Name it, topic: it }\nfacts:\n  - { id: f, objective: o, subject: a, relation: r, object: b, source: s, evidence: The words }\n---\n${body}\n`,
    },
    ...drawing,
  ];
}

function lessonOf(...given: Parameters<typeof files>): ParsedLesson {
  const [lesson] = parseContent(files(...given)).lessons;
  if (lesson === undefined) throw new Error('the lesson was not read');
  return lesson;
}

function pageOf(html: string): DocumentFragment {
  const page = document.createElement('template');
  page.innerHTML = html;
  return page.content;
}

describe('a figure', () => {
  test('stands in the page with its measures, its text alternative and its caption', () => {
    const page = pageOf(
      lessonOf(`The words.\n\n${IMAGE}`, svg('<path d="M0 0H9"/><text y="9">a &lt; b</text>')).html,
    );
    const drawing = page.querySelector('figure > svg');
    expect(drawing?.getAttribute('aria-label')).toBe('Two halves & a "whole"');
    expect(drawing?.getAttribute('role')).toBe('img');
    expect([drawing?.getAttribute('width'), drawing?.getAttribute('height')]).toEqual(['360', '200']);
    expect(drawing?.querySelector('text')?.textContent).toBe('a < b');
    expect(page.querySelector('figcaption')?.textContent).toBe('Where it > binds');
    expect(page.querySelector('img')).toBeNull();
  });

  test('without a caption has none', () => {
    const { html } = lessonOf('The words.\n\n![A line](figures/receptor.svg)', svg('<path d="M0 0H9"/>'));
    expect(html).not.toContain('figcaption');
  });

  test('keeps what stands after an element that is closed at once', () => {
    const { html } = lessonOf(
      `The words.\n\n${IMAGE}`,
      svg('<g><g/><path d="M1 1"/></g><g><g><path d="M2 2"/></g></g>'),
    );
    expect(html).toContain('<g><g/><path d="M1 1"/></g><g><g><path d="M2 2"/></g></g></svg>');
  });

  test('that may not be shown leaves nothing but its caption', () => {
    const { html } = lessonOf(`The words.\n\n${IMAGE}`, svg('<script>alert(1)</script>'));
    expect(html).not.toMatch(/svg|alert/u);
    expect(html).toContain('<figcaption>');
  });

  test.each([
    ['a & b', '"&" that stands for itself, expected "&amp;"', '1:77'],
    ['a&nbsp;b', '"&nbsp;", which XML does not know, expected the sign itself', '1:76'],
    ['a < b', '"<" that stands for itself, expected "&lt;"', '1:77'],
  ])('with a sign of XML that stands for itself is told of where it stands: %s', (words, said, at) => {
    const given = files(`The words.\n\n${IMAGE}`, svg(`<text y="9">${words}</text>`));
    const faults = parseContent(given).diagnostics.filter(({ code }) => code === 'content/figure-syntax');
    expect(faults.map(({ message, place: { line, column } }) => `${line}:${column} ${message}`)).toEqual([
      `${at} Unexpected ${said}`,
    ]);
  });

  test('is no place for evidence: neither its words nor its caption', () => {
    const found = parseContent(
      files('![A](figures/receptor.svg "The words")', svg('<text>The words</text>')),
    );
    expect(found.diagnostics.map(({ code }) => code)).toContain('content/missing-evidence');
    expect(found.lessons[0]?.text).toBe('');
  });

  test('leaves out titles, descriptions, ids, classes and what drawing programs add', () => {
    const { html } = lessonOf(
      `The words.\n\n${IMAGE}`,
      svg(
        '<title>T</title><metadata><x/></metadata><a:b c="d"/><g id="x" class="y" a:z="w"><path d="M0 0H9"/></g>',
      ),
    );
    expect(html).toContain('><g><path d="M0 0H9"/></g></svg>');
  });

  test('never brings in anything that runs, fetches or styles, whatever its file says', () => {
    const piece = fc.constantFrom(
      ...[
        '<g>',
        '</g>',
        '<path d="M0 0H9"/>',
        '<text>',
        '</text>',
        'words',
        '&lt;script>',
        '&amp;lt;',
        '<![CDATA[<b>]]>',
      ],
      ...[
        '<script>alert(1)</script>',
        '<g onload="x()">',
        '<g ON-load="x">',
        '<style>*{}</style>',
        '<a href="x">',
        '</a>',
      ],
      ...[
        '<image href="//e.example"/>',
        '<use href="#a"/>',
        '<path fill="url(#a)"/>',
        '<svg:script/>',
        '<set to="x"/>',
      ],
      ...[
        '<foreignObject>',
        '</foreignObject>',
        '<p>',
        '</p>',
        '<path style="x"/>',
        '<!-- c -->',
        '<title>t</title>',
      ],
      ...[
        '<path fill="&quot; onload=&quot;x"/>',
        '<path d="&quot;&gt;&lt;script&gt;"/>',
        '<path id="a"/>',
        ']]>',
        '<?x y?>',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const { html } = lessonOf(`The words.\n\n${IMAGE}`, svg(pieces.join('')));
        for (const element of pageOf(html).querySelectorAll('svg, svg *')) {
          expect(element.localName, html).toMatch(/^(?:svg|g|path|text)$/u);
          for (const { name } of element.attributes)
            expect(name, html).toMatch(/^(?:role|aria-label|viewBox|width|height|fill|font-size|d)$/u);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('of endless elements or depth is refused', () => {
    const codes = (inner: string): string[] =>
      parseContent(files(`The words.\n\n${IMAGE}`, svg(inner))).diagnostics.map(({ code }) => code);
    expect(codes('<g/>'.repeat(2_001))).toContain('content/unsupported-svg');
    expect(codes('<g>'.repeat(20) + '</g>'.repeat(20))).toContain('content/unsupported-svg');
  });

  test('may name every colour that pages have in light and in dark', () => {
    const tokens = readFileSync(join(import.meta.dirname, '../../app/_ui/tokens.css'), 'utf8');
    const both = /^\s+--([a-z-]+): var\(--is-light, #[\da-f]+\) var\(--is-dark, #[\da-f]+\);/gmu;
    const twice = [...tokens.matchAll(both)].map(([, name]) => name ?? '');
    expect(PAINTS.filter((paint) => !twice.includes(paint))).toEqual([]);
  });
});

describe('key points', () => {
  test('stand in a box that is named by its heading; what follows the list stands behind it', () => {
    const page = pageOf(
      lessonOf('The words.\n\n## Key points\n\n- One\n\n- Two\n\nA remark.\n\n## More\n\nEnd.').html,
    );
    const box = page.querySelector('section.key-points');
    expect(page.getElementById(box?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Key points');
    expect(box?.querySelectorAll('li')).toHaveLength(2);
    expect(box?.textContent).not.toContain('A remark');
    expect(page.textContent.replace(/\s+/gu, ' ')).toBe('The words. Key points One Two A remark. More End.');
  });

  test('without a list hold all of their section', () => {
    const page = pageOf(lessonOf('The words.\n\n## Key points\n\nOne.\n\nTwo.\n\n## More').html);
    expect(page.querySelector('section.key-points')?.textContent).toContain('Two.');
    expect(page.querySelector('section.key-points')?.textContent).not.toContain('More');
  });

  test('may hold evidence', () => {
    const page = pageOf(lessonOf('## Key points\n\n- The words').html);
    expect(page.querySelector('section.key-points .evidence')?.textContent).toBe('The words');
  });
});

describe('a glossary', () => {
  const glossary = 'glossary: [half-life, chair]\n';

  test('explains its words in its order, and links the first use of each', () => {
    const lesson = lessonOf(
      '## Half-life\n\nThe words: `half-life`, the *Half-life*, half-life, chairs.',
      undefined,
      glossary,
    );
    expect(lesson.glossary.map(({ name, abbreviation }) => [name, abbreviation])).toEqual([
      ['half-life', ''],
      ['chair', 'CH'],
    ]);
    const links = [...pageOf(lesson.html).querySelectorAll('a.term')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['Half-life', '#term:half-life'],
      ['chairs', '#term:chair'],
    ]);
  });

  test('links whole words, never inside another link or a figure', () => {
    const body =
      'The words [chair](https://www.example.org/) armchair chairman\n\n![A chair](figures/receptor.svg "chair")';
    const { html } = lessonOf(body, svg('<text>chair</text>'), glossary);
    expect(html).not.toContain('class="term"');
  });

  test('changes nothing that a reader sees in the text', () => {
    const words = fc.constantFrom(
      'chair',
      'CH',
      'half-life',
      'a < b',
      '"',
      '&',
      '`chair`',
      '**half**-life',
      'x',
      '\n\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (pieces) => {
        const body = `The words ${pieces.join(' ')}`;
        const [plain, linked] = [lessonOf(body), lessonOf(body, undefined, glossary)];
        expect(pageOf(linked.html).textContent).toBe(pageOf(plain.html).textContent);
      }),
      { numRuns: 80 },
    );
  });
});
