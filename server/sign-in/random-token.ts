/** 256 bits that nobody can guess, in characters that an address and a cookie take as they are. */
export function createRandomToken(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
}
