/** Browsers say where a request comes from; a page of another origin has no business here, readable or not. */
export function isFromElsewhere(secFetchSite: string | undefined): boolean {
  return secFetchSite === 'cross-site' || secFetchSite === 'same-site';
}
