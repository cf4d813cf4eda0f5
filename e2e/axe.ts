import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** For a rule that is decided wherever it is: then the place may even be gone by the time it is looked up. */
const everywhere = '*';

/**
 * What axe cannot decide and we have decided (docs/accessibility.md, "What axe leaves open"): contrast over drawings is
 * measured colour by colour (src/ui/palette.test.ts); a heading over a group of rows stands over the rows below it; days and parts of days are as wide as the chart leaves them, and the
 * table beside it has all of them in full size. Anything else that it cannot decide is a finding until somebody looks at it.
 */
const decided: Readonly<Record<string, string>> = {
  'color-contrast': everywhere,
  'th-has-data-cells': 'table:has(th[scope="colgroup"])',
  'target-size': '[role="grid"][aria-label="Days with session time"] *',
};

/** What axe finds on the page as it stands, each with the place and the reason; `looked` names the rules that had something to look at. */
export async function runAxe(page: Page): Promise<{ findings: string[]; looked: string[] }> {
  const { violations, passes, incomplete } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const undecided = await page.evaluate(
    ({ nodes, selectors, anywhere }) =>
      nodes
        .filter(({ id, target }) => {
          const selector = selectors[id];
          if (selector === anywhere) return false;
          return selector === undefined || document.querySelector(target)?.matches(selector) !== true;
        })
        .map(({ id, text }) => `not decided, ${id}: ${text}`),
    {
      nodes: incomplete.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary, target }) => ({
          id,
          target: target.join(' '),
          text: `${html}\n${failureSummary ?? ''}`,
        })),
      ),
      selectors: decided,
      anywhere: everywhere,
    },
  );
  return {
    findings: [
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
      ),
      ...undecided,
    ],
    looked: [...violations, ...passes].map(({ id }) => id),
  };
}
