import { bodyCodes } from './body-codes.ts';
import { fieldCodes } from './field-codes.ts';
import { figureCodes } from './figure-codes.ts';
import { referenceCodes } from './reference-codes.ts';
import { syntaxCodes } from './syntax-codes.ts';
import { writtenCodes } from './written-codes.ts';

/** Every code of the content stage. Codes are permanent. */
export const contentCodes = {
  ...syntaxCodes,
  ...fieldCodes,
  ...referenceCodes,
  ...bodyCodes,
  ...figureCodes,
  ...writtenCodes,
} as const;
