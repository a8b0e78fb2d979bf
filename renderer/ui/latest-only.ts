type Work = () => Promise<void>;

/**
 * Runs one piece of work at a time: what is asked meanwhile waits, and only the newest of it. Each key asks at once, yet
 * the engine is never asked for more than one answer that nobody will see.
 */
export function createLatestOnly(): (work: Work) => void {
  let busy = false;
  let waiting: Work | null = null;
  const run = async (work: Work): Promise<void> => {
    busy = true;
    try {
      await work();
    } finally {
      busy = false;
      const next = waiting;
      waiting = null;
      if (next !== null) void run(next);
    }
  };
  return (work) => {
    if (busy) waiting = work;
    else void run(work);
  };
}
