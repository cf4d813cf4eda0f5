import { useSchool } from '#src/api/boot.ts';
import type { Diagnostics } from '#src/contract/diagnostics.ts';
import { answersText, endpointName, lastAnswerText, timesText } from '#src/words/diagnostics.ts';

/** Each endpoint with what is unknown in its answers. */
export function EndpointList({ endpoints }: Pick<Diagnostics, 'endpoints'>) {
  const { school, timeZone } = useSchool();
  const { locale } = school;
  return (
    <ul className="border-t border-line">
      {endpoints.map((endpoint) => (
        <li key={endpoint.path} className="border-b border-line py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6">
            <h2 className="font-mono text-body wrap-anywhere">{endpointName(endpoint)}</h2>
            <span className="text-quiet">
              {[answersText(endpoint, locale), lastAnswerText(endpoint, timeZone, locale)]
                .filter((text) => text !== '')
                .join(', ')}
            </span>
          </div>
          {endpoint.unknown.length === 0 ? null : (
            <ul className="mt-2 space-y-1">
              {endpoint.unknown.map((item) => (
                <li key={`${item.place} ${item.what}`} className="flex flex-wrap justify-between gap-x-6">
                  <span className="wrap-anywhere">
                    <span className="font-mono">{item.place}</span> {item.what}
                  </span>
                  <span className="text-quiet">{timesText(item, locale)}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
