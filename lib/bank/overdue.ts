import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import { bankCodes } from './codes.ts';

/**
 * A warning for every source whose `review-by` day lies before `today` (YYYY-MM-DD). The day itself is still in time.
 * Calendar days in this form are in the order of their text.
 */
export function overdueSources(parsed: ParsedContent, today: string): readonly Diagnostic[] {
  return Object.entries(parsed.sources).flatMap(([id, { entry, locate }]) => {
    const day = entry['review-by'];
    if (day === undefined || day >= today) return [];
    return [
      diagnose(
        bankCodes.sourceOverdue,
        locate(['review-by']),
        `Unexpected review day ${day} of the source "${id}", expected ${today} or later`,
      ),
    ];
  });
}
