import { connection } from 'next/server';
import { cookieSecret } from '#lib/shell/db/settings.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';

/** 200 with the bank's revision when this process can serve and store; 503 otherwise, the cause in the log. */
export async function GET(): Promise<Response> {
  await connection();
  try {
    const { bank, clock, store } = await useCaseContext();
    // The write that every installation makes once: afterwards it changes nothing, and still goes all the way.
    await store.write((records) => cookieSecret(records, clock.randomSecret()));
    return Response.json({ status: 'ok', bank: bank.revision });
  } catch (cause) {
    console.error('healthz', cause);
    return Response.json({ status: 'unavailable' }, { status: 503 });
  }
}
