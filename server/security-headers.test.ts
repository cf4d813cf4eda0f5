import { describe, expect, it } from 'vitest';
import { pageSecurityHeaders, securityHeaders } from './security-headers.ts';

const common = {
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
const hsts = { 'strict-transport-security': 'max-age=31536000' };
const policy = (own: string) =>
  `default-src 'none'; script-src ${own}; style-src ${own}; img-src 'self' https:; font-src 'self'; ` +
  "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

describe('What browsers are told', () => {
  it('of a page: its own files, and no feature of the machine', () => {
    const { 'permissions-policy': features = '', ...headers } = pageSecurityHeaders();
    expect(headers).toEqual({
      ...common,
      'content-security-policy': `${policy("'self'")}; report-uri /csp-reports`,
      'cross-origin-opener-policy': 'same-origin',
    });
    const closed = features.split(', ');
    expect(closed.every((feature) => /^[a-z-]+=\(\)$/.test(feature))).toBe(true);
    expect(closed).toEqual(expect.arrayContaining(['camera=()', 'microphone=()', 'geolocation=()']));
  });

  it('of a page in development: what carries the word of this start, too', () => {
    expect(pageSecurityHeaders({ nonce: 'abc' })['content-security-policy']).toBe(
      policy("'self' 'nonce-abc'"),
    );
  });

  it('of what is no page: nothing at all', () => {
    expect(securityHeaders()).toEqual({
      ...common,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
  });

  it('to come by https only, where the site is there by https', () => {
    for (const toHeaders of [pageSecurityHeaders, securityHeaders]) {
      expect(toHeaders({ isSecure: true })).toMatchObject(hsts);
      expect(toHeaders({ isSecure: false })).not.toHaveProperty('strict-transport-security');
    }
  });
});
