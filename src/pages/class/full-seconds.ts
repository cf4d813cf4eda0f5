import type { ClassStudent } from '#src/measures/class/highlights.ts';

const hour = 3600;

/** The longest day of the class in full hours: the height of all rows' bars, which seldom moves while rows arrive. */
export function toFullSeconds(students: readonly ClassStudent[]): number {
  const longest = students.reduce(
    (most, { week }) =>
      week.state === 'time'
        ? week.days.reduce(
            (high, day) => (day.state === 'time' ? Math.max(high, day.totalSeconds) : high),
            most,
          )
        : most,
    hour,
  );
  return Math.ceil(longest / hour) * hour;
}
