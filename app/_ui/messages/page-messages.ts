import { enAuthor } from './en-author.ts';
import { enExport } from './en-export.ts';
import { enPreferences } from './en-preferences.ts';
import { enPrint } from './en-print.ts';
import { enPrivacy } from './en-privacy.ts';
import { enRoomReport } from './en-room-report.ts';
import { enRooms } from './en-room.ts';
import type { Widened } from './messages.ts';

const en = {
  ...enAuthor,
  ...enPrint,
  ...enPreferences,
  ...enPrivacy,
  ...enRoomReport,
  ...enRooms,
  ...enExport,
} as const;

/**
 * The words of pages that are made on the server alone. They stand apart from `messages`, which goes to browsers whole; an
 * interactive leaf is handed those that it needs.
 */
export const pageMessages: Widened<typeof en> = en;
