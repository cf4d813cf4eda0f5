import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Boot } from '#src/contract/boot.ts';
import { plainVisitor } from '#src/testing/plain-school.ts';
import { readSchool, SchoolProvider, toSchool, useNow, useSchool } from './boot.ts';

const boot: Boot = {
  now: '2026-03-11T17:00:00.000Z',
  timeZone: 'America/Chicago',
  isTimeZoneUnset: false,
  safety: null,
  classesFrom: 'platform',
  laterScripts: [],
  upstream: { isSimulator: true, name: 'embedded simulator' },
  school: {
    name: 'Harbour Lantern School',
    locale: 'en-US',
    firstDayOfWeek: 1,
    schoolDays: [1, 2, 3, 4, 5],
    schoolHours: { from: '08:00', to: '15:30' },
    terms: [{ name: 'Spring', firstDate: '2026-01-05', lastDate: '2026-05-29' }],
    daysOff: [{ name: 'Spring break', firstDate: '2026-03-16', lastDate: '2026-03-20' }],
  },
  version: '1.0.0',
  ...plainVisitor,
};

function toDocument(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function toBlock(text: string): Document {
  return toDocument(`<script type="application/json" id="boot">${text}</script>`);
}

describe('readSchool', () => {
  it('reads the block of data in the page, value for value', () => {
    expect(readSchool(toBlock(JSON.stringify(boot)))).toMatchObject(boot);
  });

  it.each([
    ['no block', toDocument('<p>Hello</p>')],
    ['an empty block', toBlock('')],
    ['a block that is cut off', toBlock('{"now":"2026-03-11T17:00:00Z"')],
    ['a block of something else', toBlock('[]')],
    ['no zone', toBlock(JSON.stringify({ ...boot, timeZone: undefined }))],
    ['an empty zone', toBlock(JSON.stringify({ ...boot, timeZone: '' }))],
    ['a time without a zone', toBlock(JSON.stringify({ ...boot, now: '2026-03-11T17:00:00' }))],
    ['a flag as text', toBlock(JSON.stringify({ ...boot, isTimeZoneUnset: 'false' }))],
  ])('fails rather than guess where the page holds %s', (_what, document) => {
    expect(() => readSchool(document)).toThrow(Error);
  });
});

describe('useSchool', () => {
  it('fails outside of a school', () => {
    expect(() => renderHook(() => useSchool())).toThrow('useSchool needs a SchoolProvider');
  });
});

describe('useNow', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2019-01-01T03:21:00Z') });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  function renderNow() {
    const school = toSchool(boot);
    const wrapper = ({ children }: { children: ReactNode }) => (
      <SchoolProvider value={school}>{children}</SchoolProvider>
    );
    return renderHook(() => useNow(), { wrapper });
  }

  function pass(minutes: number) {
    act(() => {
      vi.advanceTimersByTime(minutes * 60_000);
    });
  }

  it('is the server’s time, however wrong the reader’s clock is', () => {
    expect(renderNow().result.current).toBe('2026-03-11T17:00:00.000Z');
  });

  it('moves on by itself, in steps of five minutes', () => {
    const { result } = renderNow();
    pass(4);
    expect(result.current).toBe('2026-03-11T17:00:00.000Z');
    pass(1);
    expect(result.current).toBe('2026-03-11T17:05:00.000Z');
    pass(12 * 60);
    expect(result.current).toBe('2026-03-12T05:05:00.000Z');
  });

  it('leaves no clock ticking behind', () => {
    renderNow().unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
