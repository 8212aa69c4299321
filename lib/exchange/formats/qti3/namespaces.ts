/** The names that QTI 3.0.1 gives to its documents, and where their schemas are published. */
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const SCHEMAS = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd';

function names(space: string, schema: string): Readonly<Record<string, string>> {
  return { xmlns: space, 'xmlns:xsi': XSI, 'xsi:schemaLocation': `${space} ${SCHEMAS}/${schema}` };
}

/** Of items and tests. */
export const ASI = names('http://www.imsglobal.org/xsd/imsqtiasi_v3p0', 'imsqti_asiv3p0p1_v1p0.xsd');

/** Of the manifest. */
export const MANIFEST = names(
  'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
  'imsqtiv3p0_imscpv1p2_v1p0.xsd',
);

/** Of the metadata of a resource. */
export const LOM = 'http://ltsc.ieee.org/xsd/LOM';
