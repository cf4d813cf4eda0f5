/** Lines for what a talk ends with, on paper alone: they are filled in by pen, and nothing of it is kept here. */
export function AgreedLines() {
  return (
    <section className="hidden break-inside-avoid border-t border-line pt-3 print:block">
      <h2 className="text-lead font-semibold">What we agreed</h2>
      <div aria-hidden="true">
        <div className="mt-8 border-b border-edge" />
        <div className="mt-8 border-b border-edge" />
        <div className="mt-8 border-b border-edge" />
      </div>
      <p className="mt-7 flex gap-4 text-small text-quiet">
        Date
        <span aria-hidden="true" className="flex-1 border-b border-edge" />
        We talk again on
        <span aria-hidden="true" className="flex-1 border-b border-edge" />
      </p>
    </section>
  );
}
