/** What the keys of a timeline do; the list that readers see stands beside it. */
import { toPlainKey } from '#src/ui/plain-key.ts';
import type { Step } from './timeline-rows.ts';

export type Command =
  Step | 'open' | 'clear' | 'zoom-in' | 'zoom-out' | 'whole' | 'screen-earlier' | 'screen-later';

const commands = new Map<string, Command>([
  ['ArrowLeft', 'earlier'],
  ['ArrowRight', 'later'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Enter', 'open'],
  [' ', 'open'],
  ['Escape', 'clear'],
  ['+', 'zoom-in'],
  ['=', 'zoom-in'],
  ['-', 'zoom-out'],
  ['0', 'whole'],
  ['PageUp', 'screen-earlier'],
  ['PageDown', 'screen-later'],
]);

/** The keys as a reader is told of them, with what they do. */
export const keyHelp = [
  ['← →', 'the signal before or after'],
  ['↑ ↓', 'the nearest signal of another kind'],
  ['Home, End', 'the first or last signal'],
  ['Enter', 'select the signal; open a group of short ones'],
  ['Esc', 'select nothing'],
  ['+ −', 'zoom in, zoom out'],
  ['0', 'the whole session'],
  ['Page Up, Page Down', 'the time before or after'],
] as const;

/** The command of a key; `undefined` for one that stays the browser's, as do all with Alt, Ctrl, Cmd or Shift. */
export function toCommand(event: Parameters<typeof toPlainKey>[0]): Command | undefined {
  return commands.get(toPlainKey(event) ?? '');
}
