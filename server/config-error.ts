/** Settings that cannot be used. The message lists every problem, so that one start shows all of them. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      [
        'The dashboard cannot start with these settings:',
        ...problems.map((problem) => `  - ${problem}`),
        'Settings come from the environment and from the file .env; .env.example explains each of them.',
      ].join('\n'),
    );
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
