import { Button } from '#src/ui/button.tsx';
import { Figure } from '#src/ui/figure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Popover } from '#src/ui/popover.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { Group, Piece } from './piece.tsx';

const skeletons = ['line', 'figures', 'summary', 'rows', 'chart'] as const;

/** What holds other things. */
export function SurfacePieces() {
  return (
    <Group name="Surfaces">
      <Piece name="Panel: with a note and actions, and plain">
        <Panel
          title="Off-task time fell on two of three days"
          note="Each bar is one day’s session time."
          actions={<Button>Show as table</Button>}
        >
          <p>What the panel holds.</p>
        </Panel>
        <Panel title="A panel without a note">
          <p>What the panel holds.</p>
        </Panel>
      </Piece>
      <Piece name="Figures: a number, with a change and a note, words in place of a number">
        <dl className="grid gap-4 sm:grid-cols-3">
          <Figure value="6 h 10 min" label="focused" />
          <Figure value="13%" label="off-task" change="3 points less" note="of all session time" />
          <Figure value="not observed" label="off-task time" />
        </dl>
      </Piece>
      <Piece name="Notices: quiet, notable, failed">
        <Notice tone="quiet" title="TimeBack does not know this student.">
          The address may be cut off or mistyped.
        </Notice>
        <Notice tone="notice" title="Two names in the class list were not found" />
        <Notice tone="failure" title="TimeBack could not answer" action={<Button>Try again</Button>}>
          Try again. If it goes on, tell your school’s IT person.
        </Notice>
      </Piece>
      <Piece name="Popover: beside its button, in the middle">
        <div className="flex gap-3">
          {(['below', 'middle'] as const).map((place) => (
            <Popover
              key={place}
              label={`A popover, ${place}`}
              place={place}
              renderButton={(attributes) => <Button {...attributes}>Open {place}</Button>}
            >
              <p>It closes with Escape, or with a press elsewhere.</p>
            </Popover>
          ))}
        </div>
      </Piece>
      <Piece name="Skeletons: each as high as what it stands in for">
        {skeletons.map((size) => (
          <Skeleton key={size} size={size} />
        ))}
      </Piece>
    </Group>
  );
}
