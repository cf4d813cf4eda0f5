/** The simulator's logos lie on the reserved domain `.example`; in a browser, one transparent pixel stands in their place. */
import type { BrowserContext } from 'playwright';

const logo = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export function isLogo({ protocol, hostname, pathname }: URL): boolean {
  return protocol === 'https:' && hostname.endsWith('.example') && pathname === '/logo.png';
}

export async function answerLogos(context: BrowserContext): Promise<void> {
  await context.route(isLogo, (route) => route.fulfill({ contentType: 'image/gif', body: logo }));
}
