/**
 * Issuers that sign in people of more than one school. What such an issuer says of a person, an e-mail address above all,
 * proves nothing about this school; so it is refused, or accepted with a claim that names the school.
 */

/** These write another issuer into each token, that of the person's own organisation (Microsoft identity platform). */
const microsoftShared = ['common', 'organizations', 'consumers', '9188040d-6c67-4c5b-b112-36a304b66dad'];
const microsoftHosts = ['login.microsoftonline.com', 'login.microsoftonline.us', 'sts.windows.net'];

/** Hosts that serve everybody, with the claim that tells schools apart where there is one. */
const sharedHosts = new Map<string, string | null>([
  ['accounts.google.com', 'hd'],
  ['clever.com', 'district'],
  ['appleid.apple.com', null],
  ['www.facebook.com', null],
  ['www.linkedin.com', null],
]);

/**
 * @param hasTenant a claim is named that every person must carry
 * @returns why this issuer cannot be used, to stand behind its setting's name; `null` where nothing is wrong
 */
export function findIssuerProblem(issuer: string, hasTenant: boolean): string | null {
  const { hostname, pathname } = new URL(issuer);
  const [tenant = ''] = pathname.split('/').filter((part) => part !== '');
  if (
    microsoftHosts.includes(hostname) &&
    (tenant === '' || microsoftShared.includes(tenant.toLowerCase()))
  ) {
    return 'signs in people of every organisation: use the one of the school’s own tenant, such as https://login.microsoftonline.com/<tenant id>/v2.0';
  }
  const claim = sharedHosts.get(hostname);
  if (claim === undefined) return null;
  if (claim === null) return 'signs in anybody: use the school’s own provider';
  return hasTenant
    ? null
    : `signs in people of every school: set OIDC_TENANT to the claim that names yours, such as ${claim}=…`;
}
