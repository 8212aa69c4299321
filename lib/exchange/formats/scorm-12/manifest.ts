import { contentHash } from '#lib/base/hash.ts';
import type { Selection } from '../../select.ts';
import { element, xmlDocument } from '../../xml/xml.ts';

/** The page of the package. */
export const PAGE = 'index.html';

/** The manifest of one object (SCORM 1.2 Content Aggregation Model, 2.3.2). A quiz has its cut score as mastery score. */
export function manifest({ scope, title, quiz }: Pick<Selection, 'scope' | 'title' | 'quiz'>): string {
  // Letters first, as XML wants of an identifier.
  const id = `stemma-${contentHash({ of: scope.of, id: scope.id }).slice(0, 16)}`;
  const mastery = quiz === undefined ? [] : [element('adlcp:masteryscore', {}, String(quiz.cutScore))];
  return xmlDocument(
    element(
      'manifest',
      {
        identifier: id,
        version: '1.0',
        xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
        'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
      },
      element('metadata', {}, element('schema', {}, 'ADL SCORM'), element('schemaversion', {}, '1.2')),
      element(
        'organizations',
        { default: `${id}-organization` },
        element(
          'organization',
          { identifier: `${id}-organization` },
          element('title', {}, title),
          element(
            'item',
            { identifier: `${id}-item`, identifierref: `${id}-resource`, isvisible: 'true' },
            element('title', {}, title),
            ...mastery,
          ),
        ),
      ),
      element(
        'resources',
        {},
        element(
          'resource',
          { identifier: `${id}-resource`, type: 'webcontent', 'adlcp:scormtype': 'sco', href: PAGE },
          element('file', { href: PAGE }),
        ),
      ),
    ),
  );
}
