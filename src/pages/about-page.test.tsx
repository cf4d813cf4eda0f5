import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '#src/testing/render-page.tsx';

describe('The about page', () => {
  it('says which version shows whose data in which zone', async () => {
    renderPage('/about');
    expect(await screen.findByRole('heading', { name: 'About Week in Focus' })).toBeVisible();
    expect(screen.getByText('0.0.0-test')).toBeVisible();
    expect(screen.getByText('embedded simulator (made-up students)')).toBeVisible();
    expect(screen.getByText('America/Chicago')).toBeVisible();
  });

  it('says where the zone was not set', async () => {
    renderPage('/about', { config: { isTimeZoneUnset: true, timeZone: 'UTC' } });
    expect(await screen.findByText('UTC, not set by the school')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('SCHOOL_TIME_ZONE');
  });
});

describe('An address that is no page', () => {
  it('says so and leads to the classes', async () => {
    renderPage('/students');
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'All classes' })).toHaveAttribute('href', '/');
  });
});
