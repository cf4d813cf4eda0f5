import { routePatterns } from './paths.ts';
import { parsePage, toSearch, type ViewCodec } from './view-codec.ts';

/** The view of the record of access. */
export interface AccessRecordView {
  /** From 1, the latest lines. */
  readonly page: number;
}

export const accessRecordViewCodec: ViewCodec<AccessRecordView> = {
  keys: ['page'],
  defaults: { page: 1 },
  parse: (search) => ({ page: parsePage(search.get('page')) }),
  write(search, { page }) {
    if (page > 1) search.set('page', String(page));
  },
};

/** Beside its view and not with the other addresses: no page starts with a link to it. */
export function accessRecordPath(view: Partial<AccessRecordView> = {}): string {
  const search = toSearch(accessRecordViewCodec, view);
  return search === '' ? routePatterns.accessRecord : `${routePatterns.accessRecord}?${search}`;
}
