import type { ReactNode } from 'react';

/** The mark: a stemma, one source above and the copies that descend from it. */
export function SiteMark({ className }: { readonly className: string | undefined }): ReactNode {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M16 6v7M16 13L7 20M16 13l9 7M7 20v6M25 20l-5 6M25 20l4 6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
      />
      <g fill="currentColor">
        <circle cx="16" cy="5" r="3.25" />
        <circle cx="7" cy="20" r="2.5" />
        <circle cx="25" cy="20" r="2.5" />
        <circle cx="7" cy="27" r="2.25" />
        <circle cx="19.5" cy="27" r="2.25" />
        <circle cx="29" cy="27" r="2.25" />
      </g>
    </svg>
  );
}
