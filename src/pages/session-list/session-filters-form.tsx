import type { Session } from '#src/contract/sessions.ts';
import type { SessionListView } from '#src/routing/session-list-view.ts';
import { ApplicationSelect } from '../application-select.tsx';
import { ProctoredSelect } from '../proctored-select.tsx';

interface SessionFiltersFormProps {
  readonly view: SessionListView;
  /** The window's sessions without a filter. */
  readonly sessions: readonly Session[];
  readonly onChange: (view: SessionListView) => void;
}

export function SessionFiltersForm({ view, sessions, onChange }: SessionFiltersFormProps) {
  return (
    <div
      role="group"
      aria-label="Filters"
      className="flex flex-wrap gap-x-6 gap-y-2 max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-3"
    >
      <ApplicationSelect
        value={view.application}
        applicationIds={sessions.map(({ applicationId }) => applicationId)}
        onChange={(application) => {
          onChange({ ...view, application });
        }}
      />
      <ProctoredSelect
        value={view.proctored}
        onChange={(proctored) => {
          onChange({ ...view, proctored });
        }}
      />
    </div>
  );
}
