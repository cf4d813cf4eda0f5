/**
 * Headers that stand on every answer, the same in development (with a nonce for what the dev server injects). What a page may
 * do is said to pages alone: a script and an answer in JSON do not read it, and on a slow line a kilobyte on each of fifty
 * answers is a quarter of a second.
 */

/**
 * Browser features a page of ours could be tricked into using; none is needed. Only names that Chromium knows: it
 * warns on the console of others, and a warning fails our browser tests.
 */
const closedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** Where browsers tell what the policy stopped. */
export const policyReportsPath = '/csp-reports';

/**
 * No inline code, no eval, no frames, nothing from elsewhere. The one exception are pictures over https: logos of
 * learning applications have addresses of their own, and go out without a referrer.
 */
function toContentSecurityPolicy(nonce: string | undefined): string {
  const own = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    "img-src 'self' https:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // All browsers know this one; `report-to` says the same later, and in some only. The dev server has nobody there.
    ...(nonce === undefined ? [`report-uri ${policyReportsPath}`] : []),
  ].join('; ');
}

/** For what is no page of ours: wherever somebody opens it by itself, it may do nothing, and stands in no frame. */
const closedPolicy = "default-src 'none'; frame-ancestors 'none'";

interface HeaderOptions {
  /** The site has an address of its own, under https: browsers then come by https only (RFC 6797). */
  readonly isSecure?: boolean;
  /** Only in development, for the scripts and styles that the dev server writes into the page. */
  readonly nonce?: string;
}

function toCommonHeaders(isSecure: boolean) {
  return {
    ...(isSecure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}

/** For a page of ours. */
export function pageSecurityHeaders({ isSecure = false, nonce }: HeaderOptions = {}): Record<string, string> {
  return {
    ...toCommonHeaders(isSecure),
    'content-security-policy': toContentSecurityPolicy(nonce),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': closedFeatures.map((feature) => `${feature}=()`).join(', '),
  };
}

/** For all else: scripts, styles, pictures, answers in JSON and plain text. */
export function securityHeaders({ isSecure = false }: Pick<HeaderOptions, 'isSecure'> = {}): Record<
  string,
  string
> {
  return { ...toCommonHeaders(isSecure), 'content-security-policy': closedPolicy };
}
