import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from './headers.ts';

/** What a policy allows for a kind of thing. */
const allowed = (policy: string, kind: string): string[] =>
  policy
    .split('; ')
    .map((one) => one.split(' '))
    .find(([name]) => name === kind)
    ?.slice(1) ?? [];

describe('the content security policy', () => {
  test('lets pages run files of the portal and of apps in use, and nothing else: no eval, nothing inline', () => {
    const policy = contentSecurityPolicy(['https://meters.example', 'https://food.example:8443']);
    const elsewhere = ['https://meters.example', 'https://food.example:8443'];
    expect(allowed(policy, 'script-src')).toEqual(["'self'", ...elsewhere]);
    expect(allowed(policy, 'connect-src')).toEqual(["'self'", ...elsewhere]);
    for (const kind of ['style-src', 'img-src', 'font-src'])
      expect(allowed(policy, kind)).toEqual(expect.arrayContaining(elsewhere));
    for (const kind of ['object-src', 'base-uri', 'frame-ancestors']) expect(allowed(policy, kind)).toEqual(["'none'"]);
    expect(policy).not.toContain('unsafe-eval');
  });

  test('of every other answer allows nothing from elsewhere', () => {
    const sent = new Map(securityHeaders).get('content-security-policy') ?? '';
    expect(allowed(sent, 'script-src')).toEqual(["'self'"]);
    expect(allowed(sent, 'connect-src')).toEqual(["'self'"]);
  });
});
