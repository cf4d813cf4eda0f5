import { toKeyCommands } from '#src/ui/keys.ts';
import { useSingleKeys } from '#src/ui/single-keys.ts';

/** How keys are called on keyboards, where that is not their character. */
const names: Readonly<Record<string, string>> = { ArrowLeft: 'Left', ArrowRight: 'Right' };

const always = [
  ['Arrow keys', 'inside a chart, a timeline or the class’s table: from one to the next'],
  ['Esc', 'closes what has opened over the page'],
] as const;

/** The keys of the page that is shown, and the switch that takes the single ones away from who speaks to the computer. */
export function KeysList() {
  const [isOn, setOn] = useSingleKeys();
  const commands = toKeyCommands().filter(({ key }) => isOn || key.length > 1);
  return (
    <>
      <p className="font-semibold">Keys of this page</p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {commands.map(({ key, name }) => (
          <Row key={key} keyName={names[key] ?? (key.length === 1 ? key.toUpperCase() : key)} what={name} />
        ))}
        {always.map(([keyName, what]) => (
          <Row key={keyName} keyName={keyName} what={what} />
        ))}
      </dl>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        className="mt-4 inline-flex min-h-9 items-center rounded text-left text-ink underline decoration-line underline-offset-4 hover:decoration-current"
        onClick={() => {
          setOn(!isOn);
        }}
      >
        Single keys<span aria-hidden="true">: {isOn ? 'on' : 'off'}</span>
      </button>
      <p className="text-small text-quiet">
        Switch them off if you speak to your computer. This browser remembers it.
      </p>
    </>
  );
}

function Row({ keyName, what }: { keyName: string; what: string }) {
  return (
    <div className="contents">
      <dt>
        <kbd className="rounded border border-edge px-1.5 font-sans">{keyName}</kbd>
      </dt>
      <dd>{what}</dd>
    </div>
  );
}
