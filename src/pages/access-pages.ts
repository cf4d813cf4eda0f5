/** The two pages about access come in one file: few people open them, and each file more is named in the first script. */
export { AccessRecordPage } from './access-record/access-record-page.tsx';
export { StudentAccessPage } from './student-access/student-access-page.tsx';
