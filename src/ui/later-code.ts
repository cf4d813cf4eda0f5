/** Code that is wanted once, later or never, and what of it is there already. */
export interface LaterCode<Module> {
  /** Fetches and runs it, unless it is there. @returns rejects where it does not come; the next call tries again */
  readonly load: () => Promise<Module>;
  /** `null` as long as it is not there. */
  readonly get: () => Module | null;
}

/** @param load a dynamic import */
export function laterCode<Module>(load: () => Promise<Module>): LaterCode<Module> {
  let known: Module | null = null;
  return {
    load: async () => (known ??= await load()),
    get: () => known,
  };
}
