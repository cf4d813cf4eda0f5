/** A OneRoster-style list: paging and field selection (docs/contract.md; OneRoster 1.1 query rules). */
import { problem } from './problem.ts';
import { readList, readPage, type ReadParameter, takePage } from './query-parameters.ts';

const defaultLimit = 10;
const notImitated = ['filter', 'sort', 'orderBy'];

/** Selected fields of a record; a selection that names an unknown field selects nothing away (OneRoster 1.1). */
function selectFields(record: object, fields: ReadonlySet<string> | undefined): object {
  if (fields === undefined || [...fields].some((field) => !(field in record))) return record;
  return Object.fromEntries(Object.entries(record).filter(([field]) => fields.has(field)));
}

/**
 * @param name the member of the body that holds the records
 * @throws HTTPException 400 for a bad page, or for a parameter that this simulator does not imitate
 */
export function toOneRosterList(name: string, records: readonly object[], read: ReadParameter) {
  for (const parameter of notImitated) {
    if (read(parameter) !== undefined) throw problem(400, `The simulator does not imitate ${parameter}`);
  }
  const { items, paging } = takePage(records, readPage(read, defaultLimit));
  const fields = readList('fields', read);
  return { [name]: items.map((record) => selectFields(record, fields)), ...paging };
}
