import type { OriginalStore } from "../archive/original-store.ts";
import type { SourceRow } from "../archive/source-table.ts";
import { MEMBER_SEPARATOR, readMember } from "../ingest/container/read-container.ts";
import { openPageFile } from "../ingest/open-page-file.ts";
import type { PageFile } from "../ingest/page-file.ts";

/** The pages of a stored source: of the original itself, or of the file inside it that the source was read from. */
export async function openSourcePages(
  store: OriginalStore,
  { sha256, file, entry }: Pick<SourceRow, "sha256" | "file" | "entry">,
): Promise<PageFile> {
  const [container = file, ...inside] = file.split(MEMBER_SEPARATOR);
  if (entry === 0 || inside.length === 0) return openPageFile(store.pathOf(sha256), file);
  const member = await readMember(store.read(sha256), container, entry);
  return openPageFile(member.bytes, member.name);
}
