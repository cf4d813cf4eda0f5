import { formatDay, formatDayLong } from '#src/format/dates.ts';
import type { ListedSession } from '#src/measures/listed-sessions.ts';
import { proctoringText } from '#src/words/proctoring.ts';
import { toSearchable, toSearchWords } from '../search-words.ts';

/** A session and the text in which it is found. */
interface Findable {
  readonly listed: ListedSession;
  readonly text: string;
}

/** Sessions with what can be found of them: the application, the day in short and in long, the proctoring. */
export function toFindable(sessions: readonly ListedSession[], locale: string): readonly Findable[] {
  const texts = new Map<string, string>();
  // Many sessions share a day or a name, and making text is dear.
  const once = (key: string, toText: () => string) => {
    const text = texts.get(key) ?? toSearchable(toText());
    texts.set(key, text);
    return text;
  };
  return sessions.map((listed) => {
    const { date, applicationName, session } = listed;
    const parts = [
      once(`name ${applicationName}`, () => applicationName),
      once(`day ${date}`, () => `${formatDay(date, locale)} ${formatDayLong(date, locale)}`),
      once(`proctoring ${proctoringText(session)}`, () => proctoringText(session)),
    ];
    return { listed, text: parts.join('\n') };
  });
}

/** A test for one word: somewhere in the text; a number stands there whole, so that “Mar 6” finds no day of 2026. */
function toTest(word: string): (text: string) => boolean {
  if (!/^\d+$/.test(word)) return (text) => text.includes(word);
  const whole = new RegExp(`(?<!\\d)${word}(?!\\d)`);
  return (text) => whole.test(text);
}

/** The sessions whose text has every word of the search, in the order given; all where nothing was typed. */
export function findSessions(findable: readonly Findable[], search: string): readonly ListedSession[] {
  const tests = toSearchWords(search).map(toTest);
  return findable.filter(({ text }) => tests.every((test) => test(text))).map(({ listed }) => listed);
}
