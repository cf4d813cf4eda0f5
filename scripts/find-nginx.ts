/** Finds nginx for the tests behind it, or installs it on a Debian whose user may. */
import { findCommand, installDebianPackages } from './system-tools.ts';

/** Debian keeps nginx where the path of an ordinary user does not lead. Certificates are made by openssl. */
function findNginx(): string | undefined {
  return findCommand(['openssl']) === undefined ? undefined : findCommand(['nginx'], ['/usr/sbin/nginx']);
}

/** @returns the program file; null, with a note on screen, where there is none: then those tests are skipped */
export function findOrInstallNginx(): string | null {
  const found = findNginx() ?? (installDebianPackages('nginx', 'openssl') ? findNginx() : undefined);
  if (found === undefined) {
    console.warn(
      'NOTE: nginx and openssl are not here and could not be installed (that needs Debian and root): the tests of\n' +
        'deploy/nginx.conf are SKIPPED. Install both, and run again to try the dashboard behind a proxy.',
    );
    return null;
  }
  console.log(`Proxy: ${found}`);
  return found;
}
