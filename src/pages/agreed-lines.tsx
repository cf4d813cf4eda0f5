/** Lines for what a talk ends with, on paper alone: they are filled in by pen, and nothing of it is kept here. */
export function AgreedLines() {
  return (
    <section className="hidden break-inside-avoid border-t border-line pt-4 print:block">
      <div className="flex items-end gap-4">
        <h2 className="text-lead font-semibold">What we agreed</h2>
        <Line />
      </div>
      <div className="flex h-8 items-end">
        <Line />
      </div>
      <div className="flex h-8 items-end">
        <Line />
      </div>
      <p className="flex h-8 items-end gap-4 text-small text-quiet">
        Date <Line /> We talk again on <Line />
      </p>
    </section>
  );
}

function Line() {
  return <span aria-hidden="true" className="flex-1 border-b border-edge" />;
}
