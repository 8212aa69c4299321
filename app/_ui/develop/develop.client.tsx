'use client';

import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { CONTENT_EVENTS, DEVELOPING } from '#lib/shell/server/develop/content-address.ts';

/** What is wrong with the content, over the page: while developing alone, and its script is loaded only then. */
export function Develop(): ReactNode {
  const [Findings, setFindings] = useState<ComponentType<{ readonly address: string }>>();
  useEffect(() => {
    if (isDeveloping())
      void import('./findings.client.tsx').then((loaded) => setFindings(() => loaded.Findings));
  }, []);
  return Findings === undefined ? null : <Findings address={CONTENT_EVENTS} />;
}

/** The server that sent this page says so. */
function isDeveloping(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((page) =>
      (page as PerformanceNavigationTiming).serverTiming.some(({ name }) => name === DEVELOPING),
    );
}
