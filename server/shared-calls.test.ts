import { describe, expect, it, onTestFinished } from 'vitest';
import { createSharedCalls, type Reader, type SharedCalls } from './shared-calls.ts';

type Make = Parameters<SharedCalls<string>['ask']>[3];
type Call = Parameters<Make>[0];

/** Calls that end when they are told to. */
function createCalls() {
  const shared = createSharedCalls<string>();
  const made: {
    readonly call: Call;
    readonly give: (answer: string) => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const make: Make = (call) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    made.push({ call, give: resolve, fail: reject });
    return promise;
  };
  const createReader = (viewer: string, urgency = 3) => {
    const controller = new AbortController();
    const reader: Reader = { viewer, urgency, signal: controller.signal };
    return {
      ask: (mustBeNew = false) => shared.ask('question', reader, mustBeNew, make),
      go: () => {
        controller.abort();
      },
    };
  };
  return { made, createReader };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('A call', () => {
  it('is as urgent as its most urgent reader, and of all of them, as they come and go', async () => {
    const { made, createReader } = createCalls();
    const [ana, ben] = [createReader('Ana', 5), createReader('Ben', 1)];
    const ofAna = ana.ask();
    const [{ call } = expect.unreachable()] = made;
    expect([call.urgency, call.viewers]).toEqual([5, ['Ana']]);
    const ofBen = ben.ask();
    expect([call.urgency, call.viewers]).toEqual([1, ['Ana', 'Ben']]);
    ben.go();
    await expect(ofBen).rejects.toThrow('over');
    expect([call.urgency, call.viewers]).toEqual([5, ['Ana']]);
    made[0]?.give('answer');
    expect(await ofAna).toBe('answer');
    expect(made).toHaveLength(1);
  });

  it('that has ended is not cancelled afterwards, and nobody joins it', async () => {
    const { made, createReader } = createCalls();
    const first = createReader('Ana').ask();
    made[0]?.give('one');
    expect(await first).toBe('one');
    expect(made[0]?.call.signal.aborted).toBe(false);
    const second = createReader('Ana').ask();
    made[1]?.give('two');
    expect(await second).toBe('two');
  });

  it('that is about to be cancelled is joined by nobody', async () => {
    const { made, createReader } = createCalls();
    const ana = createReader('Ana');
    const gone = ana.ask();
    const late: Promise<string>[] = [];
    made[0]?.call.signal.addEventListener('abort', () => late.push(createReader('Ben').ask()));
    ana.go();
    await expect(gone).rejects.toThrow('over');
    made[1]?.give('answer');
    expect(await Promise.all(late)).toEqual(['answer']);
  });

  it('that ends leaves a newer one of the same question to whoever asks next', async () => {
    const { made, createReader } = createCalls();
    const old = createReader('Ana').ask();
    made[0]?.call.begin();
    const newer = createReader('Ben').ask(true);
    made[0]?.give('old');
    expect(await old).toBe('old');
    const latest = createReader('Cyd').ask();
    expect(made).toHaveLength(2);
    made[1]?.give('new');
    expect(await Promise.all([newer, latest])).toEqual(['new', 'new']);
  });

  it('that fails when nobody waits any more is nobody’s failure', async () => {
    const unseen: unknown[] = [];
    const note = (error: unknown) => unseen.push(error);
    process.on('unhandledRejection', note);
    onTestFinished(() => void process.off('unhandledRejection', note));
    const { made, createReader } = createCalls();
    const ana = createReader('Ana');
    const gone = ana.ask();
    ana.go();
    await expect(gone).rejects.toThrow('over');
    made[0]?.fail(new Error('broken'));
    await settle();
    expect(unseen).toEqual([]);
  });
});
