/** A page that works writes nothing to the console, so an error or a warning there fails the test that caused it. */
import { expect, vi } from 'vitest';

let expected: RegExp[] = [];

/** Declares that this test makes the page write an error or a warning, and that its text matches. */
export function expectConsole(text: RegExp): void {
  expected.push(text);
}

function toText(values: readonly unknown[]): string {
  return values
    .map((value) => (value instanceof Error ? (value.stack ?? value.message) : String(value)))
    .join(' ');
}

/** Listens to the console. @returns the end of it, which throws unless exactly the declared kinds of text came. */
export function guardConsole(): () => void {
  const written: string[] = [];
  expected = [];
  const listen = (...values: unknown[]) => {
    written.push(toText(values));
  };
  const spies = [
    vi.spyOn(console, 'error').mockImplementation(listen),
    vi.spyOn(console, 'warn').mockImplementation(listen),
  ];
  return () => {
    for (const spy of spies) spy.mockRestore();
    const surprising = written.filter((text) => !expected.some((pattern) => pattern.test(text)));
    expect(surprising, 'The page wrote to the console').toEqual([]);
    const missing = expected.filter((pattern) => !written.some((text) => pattern.test(text)));
    expect(missing, 'The page did not write what the test declared').toEqual([]);
  };
}
