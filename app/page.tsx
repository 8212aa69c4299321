import type { ReactNode } from 'react';

export default function HomePage(): ReactNode {
  return (
    <main>
      <h1>Stemma</h1>
    </main>
  );
}
