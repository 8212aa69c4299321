import { readCsv } from '../../read/csv/read.ts';
import { readAgain, type InspectText } from '../read-again.ts';

/** A table, of which every kind is read whole. Diagnostics: those of its reader. */
export const inspectCsv: InspectText = (inspecting, text) => {
  readAgain(inspecting, readCsv, text);
};
