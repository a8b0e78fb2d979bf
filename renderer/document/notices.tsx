import type { ReactNode } from "react";
import type { ArchivedDocument } from "../../main/model/archived-document.ts";
import { EffectBanner } from "../ui/effect-banner.tsx";

/** A warning that later documents changed this one, as far as the archive knows, today or on a day asked for. */
export function Notices({ document }: { readonly document: Pick<ArchivedDocument, "id" | "notices"> }): ReactNode {
  // Nothing acts on most documents: they need not ask.
  if (document.notices.length === 0) return null;
  return <EffectBanner id={document.id} askDay />;
}
