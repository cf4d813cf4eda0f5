import type { ComponentPropsWithRef, ReactNode } from 'react';

type DayLinkProps = Omit<ComponentPropsWithRef<'a'>, 'href'>;

/** A link to what lies behind a day or week. The page gives it, because charts know no addresses. */
export type RenderDayLink = (
  dates: { readonly date: string; readonly lastDate: string },
  props: DayLinkProps,
) => ReactNode;
