/** Which kind of space stands around a dash or before "AM" is the engine's taste, and it has changed. */
export function withPlainSpaces(text: string): string {
  return text.replaceAll(/\s/gu, ' ');
}
