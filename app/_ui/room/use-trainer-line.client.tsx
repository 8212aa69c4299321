'use client';
import { useEffect, useState } from 'react';
import { TrainerLine } from './trainer-line.client.tsx';

/** The line of this page to its room, as long as the page is open; undefined until the page has come to life. */
export function useTrainerLine(session: string): TrainerLine | undefined {
  const [line, setLine] = useState<TrainerLine>();
  useEffect(() => {
    const made = new TrainerLine(session);
    made.open();
    setLine(made);
    return made.close;
  }, [session]);
  return line;
}
