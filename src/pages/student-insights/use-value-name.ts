import { useApplications } from '#src/api/applications.ts';
import { useSchool } from '#src/api/boot.ts';
import { formatWeekdayName } from '#src/format/dates.ts';
import { applicationNotTold } from '#src/routing/insight-list-view.ts';
import { insightTypeName } from '#src/words/insight-types.ts';
import { applicationLabel } from '../application-label.ts';
import type { ListedFacet } from './signal-choices.ts';

/** What the values of facets are called on screen. */
export function useValueName(): (facet: ListedFacet, value: string) => string {
  const { locale } = useSchool().school;
  const { data: applications } = useApplications();
  return (facet, value) => {
    switch (facet) {
      case 'types':
        return insightTypeName(value);
      case 'application':
        return value === applicationNotTold ? 'Application not told' : applicationLabel(value, applications);
      case 'weekday':
        return formatWeekdayName(Number(value), locale, 'long');
    }
  };
}
