import type { Break } from './break.ts';
import { MANIFEST, WITH_MANIFEST } from './packed.ts';

const QTI3_ITEM = /^items\//u;

/** Files for QTI 3 as tools and people leave them. */
export const QTI3_BREAKS: readonly Break[] = [
  ...WITH_MANIFEST,
  [
    'an older version',
    'package-head',
    ({ part }) => part(MANIFEST, '3.0.1</schemaversion>', '2.2</schemaversion>'),
  ],
  [
    'an item in the namespace of an older version',
    'question-form',
    ({ part }) => part(QTI3_ITEM, 'xsd/imsqtiasi_v3p0"', 'xsd/imsqti_v2p2"'),
  ],
  ['no address of the schema', 'none', ({ part }) => part(QTI3_ITEM, / xsi:schemaLocation="[^"]*"/u, '')],
  [
    'a test for more points',
    'scoring',
    ({ part }) => part('test.xml', /(MAXSCORE"[^]*?<qti-value>)\d+/u, '$199'),
  ],
  ['another weight', 'scoring', ({ part }) => part('test.xml', 'value="1"', 'value="2"')],
  [
    'a second key of one choice',
    'scoring',
    ({ part }) => part(QTI3_ITEM, /(<qti-value>)(c\d+)(<\/qti-value>)/u, '$1$2$3$1$2$3'),
  ],
  [
    'an id that two items have',
    'same-id',
    ({ part }) => part(MANIFEST, /(<entry>)[^<]*(<\/entry>[^]*?<entry>)[^<]*/u, '$1same$2same'),
  ],
  [
    'a picture',
    'active-content',
    ({ part }) => part(QTI3_ITEM, '<qti-item-body>', '<qti-item-body><img src="https://x.example/a.png"/>'),
  ],
  [
    'a choice without words',
    'empty-option',
    ({ part }) => part(QTI3_ITEM, /(<qti-simple-choice [^>]*>)[^<]*/u, '$1'),
  ],
  [
    'no rationale',
    'feedback',
    ({ part }) => part(QTI3_ITEM, /<qti-modal-feedback[^]*?<\/qti-modal-feedback>/u, ''),
  ],
  [
    'response processing of a template',
    'scoring',
    ({ part }) =>
      part(
        QTI3_ITEM,
        /<qti-response-processing>[^]*?<\/qti-response-processing>/u,
        '<qti-response-processing template="match_correct"/>',
      ),
  ],
];
