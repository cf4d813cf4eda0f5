/** A class of thirty in front of the simulator: its lifelike students, and those whose answers fail, lag or are unknown. */
import { z } from '#src/contract/zod.ts';
import { listAnswer, problemAnswer, type Upstream } from './upstreams.ts';

/** Numbers of scenario students (docs/simulator.md): empty, unknown level, slow, 503, 403. */
const scenarioNumbers = [2, 9, 17, 18, 19];

/** In the class list, and unknown to the platform: its insights answer 404. */
export const strangerId = '0dd0a210-0000-4000-8000-000000000001';

const lifelikeStudents = 24;

const enrollmentsSchema = z.object({
  enrollments: z.array(
    z.object({ role: z.string(), user: z.object({ sourcedId: z.string() }), class: z.unknown() }),
  ),
});

const isScenario = (userId: string) => userId.startsWith('5ce0a210-');
const toScenarioNumber = (userId: string) => Number(userId.slice(-6));

function toEnrollment(userId: string) {
  return {
    sourcedId: `e-${userId}`,
    role: 'student',
    class: { sourcedId: 'room-30' },
    user: { sourcedId: userId },
  };
}

/** The simulator's people in one class of thirty. */
export const classOfThirty: Upstream = async (request, simulator) => {
  const { pathname } = new URL(request.url);
  if (pathname === '/rostering/1.0/classes') {
    return listAnswer('classes', [{ sourcedId: 'room-30', title: 'Room 30' }]);
  }
  if (pathname !== '/rostering/1.0/enrollments') return simulator(request);
  const answer = await simulator(request);
  if (!answer.ok) return problemAnswer(answer.status);
  const { enrollments } = enrollmentsSchema.parse(await answer.json());
  const userIds = enrollments.filter(({ role }) => role === 'student').map(({ user }) => user.sourcedId);
  const lifelike = userIds.filter((userId) => !isScenario(userId)).slice(0, lifelikeStudents);
  const scenarios = userIds.filter(
    (userId) => isScenario(userId) && scenarioNumbers.includes(toScenarioNumber(userId)),
  );
  return listAnswer('enrollments', [...lifelike, ...scenarios, strangerId].map(toEnrollment));
};

/** The same class, in which only the first students asked about are answered until `release`. */
export function createHold(answered: number) {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const asked = new Set<string>();
  const upstream: Upstream = async (request, simulator) => {
    const [, userId] = /\/users\/([^/]+)\//.exec(request.url) ?? [];
    if (userId !== undefined && (asked.has(userId) || asked.size < answered)) asked.add(userId);
    else if (userId !== undefined) await promise;
    return classOfThirty(request, simulator);
  };
  return {
    upstream,
    release: () => {
      resolve(undefined);
    },
  };
}
