import { useDeferredValue, useId, useMemo } from 'react';
import type { Session } from '#src/contract/sessions.ts';
import { useElementWidth } from '#src/ui/use-element-width.ts';
import { printedWidth, usePrinting } from '#src/ui/use-printing.ts';
import type { Marking } from './marking.ts';
import { toClockHeight } from './timeline-clock.tsx';
import { TimelineDrawing } from './timeline-drawing.tsx';
import { layOutLane, toSessionSpan, type Lane, type TimeSpan } from './timeline-geometry.ts';
import { TimelineList } from './timeline-list.tsx';
import { TimelineNames } from './timeline-names.tsx';
import { TimelineReadout } from './timeline-readout.tsx';
import { recordingName, toRecording } from './timeline-recording.ts';
import { stackLanes, toWalk } from './timeline-rows.ts';
import { toTimesText } from './timeline-texts.ts';
import { toClockChangeEvents, toDayEvents } from './timeline-ticks.ts';
import { TimelineToolbar } from './timeline-toolbar.tsx';
import { useTimelineView } from './use-timeline-view.ts';

interface TimelinePictureProps {
  readonly session: Session | null;
  readonly axis: TimeSpan;
  readonly lanes: readonly Lane[];
  readonly marking: Marking;
  readonly onShowInTable: (id: string) => void;
  readonly timeZone: string;
  readonly locale: string;
}

/** Widths in CSS pixels: of the whole where nothing is laid out, and from which names stand beside lanes. */
const widths = { unknown: 960, wide: 660, names: 272 } as const;

export function TimelinePicture(props: TimelinePictureProps) {
  const { session, axis, lanes, marking, onShowInTable, timeZone, locale } = props;
  const patternId = useId();
  const [frame, measured] = useElementWidth(widths.unknown);
  const isPrinting = usePrinting();
  const outerWidth = isPrinting ? printedWidth : measured;
  const isWide = outerWidth >= widths.wide;
  const namesWidth = isWide ? widths.names : 0;
  const nameHeight = isWide ? 0 : 20;
  const plotWidth = outerWidth - namesWidth;
  const [scroller, timeline] = useTimelineView(axis, plotWidth);
  const { zoom, offset } = isPrinting ? { zoom: 1, offset: 0 } : timeline.view;
  const width = plotWidth * zoom;
  const pixelsPerMs = width / (axis.end - axis.start);
  const isClosest = timeline.isClosest && !isPrinting;

  const recording = useMemo(() => toRecording(session), [session]);
  const rows = useMemo(
    () =>
      stackLanes(
        lanes.map((lane) => layOutLane(lane, { axis, pixelsPerMs }, isClosest)),
        { nameHeight, hasRecording: recording !== null },
      ),
    [lanes, axis, pixelsPerMs, isClosest, nameHeight, recording],
  );
  const eventLines = useMemo(
    () => [toDayEvents(axis, pixelsPerMs, timeZone, locale), toClockChangeEvents(axis, timeZone, locale)],
    [axis, pixelsPerMs, timeZone, locale],
  );
  const sessionSpan = useMemo(() => (session === null ? null : toSessionSpan(session)), [session]);
  const walk = useMemo(() => toWalk(rows), [rows]);

  const top = toClockHeight(eventLines);
  const [first, ...others] = walk;
  // Drawn a screen further on either side, so that little is left to draw while the content scrolls. After a zoom first the
  // marks that are seen; the rest when these stand, and the counts, since hundreds of texts are laid out longer than marks.
  const isZoomDrawn = useDeferredValue(zoom) === zoom;
  const screen = Math.floor(offset / plotWidth);
  const drawn = isZoomDrawn
    ? { from: (screen - 1) * plotWidth, to: (screen + 3) * plotWidth }
    : { from: offset, to: offset + plotWidth };
  const drawing = (
    <TimelineDrawing
      axis={axis}
      session={sessionSpan}
      rows={rows}
      recording={recording}
      eventLines={eventLines}
      width={width}
      {...drawn}
      isCounted={isZoomDrawn || isPrinting}
      top={top}
      nameHeight={nameHeight}
      patternId={patternId}
      timeZone={timeZone}
      locale={locale}
    />
  );
  const shown = {
    start: axis.start + offset / pixelsPerMs,
    end: Math.min(axis.end, axis.start + (offset + plotWidth) / pixelsPerMs),
  };
  return (
    <figure aria-label="Signals along the session; the table below lists them" className="space-y-2">
      <TimelineToolbar
        shown={zoom === 1 ? '' : `Shown: ${toTimesText(shown, { timeZone, locale })}`}
        isWhole={zoom === 1}
        isClosest={isClosest}
        onZoomIn={() => {
          timeline.zoomIn();
        }}
        onZoomOut={() => {
          timeline.zoomOut();
        }}
        onShowWhole={timeline.showWhole}
      />
      <div ref={frame} className="relative">
        <div style={{ marginLeft: namesWidth }}>
          {first === undefined ? (
            drawing
          ) : (
            <TimelineList
              axis={axis}
              rows={rows}
              walk={[first, ...others]}
              marking={marking}
              timeline={timeline}
              scroller={scroller}
              zoom={zoom}
              width={width}
              top={top}
              timeZone={timeZone}
              locale={locale}
            >
              {drawing}
            </TimelineList>
          )}
        </div>
        <TimelineNames
          rows={rows}
          patternId={patternId}
          width={namesWidth}
          top={top}
          nameHeight={nameHeight}
          recordingName={recording === null ? '' : recordingName(recording)}
          locale={locale}
        />
      </div>
      {sessionSpan !== null && (axis.start < sessionSpan.start || axis.end > sessionSpan.end) ? (
        <figcaption className="text-small text-quiet">
          Shaded: outside the session, which was {toTimesText(sessionSpan, { timeZone, locale })}.
        </figcaption>
      ) : null}
      <TimelineReadout
        lanes={lanes}
        session={session}
        marking={marking}
        onShowInTable={onShowInTable}
        timeZone={timeZone}
        locale={locale}
      />
    </figure>
  );
}
