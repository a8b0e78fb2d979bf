import { Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "../../main/model/search.ts";
import { formatDate } from "../ui/date.ts";
import { nameDocument } from "../ui/document-name.ts";
import { fold } from "../ui/fold.ts";
import { useNavigation } from "../ui/navigation.ts";
import { useSession } from "../ui/session.ts";
import { type PaletteCommand, useSearchCommands } from "./search-commands.ts";
import { usePaletteDocuments } from "./use-palette-documents.ts";

/** Ctrl+K: any document, any saved search, any command by its name. */
export function Palette({ onHelp }: { readonly onHelp: () => void }): ReactNode {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const [opened, setOpened] = useState(false);
  const found = usePaletteDocuments(query, opened);
  const typed = fold(query.normalize("NFC")).split(/\s+/);
  const commands = [...usePaletteCommands(onHelp), ...useSearchCommands(opened)].filter(({ label }) =>
    typed.every((word) => fold(label).includes(word)),
  );
  const { go } = useNavigation();
  const isEmpty = found.length === 0 && commands.length === 0;
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => setOpened(true)}
      onSpotlightClose={() => setOpened(false)}
      shortcut={null}
      transitionProps={{ duration: 0 }}
      centered={false}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      scrollable
      maxHeight={440}
    >
      <Spotlight.Search
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.placeholder")}
        leftSection={<IconSearch size={18} aria-hidden />}
        onKeyDown={openFirstWhenNoneIsSelected}
      />
      <Spotlight.ActionsList>
        {found.length > 0 && (
          <Spotlight.ActionsGroup label={t("palette.documents")}>
            {found.map((document) => (
              <Spotlight.Action
                key={document.id}
                label={nameDocument({ ...document, title: document.abstract }) || document.file}
                description={describe(document)}
                onClick={() => go({ screen: "document", id: document.id })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label={t("palette.commands")}>
            {commands.map((command) => (
              <Spotlight.Action key={command.id} label={command.label} onClick={command.run} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {isEmpty && <Spotlight.Empty>{t("palette.nothing")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/**
 * The library selects the first row when the words change; rows that come later (the list is still being read the
 * first time) leave it without one, and Enter would do nothing.
 */
function openFirstWhenNoneIsSelected(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  const dialog = event.currentTarget.closest('[role="dialog"]');
  if (dialog?.querySelector("[data-selected]")) return;
  dialog?.querySelector<HTMLElement>(".mantine-Spotlight-action")?.click();
}

function describe(document: SearchHit): string {
  const date = document.issueDate === null ? null : formatDate(document.issueDate);
  return [document.abstract, document.issuingBody, date].filter((part) => part !== null).join(" · ");
}

function usePaletteCommands(onHelp: () => void): readonly PaletteCommand[] {
  const { t } = useTranslation();
  const { route, go } = useNavigation();
  const { info, openArchive } = useSession();
  const other = info.archive === "own" ? "demo" : "own";
  const divide: readonly PaletteCommand[] =
    route.screen === "document"
      ? [{ id: "divide", label: t("palette.divide"), run: () => go({ screen: "division", id: route.id }) }]
      : [];
  return [
    { id: "search", label: t("palette.goSearch"), run: () => go({ screen: "search" }) },
    { id: "import", label: t("palette.goImport"), run: () => go({ screen: "import" }) },
    { id: "review", label: t("palette.goReview"), run: () => go({ screen: "review" }) },
    { id: "letters", label: t("letter.goLetters"), run: () => go({ screen: "letters" }) },
    { id: "duplicates", label: t("duplicate.listTitle"), run: () => go({ screen: "duplicates" }) },
    ...divide,
    { id: "settings", label: t("palette.goSettings"), run: () => go({ screen: "settings" }) },
    { id: "help", label: t("palette.showShortcuts"), run: onHelp },
    {
      id: "archive",
      label: t(other === "demo" ? "palette.openDemo" : "palette.openOwn"),
      run: () => openArchive(other),
    },
  ];
}
