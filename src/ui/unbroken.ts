/** Keeps numbers and their units on one line: "5 h 18 min" does not end a line with its 18. */
export function toUnbroken(text: string): string {
  return text.replaceAll(/(?<=\d) (?=(?:h|min|s)\b)|(?<=\d h) (?=\d)/g, '\u00a0');
}
