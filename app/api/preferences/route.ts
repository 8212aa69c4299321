import { parsePreferences } from '#lib/shell/usecases/reading-preferences.ts';
import { forgetPreferences, keepPreferences } from '#lib/shell/web/reading-preferences.ts';
import { readForm } from '../read-form.ts';

/**
 * Keeps what the page of preferences sent, or forgets it. A plain form and a redirect rather than a server action: the page
 * that follows is loaded anew, and its stylesheet with it.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request);
  if (form === undefined) return new Response(null, { status: 400 });
  const fields = Object.fromEntries(form);
  if (fields['do'] === 'reset') await forgetPreferences();
  else await keepPreferences(parsePreferences(fields));
  return new Response(null, { status: 303, headers: { location: '/preferences?saved=1' } });
}
