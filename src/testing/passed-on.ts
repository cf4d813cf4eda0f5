/** What our server makes of a roster page on its way to a browser, for tests that know what the platform has said. */
export { reduceRoster } from '#server/roster-fields.ts';
