import { Button } from '#src/ui/button.tsx';
import { Popover } from '#src/ui/popover.tsx';
import { keyHelp } from './timeline-keys.ts';

interface TimelineToolbarProps {
  /** What part of the session is seen, in words. */
  readonly shown: string;
  readonly isWhole: boolean;
  readonly isClosest: boolean;
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onShowWhole: () => void;
}

/** Zooming by buttons, and how it is done without them. A button that can do no more says so and keeps its focus. */
export function TimelineToolbar(props: TimelineToolbarProps) {
  const { shown, isWhole, isClosest, onZoomIn, onZoomOut, onShowWhole } = props;
  return (
    <div className="flex flex-wrap items-center gap-2 text-small print:hidden">
      <Button aria-disabled={isClosest} onClick={onZoomIn}>
        Zoom in
      </Button>
      <Button aria-disabled={isWhole} onClick={onZoomOut}>
        Zoom out
      </Button>
      <Button aria-disabled={isWhole} onClick={onShowWhole}>
        Whole session
      </Button>
      <Popover
        label="Keys of the timeline"
        place="below"
        isText
        renderButton={(attributes) => <Button {...attributes}>Timeline keys</Button>}
      >
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {keyHelp.map(([key, does]) => (
            <div key={key} className="contents">
              <dt className="font-semibold">{key}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-3 text-quiet">
          They work once the timeline has the focus. Ctrl or Cmd with the mouse wheel, or two fingers, zoom as
          well; Shift with the wheel, or one finger, moves along.
        </p>
      </Popover>
      <p role="status" className="ml-1 text-quiet">
        {shown}
      </p>
    </div>
  );
}
