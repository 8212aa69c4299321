/** The files of a package beside the questions. */
import { contentHash } from '#lib/base/hash.ts';
import type { ExchangeMeta } from '../../format.ts';
import type { Selection } from '../../select.ts';
import { element, type XmlElement } from '../../xml/xml.ts';

/** What the package is known by in Canvas: the same for the same course, lesson or quiz of one installation. */
export function packageIdent({ scope }: Selection, { site }: ExchangeMeta): string {
  return `stemma_${contentHash({ site, of: scope.of, id: scope.id })}`;
}

/** Namespaces that Canvas writes and looks for. */
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const NAMESPACES = {
  manifest: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
  metadata: 'http://www.imsglobal.org/xsd/imsmd_v1p2',
  questions: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2',
  quiz: 'http://canvas.instructure.com/xsd/cccv1p0',
} as const;

/** imsmanifest.xml: the questions, and the settings of the quiz that they become. */
export function manifest(ident: string, title: string): XmlElement {
  const settings = `${ident}_meta`;
  return element(
    'manifest',
    { identifier: `${ident}_manifest`, xmlns: NAMESPACES.manifest, 'xmlns:imsmd': NAMESPACES.metadata },
    element(
      'metadata',
      {},
      element('schema', {}, 'IMS Content'),
      element('schemaversion', {}, '1.1.3'),
      element(
        'imsmd:lom',
        {},
        element('imsmd:general', {}, element('imsmd:title', {}, element('imsmd:string', {}, title))),
      ),
    ),
    element('organizations', {}),
    element(
      'resources',
      {},
      element(
        'resource',
        { identifier: ident, type: 'imsqti_xmlv1p2' },
        element('file', { href: itemsPath(ident) }),
        element('dependency', { identifierref: settings }),
      ),
      element(
        'resource',
        {
          identifier: settings,
          type: 'associatedcontent/imscc_xmlv1p1/learning-application-resource',
          href: settingsPath(ident),
        },
        element('file', { href: settingsPath(ident) }),
      ),
    ),
  );
}

/** Where the questions stand. */
export function itemsPath(ident: string): string {
  return `${ident}/${ident}.xml`;
}

/** Where the settings of the quiz stand. */
export function settingsPath(ident: string): string {
  return `${ident}/assessment_meta.xml`;
}

/** The questions, which Canvas makes a quiz and a question bank of. */
export function itemsDocument(ident: string, title: string, items: readonly XmlElement[]): XmlElement {
  return element(
    'questestinterop',
    {
      xmlns: NAMESPACES.questions,
      'xmlns:xsi': XSI,
      'xsi:schemaLocation': `${NAMESPACES.questions} http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd`,
    },
    element('assessment', { ident, title }, element('section', { ident: 'root_section' }, ...items)),
  );
}

/** The settings of the quiz: for practice, not published, one point a question, and the order of answers kept. */
export function settings(ident: string, title: string, points: number): XmlElement {
  return element(
    'quiz',
    { identifier: ident, xmlns: NAMESPACES.quiz },
    element('title', {}, title),
    element('description', {}),
    element('shuffle_answers', {}, 'false'),
    element('scoring_policy', {}, 'keep_highest'),
    element('quiz_type', {}, 'practice_quiz'),
    element('points_possible', {}, String(points)),
    element('show_correct_answers', {}, 'true'),
    element('allowed_attempts', {}, '-1'),
    element('one_question_at_a_time', {}, 'false'),
    element('available', {}, 'false'),
  );
}
