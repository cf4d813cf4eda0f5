import { useApplications } from '#src/api/applications.ts';
import { Select } from '#src/ui/select.tsx';
import { applicationLabel } from './application-label.ts';

interface ApplicationSelectProps {
  /** The chosen application's id; `null` for all. */
  readonly value: string | null;
  /** Ids that can be chosen; the chosen one is offered in any case. */
  readonly applicationIds: Iterable<string>;
  readonly onChange: (applicationId: string | null) => void;
}

/** A filter by application, by name. */
export function ApplicationSelect({ value, applicationIds, onChange }: ApplicationSelectProps) {
  const { data: applications } = useApplications();
  const ids = new Set([...applicationIds, ...(value === null ? [] : [value])]);
  const options = [...ids]
    .map((id) => ({ value: id, text: applicationLabel(id, applications) }))
    .sort((a, b) => a.text.localeCompare(b.text));
  return (
    <Select
      label="Application"
      value={value ?? ''}
      options={[{ value: '', text: 'All applications' }, ...options]}
      onChange={(next) => {
        onChange(next === '' ? null : next);
      }}
    />
  );
}
