'use client';

import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

interface Props {
  /** Where a page in development hears of saves. */
  readonly address: string;
  /** By what name the server says that the page is one. */
  readonly mark: string;
}

/** What is wrong with the content, over the page: while developing alone, and its script is loaded only then. */
export function Develop({ address, mark }: Props): ReactNode {
  const [Findings, setFindings] = useState<ComponentType<{ readonly address: string }>>();
  useEffect(() => {
    if (isDeveloping(mark))
      void import('./findings.client.tsx').then((loaded) => setFindings(() => loaded.Findings));
  }, [mark]);
  return Findings === undefined ? null : <Findings address={address} />;
}

/** The server that sent this page says so. */
function isDeveloping(mark: string): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((page) => (page as PerformanceNavigationTiming).serverTiming.some(({ name }) => name === mark));
}
