/** Made-up texts for the laws of reading content. */
import fc from 'fast-check';

/** Text of any characters, lone surrogates and controls among them. */
export const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  maxLength: 200,
});
/** Pieces that mean something to YAML or Markdown, in any order. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...[
        '---',
        '\n',
        '\r\n',
        '  ',
        '- ',
        '"',
        "'",
        ': ',
        '[',
        ']',
        '{',
        '}',
        '&a',
        '*a',
        '!!js',
        '|',
        '>',
        '# ',
        '#',
        '\t',
        '%',
        '@',
        '`',
        '~',
      ],
      ...[
        'facts:',
        'id',
        'title',
        'a',
        '1',
        '**',
        '_',
        '](',
        '![',
        '<b>',
        '</b>',
        '<!--',
        '-->',
        '[^1]',
        'javascript:',
        '|-|',
        '\\',
        '&#x3c;',
        '\u0000',
        '\uFEFF',
      ],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
/** What might stand in a file. */
export const written = fc.oneof(
  anyText,
  pieces,
  fc.tuple(pieces, pieces).map(([front, body]) => `---\n${front}\n---\n${body}`),
);
