/**
 * Temporal, the language's own calendar arithmetic: the engine's where it has it (Chrome), otherwise the polyfill, which
 * is its own chunk and is fetched only then. Days of 23 and 25 hours are its business, not ours.
 */
export const Temporal =
  'Temporal' in globalThis ? globalThis.Temporal : (await import('temporal-polyfill')).Temporal;
