/** Which signals stand out: one state that the timeline and its table share, whoever changes it. */
export interface Marking {
  /** Ids of what is pointed at or has the focus. */
  readonly active: ReadonlySet<string>;
  /** The id of the one that stays marked; `null` for none. */
  readonly selected: string | null;
  readonly activate: (ids: readonly string[]) => void;
  readonly select: (id: string | null) => void;
}
