import type { Config } from 'tailwindcss';

/**
 * The vocabulary of the look: the values of src/ui/tokens.css under the names that classes have. Tailwind's own palette,
 * sizes of type and corners are replaced, so that a class outside this list does not compile.
 */
export default {
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      surface: 'var(--surface)',
      raised: 'var(--raised)',
      sunken: 'var(--sunken)',
      veil: 'var(--veil)',
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
      small: ['var(--small)', 'var(--small-line)'],
      body: ['var(--body)', 'var(--body-line)'],
      lead: ['var(--lead)', 'var(--lead-line)'],
      title: ['var(--title)', 'var(--title-line)'],
      figure: ['var(--figure)', 'var(--figure-line)'],
    },
    borderRadius: { DEFAULT: 'var(--radius)', full: '9999px' },
    zIndex: { 'over-table': 'var(--over-table)', 'over-page': 'var(--over-page)' },
    animation: { breath: 'breath var(--breath) ease-in-out infinite' },
    keyframes: { breath: { '50%': { opacity: '0.5' } } },
    extend: {
      maxWidth: { measure: 'var(--measure)' },
      // From here on there is room for two parts of a page beside each other, each as wide as it is on a laptop.
      screens: { wide: '104rem' },
    },
  },
} satisfies Config;
