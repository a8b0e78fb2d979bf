import type { LetterDraft, LetterMemory } from "../model/letter-draft.ts";
import type { EngineContext } from "./context.ts";

/** Documents of the archive looked through: the newest ones of the office, or of all where it has none. */
const MOST_READ = 300;
/** Names offered. */
const MOST_OFFERED = 200;

/** Nơi nhận and kính gửi used before in drafts and in the archive's documents, most often first. */
export function letterMemory(context: EngineContext): LetterMemory {
  const { archive } = context;
  const recipients = makeTally();
  const addressees = makeTally();
  for (const profile of archive.letters.profiles()) recipients.add(profile.recipients, 2);
  for (const { draft } of archive.letters.drafts()) {
    recipients.add(draft.recipients, 2);
    addressees.add(draft.addressees, 2);
  }
  for (const { recipients: sent, addressees: addressed } of recentValues(context)) {
    recipients.add(sent, 1);
    addressees.add(addressed, 1);
  }
  return { recipients: recipients.names(), addressees: addressees.names() };
}

function recentValues({ archive }: EngineContext): readonly Pick<LetterDraft, "recipients" | "addressees">[] {
  const own = new Set(
    [...archive.ownBodies.all(), ...archive.letters.profiles()].flatMap((body) => [
      body.name,
      ...("aliases" in body ? (body.aliases ?? []) : []),
    ]),
  );
  const all = archive.documents.summaries();
  const ours = all.filter(({ issuingBody }) => issuingBody !== null && own.has(issuingBody));
  return (ours.length > 0 ? ours : all)
    .slice(0, MOST_READ)
    .flatMap(({ id }) => archive.documents.findById(id)?.reading.values ?? []);
}

function makeTally() {
  const counts = new Map<string, number>();
  return {
    add: (names: readonly string[], weight: number): void => {
      for (const raw of names) {
        const name = raw
          .normalize("NFC")
          .trim()
          .replace(/[;.,\s]+$/u, "");
        if (name !== "" && name.length <= 200) counts.set(name, (counts.get(name) ?? 0) + weight);
      }
    },
    names: (): readonly string[] =>
      [...counts]
        .sort(([a, x], [b, y]) => y - x || a.localeCompare(b, "vi"))
        .slice(0, MOST_OFFERED)
        .map(([name]) => name),
  };
}
