/** Pages for whoever runs the dashboard come in one file: few people open them, and each file more is named in the first script. */
export { AccessRecordPage } from './access-record/access-record-page.tsx';
export { DiagnosticsPage } from './diagnostics/diagnostics-page.tsx';
export { StudentAccessPage } from './student-access/student-access-page.tsx';
