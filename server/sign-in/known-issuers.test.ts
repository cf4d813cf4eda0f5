import { describe, expect, it } from 'vitest';
import { findIssuerProblem } from './known-issuers.ts';

describe('An issuer', () => {
  it.each([
    'https://login.school.example',
    'https://login.microsoftonline.com/0b0a9a53-5e3a-4f4e-9c1f-4b6f2f7f1f10/v2.0',
    'https://login.microsoftonline.us/0b0a9a53-5e3a-4f4e-9c1f-4b6f2f7f1f10/v2.0',
    'https://login.school.example/common/v2.0',
    'https://login.accounts.google.com',
  ])('of one school can be used: %s', (issuer) => {
    expect(findIssuerProblem(issuer, false)).toBeNull();
    expect(findIssuerProblem(issuer, true)).toBeNull();
  });

  it.each([
    'https://login.microsoftonline.com',
    'https://login.microsoftonline.com/common/v2.0',
    'https://login.microsoftonline.com//Common/v2.0',
    'https://login.microsoftonline.com/organizations/v2.0',
    'https://login.microsoftonline.us/consumers/v2.0',
    'https://sts.windows.net/9188040d-6c67-4c5b-b112-36a304b66dad/',
  ])('of every organisation cannot, whatever claim is named: %s', (issuer) => {
    for (const hasTenant of [false, true]) {
      expect(findIssuerProblem(issuer, hasTenant)).toBe(
        'signs in people of every organisation: use the one of the school’s own tenant, such as https://login.microsoftonline.com/<tenant id>/v2.0',
      );
    }
  });

  it.each(['https://appleid.apple.com', 'https://www.facebook.com', 'https://www.linkedin.com/oauth'])(
    'of anybody cannot, whatever claim is named: %s',
    (issuer) => {
      for (const hasTenant of [false, true]) {
        expect(findIssuerProblem(issuer, hasTenant)).toBe('signs in anybody: use the school’s own provider');
      }
    },
  );

  it.each([
    ['https://accounts.google.com', 'hd'],
    ['https://clever.com', 'district'],
  ])('of many schools can with a claim that names the school: %s', (issuer, claim) => {
    expect(findIssuerProblem(issuer, true)).toBeNull();
    expect(findIssuerProblem(issuer, false)).toBe(
      `signs in people of every school: set OIDC_TENANT to the claim that names yours, such as ${claim}=…`,
    );
  });
});
