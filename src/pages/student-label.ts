/** What a student is called on screen: the roster's name, else a part of the id that the address shows anyway. */
export function studentLabel(userId: string, name: string | null): string {
  return name ?? `Student ${userId.slice(0, 8)}`;
}
