/**
 * Asks the browser to compile the functions of a file while it comes in, on a thread of its own. Without it an engine reads
 * over them and compiles each one when it is called for the first time, which is over a thousand of ours before the first
 * figures stand: a fifth of what the page's own thread does until then (docs/performance.md). Our files are cut by what a
 * page needs, so nearly all that comes is called. Chromium knows the hint since 136; to others it is a comment.
 * Source: https://v8.dev/blog/explicit-compile-hints
 */
import type { Plugin } from 'vite';

const hint = '//# allFunctionsCalledOnLoad';
/** Characters from which on a file has more than a few functions. */
const worthHinting = 2000;

export const compileHints: Plugin = {
  name: 'compile-hints',
  apply: 'build',
  generateBundle: {
    // It has to stand before all code, also before what Vite puts there.
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.code.length >= worthHinting) file.code = `${hint}\n${file.code}`;
      }
    },
  },
};
