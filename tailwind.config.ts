import type { Config } from 'tailwindcss';

/**
 * The vocabulary of the look: colours by role (their values per theme stand in src/ui/tokens.css), five sizes of
 * type, one radius. Tailwind's own palette and sizes are replaced, so that a class outside this list does not compile.
 */
export default {
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      surface: 'var(--surface)',
      raised: 'var(--raised)',
      sunken: 'var(--sunken)',
      ink: 'var(--ink)',
      quiet: 'var(--quiet)',
      line: 'var(--line)',
      edge: 'var(--edge)',
      accent: 'var(--accent)',
      danger: { DEFAULT: 'var(--danger)', soft: 'var(--danger-soft)' },
      notice: { soft: 'var(--notice-soft)' },
      focused: 'var(--focused)',
      'off-task': { DEFAULT: 'var(--off-task)', soft: 'var(--off-task-soft)' },
      // How much time, in steps behind text in ink.
      time: { 1: 'var(--time-1)', 2: 'var(--time-2)', 3: 'var(--time-3)' },
      level: {
        'on-device': 'var(--level-on-device)',
        absent: 'var(--level-absent)',
        environment: 'var(--level-environment)',
        habits: 'var(--level-habits)',
        other: 'var(--level-other)',
      },
    },
    fontSize: {
      small: ['0.8125rem', '1.125rem'],
      body: ['0.9375rem', '1.4rem'],
      lead: ['1.125rem', '1.6rem'],
      title: ['1.5rem', '2rem'],
      figure: ['2rem', '2.375rem'],
    },
    borderRadius: { DEFAULT: '0.375rem', full: '9999px' },
    // From here on there is room for two parts of a page beside each other, each as wide as it is on a laptop.
    extend: { screens: { wide: '104rem' } },
  },
} satisfies Config;
