/** What stands in place of a session that the list or TimeBack does not know: one file. */
export { MissingRecord } from './missing-record.tsx';
export { UnknownSession } from './unknown-session.tsx';
