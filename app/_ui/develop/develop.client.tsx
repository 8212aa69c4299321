'use client';

import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

interface Props {
  /** Where a page in development hears of saves. */
  readonly address: string;
  /** By what name the server says that the page is one. */
  readonly mark: string;
}

type Loaded = ComponentType<{ readonly address: string; readonly origin: string }>;

/** What is wrong with the content, over the page: while developing alone, and its script is loaded only then. */
export function Develop({ address, mark }: Props): ReactNode {
  const [found, setFound] = useState<{ readonly Findings: Loaded; readonly origin: string }>();
  useEffect(() => {
    const origin = originOf(mark);
    if (origin !== undefined)
      void import('./findings.client.tsx').then(({ Findings }) => setFound({ Findings, origin }));
  }, [mark]);
  return found === undefined ? null : <found.Findings address={address} origin={found.origin} />;
}

/** What the page was made from, which the server that sent it says while developing alone. */
function originOf(mark: string): string | undefined {
  return performance
    .getEntriesByType('navigation')
    .flatMap((page) => (page as PerformanceNavigationTiming).serverTiming)
    .find(({ name }) => name === mark)?.description;
}
