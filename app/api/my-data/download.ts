const TYPES = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const;

/** A personal file: saved under a name with its day, kept by no cache. */
export function download(text: string, type: keyof typeof TYPES, exportedAt: string): Response {
  const day = exportedAt.slice(0, 'YYYY-MM-DD'.length);
  return new Response(text, {
    headers: {
      'content-type': TYPES[type],
      'content-disposition': `attachment; filename="stemma-${day}.${type}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
