/**
 * How recurring things look, as classes: for what a piece of this room cannot be, because it is a link of the router, a form's
 * own field or a dialog. One home each, so that a button and a link that acts like one are the same to the eye.
 */

/** A button, or a link in its place. Disabled ones keep their focus and say so by `aria-disabled`. */
export const buttonLook =
  'inline-flex min-h-9 items-center gap-2 rounded border border-edge bg-raised px-3 text-ink no-underline hover:bg-sunken disabled:text-quiet aria-disabled:text-quiet';

/** What is typed into or chosen from. */
export const fieldLook = 'min-h-9 rounded border border-edge bg-raised px-2.5 text-body text-ink';

/** One of several views of the same, the present one filled. */
export const choiceLook =
  'inline-flex min-h-9 items-center gap-1.5 rounded px-2.5 text-ink no-underline hover:bg-sunken aria-[current]:bg-ink aria-[current]:text-surface';

/** What lies over the page. */
export const floatLook = 'rounded border border-edge bg-raised text-ink';
