import { Link } from 'react-router';
import { studentViewCodec, type StudentView } from '#src/routing/student-view.ts';
import { toSearch } from '#src/routing/view-codec.ts';

const itemClass =
  'inline-flex min-h-7 items-center border-b-2 border-transparent text-quiet no-underline hover:text-ink aria-[current]:border-accent aria-[current]:text-ink';

/** How the trend is shown, as links: in the address, but no step in the history. */
export function TrendControls({ view }: { view: StudentView }) {
  const isTable = view.trend === 'table';
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-small print:hidden">
      {/* The table has minutes and shares side by side. */}
      {isTable ? null : (
        <Choice
          label="Measure"
          items={[
            { text: 'Minutes', view: { ...view, measure: 'minutes' }, isCurrent: view.measure === 'minutes' },
            {
              text: 'Off-task share',
              view: { ...view, measure: 'percent' },
              isCurrent: view.measure === 'percent',
            },
          ]}
        />
      )}
      <Choice
        label="Off-task time"
        items={[
          { text: 'In one', view: { ...view, stack: 'total' }, isCurrent: view.stack === 'total' },
          { text: 'By level', view: { ...view, stack: 'levels' }, isCurrent: view.stack === 'levels' },
        ]}
      />
      <ViewLink view={{ ...view, trend: isTable ? 'chart' : 'table' }}>
        {isTable ? 'Show as chart' : 'Show as table'}
      </ViewLink>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly items: readonly { text: string; view: StudentView; isCurrent: boolean }[];
}

function Choice({ label, items }: ChoiceProps) {
  return (
    <div role="group" aria-label={label} className="flex gap-3">
      {items.map(({ text, view, isCurrent }) => (
        <ViewLink key={text} view={view} className={itemClass} aria-current={isCurrent ? 'true' : undefined}>
          {text}
        </ViewLink>
      ))}
    </div>
  );
}

interface ViewLinkProps {
  readonly view: StudentView;
  readonly className?: string;
  readonly 'aria-current'?: 'true' | undefined;
  readonly children: string;
}

function ViewLink({ view, ...props }: ViewLinkProps) {
  return <Link replace preventScrollReset to={{ search: toSearch(studentViewCodec, view) }} {...props} />;
}
