import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, each with the place and the reason; `looked` names the rules that had something to look at. */
export async function runAxe(page: Page): Promise<{ findings: string[]; looked: string[] }> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return {
    findings: violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
    ),
    looked: [...violations, ...passes].map(({ id }) => id),
  };
}
