import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { SavedSearch } from "../../main/model/saved-search.ts";
import { archive, settle } from "../ui/archive.ts";
import { useNavigation } from "../ui/navigation.ts";
import { notifyDone, notifyFailure } from "../ui/notify.ts";
import { askSearch, type SearchAsk } from "../ui/search-ask.ts";
import { useRequest } from "../ui/use-request.ts";

export type PaletteCommand = { readonly id: string; readonly label: string; readonly run: () => void };

const NONE: readonly SavedSearch[] = [];

/** Commands of the search screen: each saved search by its name, and the panels. The list is read while `wanted`. */
export function useSearchCommands(wanted: boolean): readonly PaletteCommand[] {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const ask = useCallback(
    () => (wanted ? archive.listSavedSearches() : Promise.resolve({ ok: true as const, value: NONE })),
    [wanted],
  );
  const [loaded] = useRequest<readonly SavedSearch[]>(ask);
  const saved = loaded.kind === "ready" ? loaded.value : NONE;
  const inSearch = (request: SearchAsk) => (): void => {
    go({ screen: "search" });
    askSearch(request);
  };
  return [
    ...saved.map(({ id, name }) => ({
      id: `saved:${id}`,
      label: t("palette.openSaved", { name }),
      run: inSearch({ kind: "open-saved", id }),
    })),
    { id: "build-query", label: t("palette.buildQuery"), run: inSearch({ kind: "build" }) },
    { id: "save-search", label: t("palette.saveSearch"), run: inSearch({ kind: "save" }) },
    {
      id: "rebuild-index",
      label: t("palette.rebuildIndex"),
      // how far it is stands on the search screen
      run: () => {
        go({ screen: "search" });
        void rebuild(t("palette.indexRebuilt"));
      },
    },
  ];
}

async function rebuild(done: string): Promise<void> {
  const answer = await settle(archive.rebuildIndex());
  if (answer.ok) notifyDone(done);
  else notifyFailure(answer.error);
}
