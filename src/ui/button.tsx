import type { ComponentProps } from 'react';
import { buttonLook } from './looks.ts';

/** The one button: quiet, with an edge that meets 3:1 in both themes. */
export function Button({ className = '', ...props }: ComponentProps<'button'>) {
  return <button type="button" {...props} className={`${buttonLook} ${className}`} />;
}
