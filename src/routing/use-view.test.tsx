import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router';
import { describe, expect, it } from 'vitest';
import { studentViewCodec } from './student-view.ts';
import { useView } from './use-view.ts';

function openAt(address: string) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <MemoryRouter initialEntries={['/before', address]}>{children}</MemoryRouter>
  );
  const { result } = renderHook(
    () => {
      const [view, setView] = useView(studentViewCodec);
      const { pathname, search } = useLocation();
      return { view, setView, address: `${pathname}${search}`, navigate: useNavigate() };
    },
    { wrapper },
  );
  return result;
}

const defaults = studentViewCodec.defaults;

describe('useView', () => {
  it('reads the view of the address', () => {
    expect(openAt('/students/s1?window=last-week').current.view).toStrictEqual({
      ...defaults,
      window: { kind: 'last-week' },
    });
  });

  it('writes a view into the address and keeps what is not about it', () => {
    const page = openAt('/students/s1?sort=time&window=last-week');
    act(() => {
      page.current.setView({ ...defaults, window: { kind: 'four-weeks' }, trend: 'table' });
    });
    expect(page.current.address).toBe('/students/s1?sort=time&window=four-weeks&trend=table');
    expect(page.current.view).toStrictEqual({ ...defaults, window: { kind: 'four-weeks' }, trend: 'table' });
  });

  it('makes a change a step that "back" undoes', async () => {
    const page = openAt('/students/s1');
    act(() => {
      page.current.setView({ ...defaults, window: { kind: 'last-week' } });
    });
    await act(async () => {
      await page.current.navigate(-1);
    });
    expect(page.current.address).toBe('/students/s1');
  });

  it('makes no step where it replaces', async () => {
    const page = openAt('/students/s1');
    act(() => {
      page.current.setView({ ...defaults, trend: 'table' }, { replace: true });
    });
    expect(page.current.address).toBe('/students/s1?trend=table');
    await act(async () => {
      await page.current.navigate(-1);
    });
    expect(page.current.address).toBe('/before');
  });
});
