/**
 * The one door to zod. The small build keeps the first load light, and `jitless` stops zod from probing `eval`,
 * which our Content-Security-Policy would report as a violation (docs/decisions/0002).
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
