import { z } from 'zod';
import { benchItemData } from '#app/_ui/author/bench-item-data.ts';
import { ownReviewer } from '#lib/shell/web/reviewer.ts';
import { authorAccess } from '#lib/shell/web/trainer.ts';
import { currentWorkbench } from '#lib/shell/workbench/workbench.ts';

const wantedSchema = z.object({ id: z.string().max(400), seed: z.string().max(20) });

/**
 * What is inside an item of the workbench, for its page's script. To whoever may not see the workbench there is no such address:
 * they are asked for the key where they asked for the page.
 */
export async function GET(request: Request): Promise<Response> {
  const wanted = wantedSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if ((await authorAccess()) !== 'open' || !wanted.success) return new Response(null, { status: 404 });
  const opened = await currentWorkbench().opened(wanted.data.id, wanted.data.seed);
  if (opened === undefined) return new Response(null, { status: 404 });
  return Response.json(benchItemData(opened, await ownReviewer()), {
    headers: { 'cache-control': 'no-store' },
  });
}
