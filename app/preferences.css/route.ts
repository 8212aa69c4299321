import { preferenceRules } from '#app/_ui/preferences/preference-rules.ts';
import { ownPreferences } from '#lib/shell/web/reading-preferences.ts';

/** The stylesheet of this browser's reader. Asked for with every page, so that a change shows at once and everywhere. */
export async function GET(): Promise<Response> {
  return new Response(preferenceRules(await ownPreferences()), {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'private, no-cache',
      vary: 'Cookie',
    },
  });
}
