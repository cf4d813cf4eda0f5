import { parsePage, type ViewCodec } from './view-codec.ts';

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
