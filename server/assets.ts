/** The files of the built app, from memory: only names that were there at start can be asked for. */
import { accepts, type ContentCoding } from './accepts.ts';
import type { ToPageScripts } from './page-chunks.ts';

export interface Asset {
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same bytes, as the build has compressed them; absent where that did not pay. */
  readonly compressed: Readonly<Partial<Record<ContentCoding, Uint8Array<ArrayBuffer> | undefined>>>;
  /** True where the name changes with the content. */
  readonly isImmutable: boolean;
}

export interface Assets {
  readonly indexHtml: string;
  readonly toPageScripts: ToPageScripts;
  /** @param path of the URL, beginning with a slash */
  find(path: string): Asset | undefined;
}

/** The answer that carries an asset in the best coding that the reader takes. */
export function toAssetResponse(asset: Asset, acceptEncoding: string): Response {
  const coding = (['br', 'gzip'] as const).find(
    (candidate) => asset.compressed[candidate] !== undefined && accepts(acceptEncoding, candidate),
  );
  const body = (coding === undefined ? undefined : asset.compressed[coding]) ?? asset.bytes;
  return new Response(body, {
    headers: {
      'content-type': asset.contentType,
      'content-length': String(body.byteLength),
      ...(coding === undefined ? {} : { 'content-encoding': coding }),
      vary: 'Accept-Encoding',
      'cache-control': asset.isImmutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    },
  });
}
