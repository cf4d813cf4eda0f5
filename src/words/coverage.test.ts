import { expect, it } from 'vitest';
import { observationText } from './coverage.ts';

it.each([
  [{ sessions: 7, measured: 7, withCamera: 7, withoutCamera: 0, cameraUnknown: 0 }, null],
  [{ sessions: 0, measured: 0, withCamera: 0, withoutCamera: 0, cameraUnknown: 0 }, null],
  [
    { sessions: 7, measured: 7, withCamera: 3, withoutCamera: 4, cameraUnknown: 0 },
    'observed in 3 of 7 sessions',
  ],
  [
    { sessions: 7, measured: 5, withCamera: 3, withoutCamera: 0, cameraUnknown: 2 },
    'observed in 3 of 7 sessions',
  ],
  [
    { sessions: 7, measured: 7, withCamera: 0, withoutCamera: 7, cameraUnknown: 0 },
    'not observed: camera off',
  ],
  [
    { sessions: 7, measured: 7, withCamera: 0, withoutCamera: 0, cameraUnknown: 7 },
    'camera use not reported',
  ],
  [
    { sessions: 7, measured: 0, withCamera: 0, withoutCamera: 0, cameraUnknown: 0 },
    'not measured in these applications',
  ],
])('says of %j: %s', (coverage, text) => {
  expect(observationText(coverage)).toBe(text);
});
