/** Made-up OneRoster files for tests, in both versions as school systems write them. */
import type { FileContents } from '../roster/file-reader.ts';

/** Files by name, from text in UTF-8. */
export function toContents(files: Readonly<Record<string, string | Uint8Array>>): FileContents {
  return new Map(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
}

/** OneRoster 1.1: every column of the binding, a status in each row, the role beside the user. */
export const version11 = {
  'orgs.csv':
    'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\r\n' +
    '10,active,2026-08-01T08:00:00.000Z,Larch Hill School,school,LH,\r\n',
  'users.csv':
    'sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\r\n' +
    's1,active,2026-08-01T08:00:00.000Z,true,10,student,ada,,Ada,Amberley,,,ada@larch.example,555-0100,555-0101,,07,secret-1\r\n' +
    's2,active,2026-08-01T08:00:00.000Z,true,10,student,ben,,Ben,Birchfield,,A-2,,,,,07,secret-2\r\n' +
    's3,active,2026-08-01T08:00:00.000Z,true,10,student,cy,,Cy,Cloverley,,,cy@larch.example,,,,07,\r\n' +
    's4,active,2026-08-01T08:00:00.000Z,false,10,student,di,,Di,Disabled,,,di@larch.example,,,,07,\r\n' +
    's5,tobedeleted,2026-08-01T08:00:00.000Z,true,10,student,ed,,Ed,Elsewhere,,,ed@larch.example,,,,07,\r\n' +
    't1,active,2026-08-01T08:00:00.000Z,true,"10,11",teacher,tea,,Tea,Thornbury,,,tea@larch.example,,,,,\r\n',
  'classes.csv':
    'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\r\n' +
    'c1,active,2026-08-01T08:00:00.000Z,"Math, ""period"" 2",07,m7,M7,scheduled,"Room\r\n12",10,y1,,,2\r\n' +
    'c2,inactive,2026-08-01T08:00:00.000Z,Art,07,a7,A7,scheduled,,10,y1,,,3\r\n',
  'enrollments.csv':
    'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\r\n' +
    'e1,active,2026-08-01T08:00:00.000Z,c1,10,s1,student,false,2026-01-05,2026-05-30\r\n' +
    'e2,active,2026-08-01T08:00:00.000Z,c1,10,s2,student,false,,\r\n' +
    'e3,active,2026-08-01T08:00:00.000Z,c1,10,s3,student,false,,2026-03-11\r\n' +
    'e4,active,2026-08-01T08:00:00.000Z,c1,10,s4,student,false,,\r\n' +
    'e5,active,2026-08-01T08:00:00.000Z,c1,10,s5,student,false,,\r\n' +
    'e6,active,2026-08-01T08:00:00.000Z,c2,10,s1,student,false,,\r\n' +
    'e7,inactive,2026-08-01T08:00:00.000Z,c1,10,s3,student,false,,\r\n' +
    'e8,active,2026-08-01T08:00:00.000Z,c1,10,t1,teacher,true,,\r\n',
};

/** OneRoster 1.2, complete ("bulk"): no status, roles in a file of their own, a manifest, columns beyond the binding. */
export const version12 = {
  'manifest.csv':
    'propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,bulk\nfile.demographics,absent\n',
  'users.csv':
    '\uFEFFsourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns,metadata.lh.locker\n' +
    's1,,,TRUE,ada,,Adelaide,Amberley,,,ada@larch.example,,,,07,,,,Ada,,,10,,114\n' +
    's2,,,true,ben,,Ben,Birchfield,,A-2,,,,,07,,,,,,,10,,115\n' +
    't1,,,true,tea,,Tea,Thornbury,,,tea@larch.example,,,,,,,,,,,10,,\n',
  'roles.csv':
    'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n' +
    'r1,,,s1,primary,student,,,10,\n' +
    'r2,,,s2,primary,student,2026-01-01,,10,\n' +
    'r3,,,t1,primary,teacher,,,10,\n' +
    'r4,,,t1,secondary,student,,2026-01-31,10,\n',
  'classes.csv':
    'sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\n' +
    'c1,,,Math 7,07,m7,M7,scheduled,,10,y1,,,2\n',
  'enrollments.csv':
    'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n' +
    'e1,,,c1,10,s1,student,,,\n' +
    'e2,,,c1,10,s2,student,,,\n' +
    'e3,,,c1,10,t1,teacher,true,,\n' +
    'e4,,,c1,10,t1,student,,,\n',
};
