/** A file made to do harm, or a whole one among them. */
export type HostileFile = {
  /** Path inside the folder it is written to. */
  readonly name: string;
  readonly bytes: Buffer;
  /** What must come of it: "imported" for whole files among the bad ones; nothing where any clear answer will do. */
  readonly expected?: "imported" | "failed";
  /** The one kind of failure that is right. */
  readonly kind?: string;
};
