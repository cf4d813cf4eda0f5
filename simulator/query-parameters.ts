/** Query and path parameters with the bounds and defaults of the guide ("Query Parameters"); wrong ones are 400. */
import { Temporal } from 'temporal-polyfill';
import { instantSchema } from '#src/contract/primitives.ts';
import { problem } from './problem.ts';

/** One parameter of the request, `undefined` where it is missing. */
export type ReadParameter = (name: string) => string | undefined;

const largestPage = 100;
const uuidPattern = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const zoneNamePattern = /^[A-Za-z][\w+/-]*$/;

/** @returns the UUID in lower case */
export function readUuid(name: string, value: string): string {
  const uuid = value.toLowerCase();
  if (!uuidPattern.test(uuid)) throw problem(400, `Invalid UUID format for ${name}`);
  return uuid;
}

export function readOptionalUuid(name: string, read: ReadParameter): string | undefined {
  const value = read(name);
  return value === undefined ? undefined : readUuid(name, value);
}

/** @returns epoch milliseconds */
export function readOptionalInstant(name: string, read: ReadParameter): number | undefined {
  const value = read(name);
  if (value === undefined) return undefined;
  if (!instantSchema.safeParse(value).success) throw problem(400, `Invalid datetime format for ${name}`);
  return Date.parse(value);
}

function readRequired(name: string, read: ReadParameter): string {
  const value = read(name);
  if (value === undefined || value === '') throw problem(400, `Missing required parameter ${name}`);
  return value;
}

/** @returns epoch milliseconds */
export function readInstant(name: string, read: ReadParameter): number {
  const value = readRequired(name, read);
  const instant = readOptionalInstant(name, () => value);
  if (instant === undefined) throw problem(400, `Missing required parameter ${name}`);
  return instant;
}

/** @returns an IANA name that Temporal knows */
export function readTimeZone(name: string, read: ReadParameter): string {
  const value = readRequired(name, read);
  try {
    if (!zoneNamePattern.test(value)) throw new RangeError('This is an offset or no zone at all.');
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(value).timeZoneId;
  } catch {
    throw problem(400, `Unknown time zone for ${name}`);
  }
}

export function readOptionalBoolean(name: string, read: ReadParameter): boolean | undefined {
  const value = read(name);
  if (value === undefined) return undefined;
  if (value !== 'true' && value !== 'false') throw problem(400, `${name} must be true or false`);
  return value === 'true';
}

/** A comma-separated list as a set; `undefined` where the parameter is missing or empty. */
export function readList(name: string, read: ReadParameter): ReadonlySet<string> | undefined {
  const items = (read(name) ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length === 0 ? undefined : new Set(items);
}

function readWholeNumber(name: string, read: ReadParameter, fallback: number, least: number, most: number) {
  const value = read(name);
  if (value === undefined) return fallback;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (!(number >= least && number <= most)) {
    throw problem(
      400,
      most === Infinity
        ? `${name} must be an integer of at least ${least}`
        : `${name} must be an integer between ${least} and ${most}`,
    );
  }
  return number;
}

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

export function readPage(read: ReadParameter, defaultLimit: number): Page {
  return {
    limit: readWholeNumber('limit', read, defaultLimit, 1, largestPage),
    offset: readWholeNumber('offset', read, 0, 0, Infinity),
  };
}

/** The items of a page, and the paging fields that every list carries. */
export function takePage<T>(items: readonly T[], { limit, offset }: Page) {
  return { items: items.slice(offset, offset + limit), paging: { offset, limit, total: items.length } };
}
