import vi from "../../resources/strings/vi.json";

/** Names of the reader's rules that have words of their own. */
export type KnownRule = keyof typeof vi.rule;

/** How sure the reader is, in words: the list holds only what lies below 0.6. */
export type Sureness = "faint" | "weak" | "fair";

/** The rule when there are words for it, "unknown" for one that a later reader brought. */
export function knownRule(rule: string): KnownRule {
  // A printed name that was completed: "inferred-body-header" is still read from the header.
  const known = [rule, rule.replace(/^inferred-/, "")].find((name) => Object.hasOwn(vi.rule, name));
  return (known as KnownRule | undefined) ?? "unknown";
}

export function judgeSureness(confidence: number): Sureness {
  if (confidence < 0.3) return "faint";
  return confidence < 0.5 ? "weak" : "fair";
}
