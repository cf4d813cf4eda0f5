/** Students of the simulator (docs/simulator.md) by address and by name. */
import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** The address of a scenario student; numbers and ids are for good. */
export function scenarioPath(number: number): string {
  return `/students/5ce0a210-0000-4000-8000-${number.toString().padStart(12, '0')}`;
}

/** Amara Moonvale, whose term is ordinary. Ids of lifelike students come from the simulator's seed. */
export const amaraPath = '/students/2d03a599-0787-4ebd-95fd-fad98f50db6d';

/** Tariq Dewdrop, whose off-task time grows from week to week. */
export const tariqPath = '/students/c3120cd9-8abe-4ced-a877-12afc72afa99';

/** Finds a student as a teacher does, on the first page, and waits for the student's page. */
export async function openStudent(page: Page, name: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Find a student' }).fill(name);
  // In the table of the class, or in the list of another one.
  await page.getByRole('link', { name, exact: true }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}
