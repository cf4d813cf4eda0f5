import { useKeys } from '#src/ui/keys.ts';
import { KeyCap } from '#src/ui/key-cap.tsx';
import { laterCode } from '#src/ui/later-code.ts';
import { later, LaterPart } from '#src/ui/later-part.tsx';
import { Popover } from '#src/ui/popover.tsx';
import { useSingleKeys } from '#src/ui/single-keys.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';

// Needed when somebody opens them.
const GoTo = later(
  laterCode(() => import('./go-to.tsx')),
  (to) => to.GoTo,
);
const KeysList = later(
  laterCode(() => import('./keys-list.tsx')),
  (list) => list.KeysList,
);

const goToId = 'go-to';
const keysId = 'keys';

/** A popover without `popover` support of the browser stays closed, which its button says by doing nothing. */
function toggle(id: string) {
  document.getElementById(id)?.togglePopover();
}

const itemClass =
  'inline-flex min-h-9 items-center gap-1.5 rounded px-2 text-ink hover:bg-sunken print:hidden';

/** What every page has at hand: the way to any student and window, and the list of keys. */
export function HeaderTools() {
  const [isOn] = useSingleKeys();
  useKeys(
    [
      {
        key: 'g',
        name: 'go to a student or a window',
        act: () => {
          toggle(goToId);
        },
      },
      {
        key: '?',
        name: 'this list',
        act: () => {
          toggle(keysId);
        },
      },
    ],
    'frame',
  );
  return (
    <div className="-mx-2 flex">
      <Popover
        id={goToId}
        label="Go to"
        place="middle"
        renderButton={(attributes) => (
          <button
            type="button"
            {...attributes}
            aria-keyshortcuts={isOn ? 'G' : undefined}
            className={itemClass}
          >
            Go to <KeyCap name="G" />
          </button>
        )}
      >
        <LaterPart fallback={<Skeleton size="rows" />}>
          <GoTo
            onLeave={() => {
              toggle(goToId);
            }}
          />
        </LaterPart>
      </Popover>
      {/* On a touch screen too: there is no other way back for who has switched single keys off (WCAG 2.1.4). */}
      <Popover
        id={keysId}
        label="Keys"
        place="middle"
        renderButton={(attributes) => (
          <button
            type="button"
            {...attributes}
            aria-keyshortcuts={isOn ? '?' : undefined}
            className={itemClass}
          >
            Keys <KeyCap name="?" />
          </button>
        )}
      >
        <LaterPart fallback={<Skeleton size="rows" />}>
          <KeysList />
        </LaterPart>
      </Popover>
      <button
        type="button"
        className={itemClass}
        onClick={() => {
          window.print();
        }}
      >
        Print
      </button>
    </div>
  );
}
