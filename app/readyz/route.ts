import { connection } from 'next/server';
import { currentStore } from '#lib/shell/db/current-store.ts';
import { checkReadiness } from '#lib/shell/usecases/check-readiness.ts';
import { loadBank } from '#lib/shell/web/bank.ts';

/** 200 with the bank's revision when this process has all it needs to serve; 503 with what is missing otherwise. */
export async function GET(): Promise<Response> {
  await connection();
  const readiness = await checkReadiness({ openStore: currentStore, loadBank });
  if (readiness.isReady) return Response.json({ status: 'ready', bank: readiness.bank });
  const { reason, code } = readiness;
  return Response.json({ status: 'unready', reason, code }, { status: 503 });
}
