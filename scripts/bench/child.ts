/** The side of a measured process: tells where it listens, and what it has used of the machine. */

/** What a measured process says: first where it listens, then its processor time whenever it is asked. */
export type Said =
  | { readonly kind: 'listening'; readonly url: string }
  /** Milliseconds of processor time since the process began, of all its threads. */
  | { readonly kind: 'processor'; readonly milliseconds: number };

/** Answers the parent until it goes away; `stop` then ends what runs here. */
export function serveParent(url: string, stop: () => Promise<void>): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    say({ kind: 'processor', milliseconds: (user + system) / 1_000 });
  });
  process.once('disconnect', () => {
    void stop().finally(() => process.exit());
  });
  say({ kind: 'listening', url });
}

function say(said: Said): void {
  process.send?.(said);
}
