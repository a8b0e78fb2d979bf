/** The longest that one piece of work kept a thread's event loop: nothing else was answered meanwhile. In milliseconds. */
export type Keep = { readonly processor: number; readonly clock: number };

/**
 * Watches this thread while work goes on. Between two ticks of a timer of one millisecond lies one turn of the event loop, or
 * a millisecond of short ones: what of the processor this thread used there is what whoever typed then had to wait for.
 */
export function watchKeeps(onKeep: (keep: Keep) => void = () => undefined): { readonly stop: () => Keep } {
  let longest: Keep = { processor: 0, clock: 0 };
  let last = now();
  const note = (): void => {
    const at = now();
    const keep = { processor: at.processor - last.processor, clock: at.clock - last.clock };
    last = at;
    onKeep(keep);
    longest = {
      processor: Math.max(longest.processor, keep.processor),
      clock: Math.max(longest.clock, keep.clock),
    };
  };
  const timer = setInterval(note, 1);
  return {
    stop: () => {
      note();
      clearInterval(timer);
      return longest;
    },
  };
}

function now(): Keep {
  const { user, system } = process.threadCpuUsage();
  return { processor: (user + system) / 1000, clock: performance.now() };
}
