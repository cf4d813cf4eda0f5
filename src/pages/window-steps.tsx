import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useSchool } from '#src/api/boot.ts';
import { formatDateRange } from '#src/format/dates.ts';
import { toNeighbourChoice } from '#src/time/neighbours.ts';
import type { StudyWindow } from '#src/time/windows.ts';
import { useStudyWindow } from './use-study-window.ts';
import { WindowLink, type WindowLinkProps } from './window-link.tsx';

interface WindowStepsProps extends Pick<WindowLinkProps, 'toHref' | 'onIntent' | 'onPress'> {
  readonly window: StudyWindow;
}

/** To the window before and the one after, as long as this one; their names say the days they lead to. */
export function WindowSteps({ window, ...link }: WindowStepsProps) {
  const { locale, firstDayOfWeek } = useSchool().school;
  const earlier = toNeighbourChoice(window, 'earlier', firstDayOfWeek);
  const later = toNeighbourChoice(window, 'later', firstDayOfWeek);
  const earlierWindow = useStudyWindow(earlier ?? window.choice);
  const laterWindow = useStudyWindow(later ?? window.choice);
  const toName = (word: string, { firstDate, lastDate }: StudyWindow) =>
    `${word}: ${formatDateRange(firstDate, lastDate, locale)}`;
  return (
    <>
      {earlier === null ? null : (
        <WindowLink {...link} choice={earlier} aria-label={toName('Earlier', earlierWindow)}>
          <ChevronLeft aria-hidden="true" className="size-4" />
          Earlier
        </WindowLink>
      )}
      {later === null ? null : (
        <WindowLink {...link} choice={later} aria-label={toName('Later', laterWindow)}>
          Later
          <ChevronRight aria-hidden="true" className="size-4" />
        </WindowLink>
      )}
    </>
  );
}
