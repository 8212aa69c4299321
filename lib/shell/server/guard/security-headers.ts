/** Headers that every response carries, whatever it is. */
import type { ServerResponse } from 'node:http';
import type { Config } from '../../config.ts';
import { DEVELOPMENT_POLICY, NO_PAGE_POLICY } from './policies.ts';

/** A year: after one visit a browser comes by HTTPS alone. Not for subdomains, which may be somebody else's. */
const HTTPS_ONLY = 'max-age=31536000';

/** What a browser can do and no page here asks for. */
const NOT_NEEDED = [
  ...[
    'accelerometer',
    'autoplay',
    'bluetooth',
    'browsing-topics',
    'camera',
    'display-capture',
    'encrypted-media',
  ],
  ...[
    'fullscreen',
    'gamepad',
    'geolocation',
    'gyroscope',
    'hid',
    'identity-credentials-get',
    'idle-detection',
  ],
  ...['local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture'],
  ...[
    'publickey-credentials-create',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'storage-access',
  ],
  ...['usb', 'web-share', 'window-management', 'xr-spatial-tracking'],
];

const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  // Addresses of attempts and rooms stay here; requests of one's own keep their origin, which is looked at.
  'referrer-policy': 'same-origin',
  'permissions-policy': NOT_NEEDED.map((name) => `${name}=()`).join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // For browsers that do not know `frame-ancestors`.
  'x-frame-options': 'DENY',
};

/** The headers of an installation, by name; the policy is that of whatever is no page. */
export function securityHeaders(
  { url }: Pick<Config, 'url'>,
  isDevelopment = false,
): Readonly<Record<string, string>> {
  return {
    ...ALWAYS,
    'content-security-policy': isDevelopment ? DEVELOPMENT_POLICY : NO_PAGE_POLICY,
    ...(url?.startsWith('https:') === true ? { 'strict-transport-security': HTTPS_ONLY } : {}),
  };
}

export function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
