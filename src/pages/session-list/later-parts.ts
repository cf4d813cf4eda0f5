/** What a session list can do without until its title and filters stand: one file. */
export { SessionCsvButton } from './session-csv-button.tsx';
export { SessionListTable } from './session-list-table.tsx';
