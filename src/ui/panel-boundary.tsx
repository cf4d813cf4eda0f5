import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface BoundaryProps {
  readonly children: ReactNode;
  /** Shown in place of children that could not be drawn, or whose code did not come. */
  readonly lost?: ReactNode;
  /** Where another value comes, the children are drawn anew. */
  readonly drawnFrom?: unknown;
}

const loadAgain = (
  <Button
    onClick={() => {
      location.reload();
    }}
  >
    Load the page again
  </Button>
);

/** Code that did not come, or could not be run: an update of the dashboard takes the files of older pages away. */
const lostPart = (
  <Notice tone="failure" title="This part could not be shown" action={loadAgain}>
    <p>The network may be away, or the dashboard has been updated.</p>
  </Notice>
);

/** In place of a button or a link. */
export const lostTool = <span className="text-small">Not loaded. {loadAgain}</span>;

/** Keeps a fault in one panel inside that panel. React offers this as a class only. */
export class PanelBoundary extends Component<BoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate({ drawnFrom }: BoundaryProps) {
    if (this.state.hasFailed && drawnFrom !== this.props.drawnFrom) this.setState({ hasFailed: false });
  }

  override render() {
    const { children, lost = lostPart } = this.props;
    return this.state.hasFailed ? lost : children;
  }
}
