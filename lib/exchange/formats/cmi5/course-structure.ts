import { element, xmlDocument, type XmlElement } from '../../xml/xml.ts';
import { ACTIVITY_TYPES, LANGUAGE } from '../../xapi/vocabulary.ts';

/** What a learning system launches: one page of the package. */
export interface Unit {
  /** An address that stays; the learning system makes one of its own for what it launches. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Of its page, in the package. */
  readonly path: string;
  /** Share from which it is passed, 0 to 1; undefined where nothing is judged. */
  readonly mastery: number | undefined;
}

/** What all units of a package make up. */
export interface CourseOfUnits {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly units: readonly Unit[];
}

/**
 * `cmi5.xml` (cmi5 13.1 and 13.2; the order of the elements is that of its schema). A judged unit is done when it is completed and
 * passed, any other when it is completed.
 */
export function courseStructure({ id, title, description, units }: CourseOfUnits): string {
  return xmlDocument(
    element(
      'courseStructure',
      { xmlns: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd' },
      element('course', { id }, langstring('title', title), langstring('description', description)),
      ...units.map(unitElement),
    ),
  );
}

function unitElement({ id, title, description, path, mastery }: Unit): XmlElement {
  return element(
    'au',
    {
      id,
      launchMethod: 'AnyWindow',
      moveOn: mastery === undefined ? 'Completed' : 'CompletedAndPassed',
      masteryScore: mastery === undefined ? undefined : String(mastery),
      activityType: ACTIVITY_TYPES.quiz,
    },
    langstring('title', title),
    langstring('description', description),
    element('url', {}, path),
  );
}

function langstring(name: string, text: string): XmlElement {
  return element(name, {}, element('langstring', { lang: LANGUAGE }, text));
}
