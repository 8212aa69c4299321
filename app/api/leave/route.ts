import { forgetPreferences } from '#lib/shell/web/reading-preferences.ts';
import { forgetReviewer } from '#lib/shell/web/reviewer.ts';
import { forgetTrainerId } from '#lib/shell/web/trainer-identity.ts';
import { forgetTrainer } from '#lib/shell/web/trainer.ts';
import { forgetLearner } from '#lib/shell/web/viewer.ts';
import { readForm } from '../read-form.ts';

/**
 * *Not me* and *Leave this device*: the browser knows nobody any more, and neither how they liked to
 * read nor that they gave the trainer key, nor whose rooms were theirs, nor in which role they signed. `Clear-Site-Data` also takes what pages kept in it,
 * with or without JavaScript, where the connection is secure; the page that follows does the same by script.
 */
export async function POST(request: Request): Promise<Response> {
  const done = (await readForm(request))?.get('done') === 'not-me' ? 'not-me' : 'left';
  await forgetLearner();
  await forgetPreferences();
  await forgetTrainer();
  await forgetTrainerId();
  await forgetReviewer();
  return new Response(null, {
    status: 303,
    headers: { location: `/device/done/${done}`, 'clear-site-data': '"storage", "cache"' },
  });
}
