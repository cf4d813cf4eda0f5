/** Under a search that found nobody. */
export function NobodyFound({ search }: { search: string }) {
  return (
    <p role="status" className="text-quiet">
      No student’s name contains “{search.trim()}”.
    </p>
  );
}
