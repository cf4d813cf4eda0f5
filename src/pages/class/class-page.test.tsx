import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage, studentId } from '#src/testing/render-page.tsx';

describe('The class page', () => {
  it('lists each class with its students in the order of family names', async () => {
    renderPage('/');
    const class7A = within(await screen.findByRole('region', { name: '7A' }));
    expect(class7A.getByText('15 students')).toBeVisible();
    expect(class7A.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Hana Applebrook',
      'Oisin Barleymoor',
      'Noor Candlewood',
      'Bashir Cloudberry',
      'Jia Emberlight',
      'Dani Featherwick',
      'Leilani Foxglove',
      'Kofi Marigold',
      'Amara Moonvale',
      'Gustav Pinecastle',
      'Chidi Riverstone',
      'Mateusz Snowpetal',
      'Emeka Starling',
      'Ismael Thistledown',
      'Farah Willowmere',
    ]);
    expect(class7A.getByRole('link', { name: 'Hana Applebrook' })).toHaveAttribute(
      'href',
      `/students/${studentId('Hana')}`,
    );
  });
});
