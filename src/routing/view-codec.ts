/**
 * A page's view as a typed value and as a query string. The two directions are inverse; defaults leave the address;
 * what cannot be read is the default and never an error, because links are pasted, shortened and typed by people.
 */
export interface ViewCodec<View extends object> {
  /** The parameters that are about the view; others are not touched. */
  readonly keys: readonly string[];
  readonly defaults: View;
  /** The view a query string asks for. Never throws. */
  parse(search: URLSearchParams): View;
  /** Adds what differs from the defaults to a query string that holds none of the keys. */
  write(search: URLSearchParams, view: View): void;
}

/** A copy of a query string that asks for the view and keeps every parameter that is not about it. */
export function withView<View extends object>(
  codec: ViewCodec<View>,
  search: URLSearchParams,
  view: View,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const key of codec.keys) next.delete(key);
  codec.write(next, view);
  return next;
}

/** The query string of a view without its `?`, empty for the defaults. What is not given is the default. */
export function toSearch<View extends object>(codec: ViewCodec<View>, view: Partial<View>): string {
  return withView(codec, new URLSearchParams(), { ...codec.defaults, ...view }).toString();
}

/**
 * Another page's view as a part of this one: its keys get a prefix, so that the two cannot be mistaken for each other,
 * and whatever it learns to keep is kept here too.
 */
export function toNestedCodec<View extends object>(codec: ViewCodec<View>, prefix: string): ViewCodec<View> {
  return {
    keys: codec.keys.map((key) => `${prefix}${key}`),
    defaults: codec.defaults,
    parse(search) {
      const own = new URLSearchParams();
      for (const [key, value] of search)
        if (key.startsWith(prefix)) own.append(key.slice(prefix.length), value);
      return codec.parse(own);
    },
    write(search, view) {
      const own = new URLSearchParams();
      codec.write(own, view);
      for (const [key, value] of own) search.append(`${prefix}${key}`, value);
    },
  };
}

/** One of a list of words; the first is the default and leaves the address. */
export function parseWord<Word extends string>(text: string | null, words: readonly [Word, ...Word[]]): Word {
  return words.find((word) => word === text) ?? words[0];
}

export function writeWord<Word extends string>(
  search: URLSearchParams,
  key: string,
  word: Word,
  words: readonly [Word, ...Word[]],
): void {
  if (word !== words[0]) search.set(key, word);
}

const idPattern = /^[\w.:~-]{1,128}$/;

/** An id of the platform, in the characters that our server lets through. */
export function parseId(text: string | null): string | null {
  return text !== null && idPattern.test(text) ? text : null;
}

/** A page number from 1; anything else is 1. */
export function parsePage(text: string | null): number {
  return text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}
