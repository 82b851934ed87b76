/**
 * No eval, no inline script, in nobody's frame; nothing from elsewhere but from `origins`, where files of registered apps
 * are.
 */
export function contentSecurityPolicy(origins: readonly string[] = []): string {
  const elsewhere = origins.map((origin) => ` ${origin}`).join('');
  return [
    "default-src 'self'",
    `script-src 'self'${elsewhere}`,
    `style-src 'self' 'unsafe-inline'${elsewhere}`,
    `img-src 'self' data: blob:${elsewhere}`,
    `font-src 'self' data:${elsewhere}`,
    `connect-src 'self'${elsewhere}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Sent with every answer; the portal's pages may load apps besides. */
export const securityHeaders: readonly (readonly [string, string])[] = [
  ['content-security-policy', contentSecurityPolicy()],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['permissions-policy', 'geolocation=(), microphone=(), payment=()'],
];
