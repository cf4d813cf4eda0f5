/** In which codings a reader takes an answer (RFC 9110, section 12.5.3). */
export type ContentCoding = 'br' | 'gzip';

/** @param header the reader's `Accept-Encoding`; empty where there is none */
export function accepts(header: string, coding: ContentCoding): boolean {
  return header.split(',').some((element) => {
    const [name, ...parameters] = element.split(';').map((part) => part.trim().toLowerCase());
    return name === coding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
  });
}
