/** One part of the benchmark: what `--only` names. */
import type { Browser } from 'playwright';
import type { Report } from './report.ts';

export interface Bench {
  readonly browser: Browser;
  readonly rounds: number;
}

export interface Part {
  /** The heading of its figures. */
  readonly title: string;
  /** Where `--rounds` says nothing: all parts together take no more than half an hour. */
  readonly rounds: number;
  readonly measure: (bench: Bench) => Promise<Report>;
}
