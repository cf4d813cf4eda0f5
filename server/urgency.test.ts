import { describe, expect, it } from 'vitest';
import { readUrgency } from './urgency.ts';

describe('readUrgency', () => {
  it.each([
    ['nothing', undefined, 3],
    ['an empty header', '', 3],
    ['the most urgent', 'u=0', 0],
    ['the least urgent', 'u=7', 7],
    ['a request that may come in parts', 'u=5, i', 5],
    ['the other order and no blanks', 'i,u=2', 2],
    ['a parameter of the value', 'u=5;x=1', 5],
    ['two values, of which the last counts', 'u=1, u=6', 6],
    ['two values, of which one cannot be read', 'u=1, u=9', 1],
    ['a value out of range', 'u=8', 3],
    ['a value below the range', 'u=-1', 3],
    ['a fraction', 'u=1.5', 3],
    ['two digits', 'u=10', 3],
    ['a text', 'u=high', 3],
    ['another key', 'urgency=1', 3],
    ['another key that ends so', 'menu=1', 3],
    ['an upper-case key, which the norm does not know', 'U=1', 3],
    ['noise', ',;=u u= =', 3],
  ])('reads %s', (_what, priority, urgency) => {
    expect(readUrgency(priority)).toBe(urgency);
  });
});
