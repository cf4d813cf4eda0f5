/**
 * The turns of a class's requests: a page of thirty students asks for over a hundred answers, and neither the platform nor
 * a student's page that somebody opens meanwhile should wait behind them. Requests of other pages take no turns.
 */
import PQueue from 'p-queue';
import type { Schedule } from './get-json.ts';

/** What one viewer may ask of the platform at once; browsers allow as many to one server over HTTP/1.1. */
const mostAtOnce = 6;

/** What goes first: whole rows, then what fills them in, then what they are held against. */
const priorities = { rows: 2, sessions: 1, usual: 0 } as const;

const queue = new PQueue({ concurrency: mostAtOnce });

function toSchedule(priority: number): Schedule {
  return (send, signal) => queue.add(send, { priority, signal });
}

/** How the requests of each kind are sent: in their turn, in the order asked within a kind, and not at all once aborted. */
export const classSchedules: Readonly<Record<keyof typeof priorities, Schedule>> = {
  rows: toSchedule(priorities.rows),
  sessions: toSchedule(priorities.sessions),
  usual: toSchedule(priorities.usual),
};
