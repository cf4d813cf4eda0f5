import { ApplicationPanel } from './application-panel.tsx';
import { HoursPanel } from './hours-panel.tsx';
import type { SessionsPanelProps } from './sessions-content.tsx';

/** What all sessions of the window tell: in which applications the time was, and when. */
export function SessionPanels(props: SessionsPanelProps) {
  return (
    <>
      <ApplicationPanel {...props} />
      <HoursPanel {...props} />
    </>
  );
}
