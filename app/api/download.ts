const TYPES = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/**
 * A personal file: saved under a name with its day, kept by no cache.
 *
 * @param name in letters, digits and hyphens
 */
export function download(
  content: string | Uint8Array<ArrayBuffer>,
  type: keyof typeof TYPES,
  exportedAt: string,
  name = 'stemma',
): Response {
  const day = exportedAt.slice(0, 'YYYY-MM-DD'.length);
  return fileOf(content, TYPES[type], `${name}-${day}.${type}`);
}

/**
 * A file that is saved and kept by no cache.
 *
 * @param filename in letters, digits, hyphens and points
 */
export function fileOf(
  content: string | Uint8Array<ArrayBuffer>,
  mediaType: string,
  filename: string,
): Response {
  return new Response(content, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
