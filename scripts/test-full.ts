/** `npm run test:full`: `npm test`, and what takes too long for it: tests tagged `@full`. */
process.env['TEST_EXTENT'] = 'full';
await import('./test.ts');
