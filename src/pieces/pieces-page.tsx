import { PageHeading } from '#src/ui/page-heading.tsx';
import { ChartPieces } from './chart-pieces.tsx';
import { ControlPieces } from './control-pieces.tsx';
import { MarkPieces } from './mark-pieces.tsx';
import { StatePieces } from './state-pieces.tsx';
import { SurfacePieces } from './surface-pieces.tsx';
import { TablePieces } from './table-pieces.tsx';

/** Every piece in every state, by its real component, with a few values that were made up once. */
export function PiecesPage() {
  return (
    <main className="mx-auto max-w-6xl space-y-10 px-4 py-6 sm:px-6">
      <title>Pieces · Week in Focus</title>
      <PageHeading>Pieces</PageHeading>
      <p className="max-w-measure">
        What the pages are made of. The theme follows the system; nothing here is a student’s.
      </p>
      <ControlPieces />
      <SurfacePieces />
      <MarkPieces />
      <TablePieces />
      <ChartPieces />
      <StatePieces />
    </main>
  );
}
